#include "movement/holding.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/sides.h"
#include "movement/stepping.h"
#include "movement/touch.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Vec3;

Side standingSide(const Setting& setting) { return body::other(setting.way.moving_side); }

bool onChair(const Setting& setting) {
  return setting.way.hands == Hands::on_chair_ahead || setting.way.hands == Hands::on_chair_back;
}

double plumpOf(const Performer& p) {
  return std::max(0.0, (p.skeleton.physique.bmi - 23.0) / 10.0);
}

// From above round the top rail, palm down, thumbs toward each other. The hand slopes with the
// arm, but less, so that the wrist is bent back a little and never far (basis: proposed).
RodGrip chairRail(const ArmSite& site, const Setting& setting) {
  constexpr double kLevel_deg = 10.0, kWithArm01 = 0.42;
  const Way& way = setting.way;
  const Vec3 top = way.hands == Hands::on_chair_ahead
                       ? chairGripAhead(site.p, way.stride_m, site.side)
                       : chairGrip(site.p, site.side);
  RodGrip grip;
  grip.radius_m = Chair::kRailRadius;
  grip.rod_m = top - Vec3{0.0, grip.radius_m, 0.0};
  const Vec3 reach = grip.rod_m - site.root_m;
  const double slope = maths::radians(kLevel_deg) +
                       kWithArm01 * maths::arcTangent2(-reach.y, std::max(0.0, reach.z));
  grip.along = {0.0, -maths::sine(slope), maths::cosine(slope)};
  grip.thumb = {-site.sign(), 0.0, 0.0};
  // Down and back; the elbows of who is plump go out round the belly.
  const double out = std::min(0.75, 0.30 + 0.30 * plumpOf(site.p));
  grip.elbow = {site.sign() * out, -0.60, -0.70};
  return grip;
}

constexpr Vec3 kHandOnRail = {0.0, -0.55236, 0.83360};  // fingers over it

Vec3 wristOnRail(const ArmSite& site, const Posture& posture) {
  constexpr double kAheadOfHips_m = 0.16;
  const Vec3 grip =
      railGrip(railPlace(site.p, site.side),
               site.trunk.hips_m.z + kAheadOfHips_m * site.k() + posture.at(Channel::hand_ahead));
  return grip - kHandOnRail * (kToPalm_m * site.k());
}

ArmShape onHandRail(const ArmSite& site, const Posture& posture) {
  // The hand may lie behind who bends low: there the elbow points up and back.
  ArmShape arm = reachingArm(site, wristOnRail(site, posture), {site.sign() * 0.35, 0.25, -0.9});
  arm.hand = kHandOnRail;
  return arm;
}

}  // namespace

bool holds(const ArmSite& site, const Setting& setting) {
  if (setting.way.hands == Hands::on_chair_ahead) return true;
  const bool one_hand = setting.way.hands == Hands::on_chair_back ||
                        setting.way.hands == Hands::on_rail || setting.way.hands == Hands::on_stick;
  return one_hand && site.side == standingSide(setting);
}

ArmShape holdingArm(const ArmSite& site, const Setting& setting, const Posture& posture) {
  if (onChair(setting)) return grippingRod(site, chairRail(site, setting));
  return onHandRail(site, posture);
}

double sinkToReach_rad(const ArmSite& site, const Setting& setting, const Posture& posture) {
  constexpr double kMost_rad = 0.45;
  constexpr double kReach01 = 0.985;  // of the arm's length, before the shoulder helps
  const Vec3 wrist =
      onChair(setting) ? wristAtRod(site, chairRail(site, setting)) : wristOnRail(site, posture);
  const double arm = site.p.upper_arm_m + site.p.forearm_m;
  const double missing = maths::distance(site.root_m, wrist) - kReach01 * arm;
  return maths::clamp(missing / (kClavicle_m * site.k()), 0.0, kMost_rad);
}

}  // namespace spotter::movement
