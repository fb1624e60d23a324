#include "movement/lying.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"

namespace spotter::movement {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

Quat layTurn(const Way& way) {
  if (way.lying == Lying::on_back) return maths::rotationX(-maths::kPi / 2);
  const double up = body::signOf(way.moving_side);
  return maths::fromAxes({0.0, up, 0.0}, {0.0, 0.0, -1.0}, {-up, 0.0, 0.0});
}

void layDown(const Way& way, body::Pose& pose) {
  const Quat turn = layTurn(way);
  pose.hips_m = maths::rotate(turn, pose.hips_m) + Vec3{0.0, kMatThickness_m, 0.0};
  pose.at(Joint::hips) = turn * pose.at(Joint::hips);
}

body::JointFrames stoodUp(const Way& way, const body::JointFrames& frames) {
  const Quat up = maths::conjugate(layTurn(way));
  body::JointFrames out;
  for (std::size_t i = 0; i < frames.position_m.size(); ++i) {
    out.position_m[i] = maths::rotate(up, frames.position_m[i]);
    out.rotation[i] = up * frames.rotation[i];
  }
  return out;
}

double heelOverMat_m(const body::Skeleton& skeleton, const body::JointFrames& frames, Side side) {
  double lowest = 1.0;
  for (const Vec3& point : heelPoints(skeleton, side)) {
    const Vec3 now = body::carriedPoint(skeleton, frames, body::leg(side).foot, point);
    lowest = std::min(lowest, now.y);
  }
  return lowest - kMatThickness_m;
}

double lieTargets(Targets& targets, const Performer& performer, const ExerciseModel& exercise,
                  const Way& way) {
  if (way.lying == Lying::on_side) return 0.0;
  const Resting rest = restingOnBack(performer, way, targets.knot[0]);
  targets.knot[0].at(Channel::hip_flexion) = rest.hip_flexion_deg;
  for (std::size_t i = 0; i < exercise.phases.size(); ++i) {
    if (exercise.phases[i].carrier != Carrier::mat) continue;
    targets.knot[i + 1].at(Channel::hip_flexion) = rest.hip_flexion_deg;
  }
  // A knee that cannot straighten stops where it can, and rests a little more bent.
  const double stiff = way.moving_side == performer.sore_side && way.legs == Legs::one_moves
                           ? performer.baseline.fixed_flexion_deg
                           : 0.0;
  constexpr double kLeastPress_deg = 5.0;
  for (Posture& knot : targets.knot) {
    double& knee = knot.at(Channel::leg_knee);
    if (stiff > 0.0) knee = std::max(knee, stiff + kLeastPress_deg);
    double& press = knot.at(Channel::knee_press);
    press = std::min(press, std::max(0.0, knee - stiff));
  }
  return rest.foot_forward_m;
}

Vec3 headAtRest(const Performer& performer, const Way& way) {
  return way.lying == Lying::on_back ? headOnBack(performer, way) : headOnSide(performer, way);
}

Trunk setLying(const Performer& performer, const Setting& setting, const Posture& posture,
               body::Pose& pose) {
  return setting.way.lying == Lying::on_back ? setLyingOnBack(performer, setting, posture, pose)
                                             : setLyingOnSide(performer, setting, posture, pose);
}

}  // namespace spotter::movement
