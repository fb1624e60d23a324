#include "movement/arm_shape.h"

#include <algorithm>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

ArmShape hangingArm(const ArmSite& site, double raise_rad, double elbow_rad, double out_rad) {
  const double c = maths::cosine(out_rad);
  ArmShape arm;
  arm.upper = {site.sign() * maths::sine(out_rad), -c * maths::cosine(raise_rad),
               c * maths::sine(raise_rad)};
  // The crook turns in a little, so the forearm hangs in front of the hip.
  const Vec3 crook = {-site.sign() * 0.25, maths::sine(raise_rad), maths::cosine(raise_rad)};
  arm.front = maths::normalised(maths::squareTo(crook, arm.upper));
  const double bend = maths::sine(elbow_rad), open = maths::cosine(elbow_rad);
  arm.lower = arm.upper * open + arm.front * bend;
  arm.hand = arm.lower;
  // The thumb faces ahead; as the elbow bends the hand turns palm up (supination).
  const Vec3 ahead = arm.front * open - arm.upper * bend;
  const Vec3 aside = maths::cross(ahead, arm.lower) * site.sign();
  const double turned =
      0.5 * maths::kPi * maths::smoothstep(maths::radians(20.0), maths::radians(80.0), elbow_rad);
  const auto thumb = [&](double turn) {
    return ahead * maths::cosine(turn) + aside * maths::sine(turn);
  };
  arm.lower_front = thumb(0.5 * turned);
  arm.hand_front = thumb(turned);
  return arm;
}

Vec3 palmOf(const ArmSite& site, const ArmShape& arm) {
  return maths::cross(arm.hand, arm.hand_front) * site.sign();
}

ArmShape reachingArm(const ArmSite& site, const Vec3& wrist_m, const Vec3& elbow) {
  const body::TwoBones bones =
      body::solveTwoBones(site.root_m, wrist_m, site.p.upper_arm_m, site.p.forearm_m, elbow);
  ArmShape arm;
  arm.upper = (bones.middle_m - site.root_m) / site.p.upper_arm_m;
  arm.lower = (bones.end_m - bones.middle_m) / site.p.forearm_m;
  arm.front = arm.lower_front = arm.hand_front = -bones.pole;
  arm.hand = arm.lower;
  return arm;
}

ArmShape armOnThigh(const ArmSite& site, double slide01) {
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const Vec3 knee = site.trunk.knee_m[slot(site.side)];
  const double flesh = (0.078 + 0.006 * (site.p.skeleton.physique.bmi - 23.0) / 10.0) * site.k();
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 up = maths::normalised(maths::squareTo({0.0, 1.0, 0.0}, along), {0.0, 0.0, 1.0});
  const auto onTop = [&](double share) {
    return maths::lerp(hip, knee, share) + up * (flesh + 0.02 * site.k());
  };
  // Whoever bends low slides the hands on to the knees: the elbows keep their room.
  constexpr double kUsual01 = 0.55;
  constexpr double kAtKnee01 = 0.98;
  constexpr double kRoom01 = 0.62;  // from shoulder to wrist, of the arm's length
  const double room = kRoom01 * (site.p.upper_arm_m + site.p.forearm_m);
  const double missing = room - maths::distance(site.root_m, onTop(kUsual01));
  const double share =
      maths::clamp(kUsual01 + std::max(0.0, missing) / site.p.thigh_m, kUsual01, kAtKnee01) +
      slide01;
  const Vec3 wrist = onTop(share);
  ArmShape arm = reachingArm(site, wrist, {site.sign() * 0.75, -0.2, -0.65});
  arm.hand = maths::normalised(along - up * 0.25);
  return arm;
}

ArmShape armOnSeat(const ArmSite& site) {
  // Beside the thigh on the edge of the seat.
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const double aside = 0.13 * site.k() + 0.004 * std::max(0.0, site.p.skeleton.physique.bmi - 23.0);
  const Vec3 wrist = hip + Vec3{site.sign() * aside, 0.01 * site.k(), 0.06 * site.k()};
  ArmShape arm = reachingArm(site, wrist, {site.sign() * 0.6, 0.0, -0.8});
  arm.hand = maths::normalised(Vec3{0.0, -0.6, 0.8});
  return arm;
}

}  // namespace spotter::movement
