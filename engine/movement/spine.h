#pragma once

#include "movement/carriage.h"

namespace spotter::movement {

/// How the trunk's posture is shared between pelvis and spine.
struct Spine {
  double pelvis_pitch_rad = 0.0;  ///< forward
  double bend_rad = 0.0;          ///< forward, spine to upper chest together, without kyphosis
  double drop_rad = 0.0;          ///< of the pelvis, left side low
  double side_bend_rad = 0.0;     ///< toward the left
  double kyphosis01 = 0.0;
};

/// Pelvis and spine share the lean of the trunk line; pelvis_tilt moves between them.
Spine spineOf(const Performer& performer, const Posture& posture);

/// Sets spine, chest, neck and head of a pose: the eyes stay ahead and level as far as they can.
void setSpine(const Posture& posture, const Setting& setting, const Spine& spine, body::Pose& pose);

}  // namespace spotter::movement
