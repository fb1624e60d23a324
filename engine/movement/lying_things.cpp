#include "movement/lying_things.h"

#include <algorithm>

#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/lying.h"
#include "movement/lying_shape.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

using maths::Vec3;

PropPlacement pillowUnder(const Performer& p, const Way& way) {
  constexpr double kSkull_m = 0.06;  // from the head joint to the middle of the skull
  constexpr double kThinnest_m = 0.02;
  const Vec3 head = maths::rotate(layTurn(way), headAtRest(p, way));
  const Flesh flesh = fleshOf(p);
  const double below = way.lying == Lying::on_back ? flesh.head_back_m : flesh.head_side_m;
  const double height = std::max(kThinnest_m, head.y - below);
  return {Prop::pillow,
          {0.0, kMatThickness_m, head.z - kSkull_m * p.scale},
          {},
          {1.0, height / PropSizes::kPillowHeight, 1.0}};
}

// The roll fills what the knee leaves free, and is squashed when it is pressed.
PropPlacement towelUnder(const Performer& p, const body::Pose& pose, body::Side side) {
  constexpr double kBehindKnee_m = 0.052;  // flesh, on a stature of 1.75 m
  constexpr double kThinnest_m = 0.02;
  constexpr double kWidth = 0.75;  // of the towel's length
  const body::JointFrames frames = body::solveFrames(p.skeleton, pose);
  const Vec3 knee = frames.at(body::leg(side).lower);
  const double thick =
      maths::clamp(knee.y - kBehindKnee_m * p.scale - kMatThickness_m, kThinnest_m, 0.13);
  const double squash = thick / (2.0 * PropSizes::kTowelRadius);
  return {Prop::towel,
          {knee.x, kMatThickness_m + 0.5 * thick, knee.z},
          {},
          {kWidth, squash, 1.0 / std::max(0.6, squash)}};
}

}  // namespace

double matLength_m(const Performer& performer) {
  constexpr double kBeyond_m = 0.12;
  return std::max(PropSizes::kMatLength, performer.skeleton.physique.height_m + kBeyond_m);
}

void addMatThings(const PropRequest& request, bool pillow, bool towel, PropList& list) {
  const Performer& p = request.performer;
  list.add({Prop::mat, {}, {}, {1.0, 1.0, matLength_m(p) / PropSizes::kMatLength}});
  PlanRequest usual;
  usual.moving_side = request.moving_side;
  const Way way = wayOf(p, request.exercise, usual);
  if (!way.on_mat) return;
  if (pillow) list.add(pillowUnder(p, way));
  if (towel) list.add(towelUnder(p, request.pose, request.moving_side));
}

}  // namespace spotter::movement
