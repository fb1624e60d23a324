#include "movement/lying_shape.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// On a stature of 1.75 m.
struct BackPoint {
  double height_m;
  double man_m;  // behind the midline
  double woman_m;
  double fat_m;  // more for ten points of BMI
};
constexpr std::array<BackPoint, 5> kBack = {{{1.220, 0.134, 0.119, 0.018},
                                             {1.320, 0.152, 0.139, 0.018},
                                             {1.400, 0.134, 0.123, 0.012},
                                             {1.440, 0.113, 0.104, 0.010},
                                             {1.480, 0.102, 0.096, 0.009}}};
// What flesh and foam give way under the weight.
constexpr double kBackGives_m = 0.006;
constexpr double kButtockGives_m = 0.008;
constexpr double kHipGives_m = 0.002;

double fatOf(const Performer& p) {
  const double fat = (p.skeleton.physique.bmi - 23.0) / 10.0;
  return fat > 0.0 ? fat : 0.55 * fat;
}

double pitchOf(const Vec3& direction) { return maths::arcTangent2(direction.z, direction.y); }

}  // namespace

Flesh fleshOf(const Performer& p) {
  const double k = p.scale;
  const double sex = p.skeleton.physique.sex01;
  const double fat = fatOf(p);
  const auto grown = [&](double man, double woman, double man_fat, double woman_fat) {
    return (maths::mix(man, woman, sex) + fat * maths::mix(man_fat, woman_fat, sex)) * k;
  };
  Flesh flesh;
  flesh.buttock_m = grown(0.126, 0.135, 0.019, 0.036) - kButtockGives_m;
  flesh.hip_side_m = grown(0.181, 0.191, 0.031, 0.043) - kHipGives_m;
  flesh.knee_side_m = grown(0.067, 0.066, 0.013, 0.017);
  flesh.ankle_side_m = 0.058 * k;
  flesh.head_back_m = maths::mix(0.095, 0.107, sex) * k;
  flesh.head_side_m = 0.090 * k;
  flesh.arm_m = grown(0.063, 0.052, 0.010, 0.010);
  return flesh;
}

maths::Vec3 restHips(const Performer& p) {
  const Vec3 left = p.skeleton.rest(Joint::left_upper_leg);
  return {0.0, left.y, left.z};
}

LyingTrunk lyingTrunk(const Performer& p, const Setting& setting, Posture posture,
                      double following01, body::Pose& pose) {
  // The mat carries the trunk: it leans nowhere, and what turns the pelvis turns the spine.
  const double turn = posture.at(Channel::pelvis_turn);
  posture.at(Channel::trunk_lean) = 0.0;
  posture.at(Channel::side_lean) = 0.0;
  posture.at(Channel::trunk_turn) -= (1.0 - following01) * turn;
  LyingTrunk out;
  out.spine = spineOf(p, posture);
  out.pelvis = maths::rotationY(maths::radians(turn)) * maths::rotationZ(-out.spine.drop_rad) *
               maths::rotationX(out.spine.pelvis_pitch_rad);
  setSpine(posture, setting, out.spine, pose);
  Trunk trunk;
  trunk.pelvis = out.pelvis;
  trunk.hips_m = maths::rotate(out.pelvis, p.skeleton.rest(Joint::hips) - restHips(p));
  findUpperChest(p.skeleton, pose, trunk);
  out.upper_chest = trunk.upper_chest;
  out.neck_m = neckOf(p.skeleton, trunk);
  return out;
}

double backBehindNeck_m(const Performer& p, const Quat& upper_chest) {
  const Vec3 neck = p.skeleton.rest(Joint::neck);
  double most = 0.0;
  for (const BackPoint& point : kBack) {
    const double back =
        maths::mix(point.man_m, point.woman_m, p.skeleton.physique.sex01) + fatOf(p) * point.fat_m;
    const Vec3 rest = Vec3{0.0, point.height_m, -back} * p.scale;
    most = std::max(most, -maths::rotate(upper_chest, rest - neck).z);
  }
  return most - kBackGives_m;
}

double restHipAngle_rad(const Performer& p) {
  const Vec3 trunk = p.skeleton.rest(Joint::neck) - restHips(p);
  const Vec3 thigh =
      p.skeleton.rest(Joint::left_lower_leg) - p.skeleton.rest(Joint::left_upper_leg);
  return maths::arcTangent2(thigh.z, -thigh.y) + pitchOf(trunk);
}

void setLyingHead(const Performer& p, const Posture& posture, const Trunk& trunk,
                  const Vec3& neck_m, const Vec3& head_m, double pitch_rad, body::Pose& pose) {
  const Vec3 rest = maths::normalised(p.skeleton.rest(Joint::head) - p.skeleton.rest(Joint::neck));
  const Quat neck = maths::between(rest, maths::normalised(head_m - neck_m));
  const double nod = maths::radians(posture.at(Channel::head_nod));
  const Quat head = maths::rotationY(maths::radians(posture.at(Channel::head_turn))) *
                    maths::rotationX(pitch_rad + nod);
  pose.at(Joint::neck) = maths::conjugate(trunk.upper_chest) * neck;
  pose.at(Joint::head) = maths::conjugate(neck) * head;
}

Trunk placeTrunk(const Performer& p, const LyingTrunk& lying, const Quat& turn,
                 const Vec3& hips_middle_m, body::Pose& pose) {
  Trunk trunk;
  trunk.pelvis = turn * lying.pelvis;
  const Vec3 middle = restHips(p);
  for (const Side side : {Side::left, Side::right}) {
    const Vec3 arm = p.skeleton.rest(body::leg(side).upper) - middle;
    trunk.hip_m[side == Side::left ? 0 : 1] = hips_middle_m + maths::rotate(trunk.pelvis, arm);
  }
  trunk.hips_m = hips_middle_m + maths::rotate(trunk.pelvis, p.skeleton.rest(Joint::hips) - middle);
  pose.hips_m = trunk.hips_m;
  pose.at(Joint::hips) = trunk.pelvis;
  findUpperChest(p.skeleton, pose, trunk);
  return trunk;
}

}  // namespace spotter::movement
