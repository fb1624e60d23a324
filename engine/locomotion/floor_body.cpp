#include "locomotion/floor_body.h"

#include <algorithm>

#include "locomotion/posture_draft.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Quat;
using maths::Vec3;

constexpr double kKneeFlesh_m = 0.055;  // kneecap and what covers it, below the joint

}  // namespace

Vec3 FloorBody::knee(Side side) const {
  const double fat = std::max(0.0, p.skeleton.physique.bmi - 23.0) * 0.0004;
  return {x + sign(side) * 0.095 * k, mat + (kKneeFlesh_m + fat) * k, knee_z};
}

Vec3 FloorBody::ballAt(Side side, double ankle_z) const {
  const body::LegJoints joints = body::leg(side);
  const Vec3 ankle = p.skeleton.rest(joints.foot);
  const Vec3 arm = p.skeleton.rest(joints.toes) - ankle;
  const Vec3 turned = maths::rotate(maths::rotationY(movement::usualFootTurn_rad(p, side)), arm);
  return {x + ankle.x + turned.x, ballHeight(), ankle_z + turned.z};
}

Vec3 FloorBody::tuckedBall() const {
  const Quat foot = maths::rotationX(kTucked_rad);
  const Vec3 ankle = kneelingAnkle(p, kneeling(), knee(kneeling()), {0, 0, -1}, foot, ballHeight());
  const body::LegJoints joints = body::leg(kneeling());
  return ankle + maths::rotate(foot, p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot));
}

double FloorBody::thighFlesh() const {
  return (0.098 + 0.006 * (p.skeleton.physique.bmi - 23.0) / 10.0) * k;
}

}  // namespace spotter::locomotion
