#include "movement/walking_stick.h"

#include "maths/curve.h"
#include "movement/arms.h"
#include "movement/touch.h"

namespace spotter::movement {

using body::Side;
using maths::Vec3;

Vec3 stickTip(const Performer& p, Side moving_side, const Vec3& leading_ankle_m,
              double step_height_m) {
  // Clear of the hips, and on a step not beyond its end (basis: proposed).
  constexpr double kAside_m = 0.265, kAhead_m = 0.12;
  const Vec3 rest = p.skeleton.rest(body::leg(moving_side).foot);
  const double aside = -body::signOf(moving_side) * kAside_m;
  if (step_height_m <= 0.0) return {aside, 0.0, rest.z + kAhead_m};
  const double up01 = maths::clamp((leading_ankle_m.y - rest.y) / step_height_m, 0.0, 1.0);
  return {aside, step_height_m * maths::smoothstep(0.0, 1.0, up01), leading_ankle_m.z + kAhead_m};
}

ArmShape armOnStick(const ArmSite& site, const Vec3& tip_m) {
  // Toward a hand beside the hip and a little ahead of it.
  const double length = WalkingStick::kLength01 * site.p.skeleton.physique.height_m;
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const Vec3 beside{site.sign() * 0.245, hip.y, hip.z + 0.17 * site.k()};
  const Vec3 handle = tip_m + maths::normalised(beside - tip_m) * length;
  // Its crook points ahead: the thumb does too, and the palm presses down on it.
  const Vec3 thumb = maths::normalised(Vec3{-site.sign() * 0.30, 0.10, 0.95});
  const Vec3 down = maths::squareTo(Vec3{site.sign() * 0.35, -0.85, 0.40}, thumb);
  return grippingRod(site, {.rod_m = handle,
                            .along = maths::normalised(down),
                            .thumb = thumb,
                            .elbow = {site.sign() * 0.45, -0.3, -0.85},
                            .radius_m = WalkingStick::kRodRadius});
}

Vec3 stickHandleRest(const Performer& p, Side hand) {
  return rodRest(p, hand, WalkingStick::kRodRadius);
}

}  // namespace spotter::movement
