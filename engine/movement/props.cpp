#include "movement/props.h"

#include <algorithm>

#include "base/assert.h"
#include "maths/angle.h"
#include "movement/lying_things.h"
#include "movement/stepping.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

bool uses(const PropRequest& request, Equipment equipment) {
  const auto among = [&](const std::vector<Equipment>& props) {
    return std::find(props.begin(), props.end(), equipment) != props.end();
  };
  return among(request.exercise.props) ||
         (request.variant != nullptr && among(request.variant->props));
}

void addChair(const PropRequest& request, PropList& list) {
  if (!hasChair(request.exercise)) return;
  const ChairPlacement chair =
      chairPlacement(request.exercise, request.performer, request.moving_side, request.variant);
  list.add({Prop::chair, chair.front_m, maths::rotationY(chair.heading_rad)});
}

void addStanding(const PropRequest& request, PropList& list) {
  const Performer& p = request.performer;
  if (uses(request, Equipment::step)) {
    PlanRequest usual;
    usual.variant = request.variant;
    const double height = wayOf(p, request.exercise, usual).step_height_m;
    list.add({Prop::step,
              {0.0, 0.0, stepPlace(p.skeleton, height).near_edge_m},
              {},
              {1.0, height / PropSizes::kStepHeight, 1.0}});
  }
  if (uses(request, Equipment::rail)) {
    const Vec3 rail = railPlace(p, body::other(request.moving_side)).middle_m;
    list.add({Prop::rail, {rail.x, 0.0, rail.z}, {}, {1.0, rail.y / PropSizes::kRailHeight, 1.0}});
  }
  if (uses(request, Equipment::mat))
    addMatThings(request, uses(request, Equipment::pillow), uses(request, Equipment::towel), list);
  if (uses(request, Equipment::wall)) {
    const double back = p.skeleton.rest(Joint::spine).z - p.chest_depth_m;
    list.add({Prop::wall, {0.0, 0.0, back}, {}});
  }
}

void addTins(const PropRequest& request, const body::JointFrames& frames, PropList& list) {
  const Performer& p = request.performer;
  for (const Side side : {Side::left, Side::right}) {
    const body::ArmJoints arm = body::arm(side);
    const Vec3 wrist = p.skeleton.rest(arm.hand);
    const Vec3 along = maths::normalised(wrist - p.skeleton.rest(arm.lower));
    const Vec3 palm = wrist + along * (0.085 * p.scale);
    const Vec3 at = body::carriedPoint(p.skeleton, frames, arm.hand, palm);
    list.add({Prop::tin, at, frames.turn(arm.hand) * maths::between({0, 1, 0}, along)});
  }
}

}  // namespace

std::string_view propName(Prop prop) {
  constexpr std::array<std::string_view, kPropCount> kNames = {
      "chair",  "step",      "rail",  "mat",   "towel", "pillow", "bike",
      "saddle", "handlebar", "crank", "pedal", "tin",   "band",   "wall"};
  return kNames[static_cast<std::size_t>(prop)];
}

void PropList::add(const PropPlacement& item) {
  SPOTTER_ASSERT(count < kMax, "an exercise uses few things");
  items[static_cast<std::size_t>(count++)] = item;
}

bool hasChair(const ExerciseModel& exercise) {
  const auto named = [&](Equipment equipment) {
    return std::find(exercise.props.begin(), exercise.props.end(), equipment) !=
           exercise.props.end();
  };
  return !named(Equipment::bike) && !named(Equipment::mat) && !named(Equipment::step);
}

PropList propsOf(const PropRequest& request) {
  PropList list;
  addChair(request, list);
  addStanding(request, list);
  if (uses(request, Equipment::tins))
    addTins(request, body::solveFrames(request.performer.skeleton, request.pose), list);
  return list;
}

}  // namespace spotter::movement
