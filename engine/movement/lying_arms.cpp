#include "movement/lying_arms.h"

#include <algorithm>
#include <cmath>

#include "maths/trig.h"
#include "movement/lying_shape.h"
#include "movement/props.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Vec3;

// Heights over the mat on a stature of 1.75 m (basis: proposed, as drawn).
constexpr double kWrist_m = 0.039;

LyingArm besideBody(const Performer& p, Side side) {
  const double sign = body::signOf(side);
  const double k = p.scale;
  // The neck stays, and so does the hand.
  const Vec3 rest = p.skeleton.rest(Joint::neck) - restHips(p);
  const double neck_y = std::sqrt(rest.y * rest.y + rest.z * rest.z);
  const double shoulder_y =
      neck_y - (p.skeleton.rest(Joint::neck).y - p.skeleton.rest(Joint::left_upper_arm).y);
  const double shoulder_x = p.skeleton.rest(Joint::left_upper_arm).x;
  const double out = shoulder_x + std::max(0.11 * k, fleshOf(p).hip_side_m + 0.07 * k - shoulder_x);
  const double reach = 0.965 * (p.upper_arm_m + p.forearm_m);
  const double across = out - shoulder_x;
  const double down = 0.10 * k;
  LyingArm arm;
  arm.wrist_m = {sign * out, shoulder_y - std::sqrt(reach * reach - across * across - down * down),
                 kWrist_m * k};
  arm.elbow = {sign * 0.9, 0.0, -0.35};
  arm.hand = maths::normalised(Vec3{sign * 0.12, -1.0, -0.13});
  arm.palm = {0.0, 0.0, -1.0};
  return arm;
}

// The upper arm forward, the forearm up along the pillow's front edge: it cuts into no pillow and
// bears no head.
LyingArm aheadOfPillow(const Performer& p, double up, const Vec3& neck_m) {
  constexpr double kForearm_m = 0.065;  // from its middle to the pillow
  const double k = p.scale;
  LyingArm arm;
  arm.wrist_m =
      Vec3{up * kWrist_m * k, neck_m.y + 0.24 * k, PropSizes::kPillowWidth / 2 + kForearm_m};
  arm.elbow = {0.0, -0.55, 1.0};
  arm.hand = maths::normalised(Vec3{up * 0.02, 1.0, 0.05});
  arm.palm = {up, 0.0, 0.0};
  return arm;
}

LyingArm aheadOfChest(const Performer& p, double up, const Vec3& neck_m) {
  const double k = p.scale;
  const double plump = std::max(0.0, p.skeleton.physique.bmi - 23.0) / 10.0;
  LyingArm arm;
  arm.wrist_m = Vec3{up * kWrist_m * k, neck_m.y - 0.24 * k, neck_m.z + p.chest_depth_m + 0.17 * k};
  // The elbow goes up and round what is in front of the chest.
  arm.elbow = {up * (0.6 + 0.5 * plump), -0.7, 0.1 + 0.8 * plump};
  arm.hand = maths::normalised(Vec3{-up * 0.13, 0.92, 0.38});
  arm.palm = {-up, 0.0, 0.0};
  return arm;
}

}  // namespace

LyingArm lyingArm(const Performer& p, const Setting& setting, const Trunk& trunk, Side side) {
  if (setting.way.lying == Lying::on_back) return besideBody(p, side);
  const double up = body::signOf(setting.way.moving_side);
  // The arms stay while the chest breathes and follows the pelvis.
  const double length = maths::length(p.skeleton.rest(Joint::neck) - restHips(p));
  const Vec3 neck{trunk.upper_chest_m.x, length, p.skeleton.rest(Joint::neck).z - restHips(p).z};
  return side == setting.way.moving_side ? aheadOfChest(p, up, neck) : aheadOfPillow(p, up, neck);
}

maths::Quat lyingShoulder(const Setting& setting, Side side) {
  const Way& way = setting.way;
  constexpr double kForward_rad = 0.6;
  if (!way.on_mat || way.lying != Lying::on_side || side == way.moving_side) return {};
  return maths::rotationY(-body::signOf(side) * kForward_rad);
}

}  // namespace spotter::movement
