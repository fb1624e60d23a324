#pragma once

#include "movement/feet.h"

namespace spotter::movement {

/// A leg between a hip and an ankle.
struct Leg {
  maths::Vec3 knee_m;
  maths::Vec3 ankle_m;
  maths::Vec3 front;  ///< of thigh and shank alike
};

/// The leg of a planted foot: bent as far as hip and ankle are apart, the knee as far inward as the
/// posture wants.
/// @param knee_rad  bend that the posture means: a nearly straight knee cannot go in
/// @param heading   where the pelvis faces
Leg plantedLeg(const Performer& performer, const Posture& posture, double knee_rad,
               const maths::Vec3& hip_m, const maths::Vec3& ankle_m, const maths::Quat& heading,
               body::Side side);

/// Turns a leg's joints so that it lies as given.
void setLeg(const Performer& performer, const Leg& leg, const Foot& foot, const maths::Vec3& hip_m,
            const maths::Quat& pelvis, body::Side side, body::Pose& pose);

/// Where the upper chest is once pelvis and spine are set.
void findUpperChest(const body::Skeleton& skeleton, const body::Pose& pose, Trunk& trunk);
/// Where the neck joint of a trunk with its upper chest found is.
maths::Vec3 neckOf(const body::Skeleton& skeleton, const Trunk& trunk);

}  // namespace spotter::movement
