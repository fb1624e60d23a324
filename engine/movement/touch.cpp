#include "movement/touch.h"

#include "movement/arms.h"

namespace spotter::movement {

using maths::Vec3;

ArmShape touching(const ArmSite& site, const Touch& touch) {
  const Vec3 along = maths::normalised(touch.along);
  ArmShape arm =
      reachingArm(site, touch.point_m - along * (touch.from_wrist_m * site.k()), touch.elbow);
  arm.hand = along;
  arm.hand_front = maths::normalised(maths::cross(touch.palm, along) * site.sign(), arm.front);
  // The forearm takes half of the turn of the hand.
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + arm.hand_front, arm.front);
  return arm;
}

Vec3 wristAtRod(const ArmSite& site, const RodGrip& grip) {
  const Vec3 palm = maths::normalised(maths::cross(grip.along, grip.thumb)) * site.sign();
  const RodInHand rod = rodInHand(site.p, grip.radius_m);
  return grip.rod_m - grip.along * rod.along_m - palm * rod.deep_m;
}

ArmShape grippingRod(const ArmSite& site, const RodGrip& grip) {
  ArmShape arm = reachingArm(site, wristAtRod(site, grip), grip.elbow);
  arm.hand = grip.along;
  arm.hand_front = grip.thumb;
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + grip.thumb);
  return arm;
}

ArmShape onFace(const ArmSite& site, const Vec3& rest_point, const Vec3& along, const Vec3& palm,
                const Vec3& elbow) {
  return touching(site, {site.onHead(rest_point * site.k()), site.byHead(along), site.byHead(palm),
                         kToFingers_m, site.byChest(elbow)});
}

ArmShape onTrunk(const ArmSite& site, const Vec3& rest_point, const Vec3& along,
                 const Vec3& elbow) {
  const double ahead = site.p.chest_depth_m;
  const Vec3 point = rest_point * site.k() + Vec3{0.0, 0.0, ahead};
  return touching(site, {site.onChest(point), site.byChest(along), site.byChest({0.0, 0.0, -1.0}),
                         kToPalm_m, site.byChest(elbow)});
}

}  // namespace spotter::movement
