#pragma once

#include "movement/carriage.h"

namespace spotter::movement {

/// Where an arm of a lying body rests, composed as standing.
struct LyingArm {
  maths::Vec3 wrist_m;
  maths::Vec3 elbow;  ///< where the elbow points
  maths::Vec3 hand;   ///< unit, along the fingers
  maths::Vec3 palm;   ///< unit, where the palm faces
};

/// On the back beside the body, palms down; on the side the lower arm on the mat ahead of the
/// pillow and the top hand on the mat ahead of the chest.
LyingArm lyingArm(const Performer& performer, const Setting& setting, const Trunk& trunk,
                  body::Side side);

/// Turn of the shoulder blade of an arm that lies under the body: drawn forward, out of the way.
maths::Quat lyingShoulder(const Setting& setting, body::Side side);

}  // namespace spotter::movement
