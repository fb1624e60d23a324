#include "movement/lying.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"
#include "movement/pose_at.h"

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

Trunk setLying(const Performer& performer, const Setting& setting, const Posture& posture,
               body::Pose& pose) {
  return setting.way.lying == Lying::on_back ? setLyingOnBack(performer, setting, posture, pose)
                                             : setLyingOnSide(performer, setting, posture, pose);
}

MatThings matThings(const Performer& performer, const ExerciseModel& exercise, Side moving_side) {
  PlanRequest request;
  request.moving_side = moving_side;
  const RepetitionPlan plan = planBaseline(performer, exercise, wayOf(performer, exercise, request));
  const body::JointFrames frames =
      body::solveFrames(performer.skeleton, poseAt(performer, plan, 0.0));
  const Flesh flesh = fleshOf(performer);
  const double k = performer.scale;
  const bool on_back = plan.way.lying == Lying::on_back;
  MatThings things;
  things.mat_length_m = std::max(1.8, performer.skeleton.physique.height_m + 0.12);
  const Vec3 head = frames.at(Joint::head);
  things.pillow_m = {head.x, kMatThickness_m, head.z - 0.05 * k};
  const double below = on_back ? flesh.head_back_m : flesh.head_side_m;
  things.pillow_height_m = head.y - below - kMatThickness_m;
  const Vec3 knee = frames.at(body::leg(moving_side).lower);
  constexpr double kKneeBack_m = 0.055;  // flesh behind the knee, on a stature of 1.75 m
  things.towel_radius_m = 0.5 * (knee.y - kKneeBack_m * k - kMatThickness_m);
  things.towel_m = {knee.x, kMatThickness_m + things.towel_radius_m, knee.z};
  return things;
}

}  // namespace spotter::movement
