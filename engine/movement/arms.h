#pragma once

#include "movement/carriage.h"
#include "movement/pose_at.h"

namespace spotter::movement {

/// Sets shoulders, arms and hands of a pose whose trunk is set: as the exercise wants them, then the
/// gesture on top.
void setArms(const Performer& performer, const Setting& setting, const Posture& posture,
             const Trunk& trunk, const Gesture& gesture, body::Pose& pose);

/// Middle of the palm in the rest pose; it moves with the hand joint.
maths::Vec3 palmRest(const Performer& performer, body::Side side);

}  // namespace spotter::movement
