#pragma once

#include "movement/arm_shape.h"

namespace spotter::movement {

/// From the wrist to the middle of the palm and to the fingers, on a stature of 1.75 m.
inline constexpr double kToPalm_m = 0.075;
inline constexpr double kToFingers_m = 0.155;

/// Where a hand touches: the point, where the hand lies along, where its palm faces.
struct Touch {
  maths::Vec3 point_m;
  maths::Vec3 along;
  maths::Vec3 palm;
  double from_wrist_m = kToPalm_m;  ///< of the part of the hand that touches
  maths::Vec3 elbow;                ///< where it points
};

/// An arm whose hand touches something.
ArmShape touching(const ArmSite& site, const Touch& touch);

/// A hand closed round a rod: where the rod's middle is, where the hand lies along, where the thumb
/// points, and where the elbow does.
struct RodGrip {
  maths::Vec3 rod_m;
  maths::Vec3 along;
  maths::Vec3 thumb;  ///< unit
  maths::Vec3 elbow;
  double radius_m = 0.0;
};
ArmShape grippingRod(const ArmSite& site, const RodGrip& grip);
/// Where the wrist is in it.
maths::Vec3 wristAtRod(const ArmSite& site, const RodGrip& grip);

/// Fingers on the head, at a point of the rest pose of 1.75 m; directions as the head's.
/// @param elbow  as the chest's
ArmShape onFace(const ArmSite& site, const maths::Vec3& rest_point, const maths::Vec3& along,
                const maths::Vec3& palm, const maths::Vec3& elbow);

/// The palm on the front of the trunk. @param rest_point  z is from the front of the chest
ArmShape onTrunk(const ArmSite& site, const maths::Vec3& rest_point, const maths::Vec3& along,
                 const maths::Vec3& elbow);

}  // namespace spotter::movement
