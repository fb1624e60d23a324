#pragma once

#include <functional>

#include "movement/carriage.h"
#include "movement/gesture_arms.h"
#include "movement/pose_at.h"

namespace spotter::movement {

/// Sets shoulders, arms and hands of a pose whose trunk is set: as the exercise wants them, then
/// the gesture on top.
void setArms(const Performer& performer, const Setting& setting, const Posture& posture,
             const Trunk& trunk, const Gesture& gesture, body::Pose& pose);

/// Draws the arms of a finished pose toward what is asked of each, by its weight.
void aimArms(const Performer& performer, const Trunk& trunk,
             const std::function<AimedArm(const ArmSite&)>& asked, body::Pose& pose);

/// Where a rod lies in a hand that is closed round it, from the wrist: as the figures' shapes
/// "gripTin" and "gripBar" hold it, across the hand from thumb to little finger.
struct RodInHand {
  double along_m = 0.0;  ///< along the hand
  double deep_m = 0.0;   ///< from the hand's middle out of the palm
};
RodInHand rodInHand(const Performer& performer, double radius_m);
/// The middle of such a rod in the rest pose; it moves with the hand joint.
maths::Vec3 rodRest(const Performer& performer, body::Side side, double radius_m);
/// Where the thumbs' side of the hands faces in the rest pose.
inline constexpr maths::Vec3 kThumbRest = {0.0, 0.0, 1.0};

/// Middle of the palm in the rest pose; it moves with the hand joint.
maths::Vec3 palmRest(const Performer& performer, body::Side side);

}  // namespace spotter::movement
