#include "movement/props.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/lying_things.h"
#include "movement/riding.h"
#include "movement/stepping.h"
#include "movement/targets.h"
#include "movement/walking_stick.h"
#include "movement/wall.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

bool among(const std::vector<Equipment>& props, Equipment equipment) {
  return std::find(props.begin(), props.end(), equipment) != props.end();
}

bool uses(const PropRequest& request, Equipment equipment) {
  return uses(request.exercise, request.variant, equipment);
}

Hands handsIn(const PropRequest& request) {
  const bool chosen = request.variant != nullptr && request.variant->hands;
  return chosen ? *request.variant->hands : request.exercise.hands;
}

void addChair(const PropRequest& request, PropList& list) {
  if (!hasChair(request.exercise)) return;
  const ChairPlacement chair =
      chairPlacement(request.exercise, request.performer, request.moving_side, request.variant);
  const Quat turn = maths::rotationY(chair.heading_rad);
  list.add({Prop::chair, chair.front_m, turn});
  if (handsIn(request) == Hands::on_armrests) list.add({Prop::armrests, chair.front_m, turn});
  // What raises a seat lies on it.
  const double raised = request.variant != nullptr ? request.variant->seat_raise_m : 0.0;
  if (raised <= 0.0) return;
  const Vec3 middle{0.0, Chair::kSeatHeight, -0.19};
  list.add({Prop::cushion,
            chair.front_m + maths::rotate(turn, middle),
            turn,
            {1.0, raised / PropSizes::kCushionHeight, 1.0}});
}

// Whether the palm is where it may rest on an edge: it leaves it for a gesture.
bool isOnEdge(const PropRequest& request, Side hand) {
  constexpr double kNear_m = 0.045;
  const Performer& p = request.performer;
  const Hands hands = handsIn(request);
  const Side standing = body::other(request.moving_side);
  const auto palm = [&] {
    const body::JointFrames frames = body::solveFrames(p.skeleton, request.pose);
    return body::carriedPoint(p.skeleton, frames, body::arm(hand).hand, palmRest(p, hand));
  };
  if (hands == Hands::on_armrests) {
    const Vec3 left =
        armrestGrip(chairPlacement(request.exercise, p, request.moving_side, request.variant));
    return maths::distance(palm(), {body::signOf(hand) * left.x, left.y, left.z}) < kNear_m;
  }
  double edge_m = Chair::kBackTop;
  if (hands == Hands::on_rail)
    edge_m = railPlace(p, standing).middle_m.y;
  else if (hands != Hands::on_chair_ahead && hands != Hands::on_chair_back)
    return false;
  if (hands != Hands::on_chair_ahead && hand != standing) return false;
  return std::fabs(palm().y - edge_m) < kNear_m;
}

double stepHeight_m(const PropRequest& request) {
  PlanRequest usual;
  usual.variant = request.variant;
  return wayOf(request.performer, request.exercise, usual).step_height_m;
}

void addStanding(const PropRequest& request, PropList& list) {
  const Performer& p = request.performer;
  if (uses(request, Equipment::step)) {
    const double height = stepHeight_m(request);
    list.add({Prop::step,
              {0.0, 0.0, stepEdge_m(p.skeleton)},
              {},
              {1.0, height / PropSizes::kStepHeight, 1.0}});
  }
  if (uses(request, Equipment::rail) && handsIn(request) != Hands::on_stick) {
    const Vec3 rail = railPlace(p, body::other(request.moving_side)).middle_m;
    list.add({Prop::rail, {rail.x, 0.0, rail.z}, {}, {1.0, rail.y / PropSizes::kRailHeight, 1.0}});
  }
  if (uses(request, Equipment::mat))
    addMatThings(request, uses(request, Equipment::pillow), uses(request, Equipment::towel), list);
  if (uses(request, Equipment::wall)) {
    list.add({Prop::wall, {0.0, 0.0, wallStand(p).wall_m}, {}});
  }
}

void addTins(const PropRequest& request, const body::JointFrames& frames, PropList& list) {
  const Performer& p = request.performer;
  for (const Side side : {Side::left, Side::right}) {
    const Joint hand = body::arm(side).hand;
    const Vec3 rest = rodRest(p, side, PropSizes::kTinRadius);
    list.add({Prop::tin, body::carriedPoint(p.skeleton, frames, hand, rest),
              frames.turn(hand) * maths::between({0, 1, 0}, kThumbRest)});
  }
}

// Turns +Z to a direction, the own x level.
Quat facing(const Vec3& direction) {
  const Vec3 z = maths::normalised(direction);
  const Vec3 x = maths::normalised(maths::cross({0.0, 1.0, 0.0}, z), {1.0, 0.0, 0.0});
  return maths::fromAxes(x, maths::cross(z, x), z);
}

// While they are not lifted the tins stand on the floor beside the chair.
void putDownTins(const PropRequest& request, PropList& list) {
  const ChairPlacement chair =
      chairPlacement(request.exercise, request.performer, request.moving_side, request.variant);
  for (const Side side : {Side::left, Side::right}) {
    const Vec3 beside{body::signOf(side) * 0.31, PropSizes::kTinHeight / 2, -0.10};
    list.add({Prop::tin, chair.front_m + beside, {}});
  }
}

// A band from the chair's rear leg on that side to behind the moving ankle; longer is thinner.
void addBand(const PropRequest& request, const body::JointFrames& frames, PropList& list) {
  constexpr double kSlack_m = 0.45;  // its length without pull
  const Performer& p = request.performer;
  const Side side = request.moving_side;
  const ChairPlacement chair = chairPlacement(request.exercise, p, side, request.variant);
  const Vec3 leg = chair.front_m + maths::rotate(maths::rotationY(chair.heading_rad),
                                                 {body::signOf(side) * 0.203, 0.11, -0.43});
  const body::LegJoints joints = body::leg(side);
  const Vec3 ankle = p.skeleton.rest(joints.foot);
  const Vec3 cuff = body::carriedPoint(p.skeleton, frames, joints.lower,
                                       ankle + Vec3{0.0, 0.075, -0.012} * p.scale);
  const Vec3 back = body::carriedPoint(p.skeleton, frames, joints.lower,
                                       ankle + Vec3{0.0, 0.075, -0.052} * p.scale);
  const double length = maths::distance(leg, back);
  const double thin = std::sqrt(std::min(1.0, kSlack_m / length));
  list.add({Prop::band, leg, facing(back - leg), {thin, thin, length / PropSizes::kBandLength}});
  list.add({Prop::loop, cuff, frames.turn(joints.lower), Vec3{1.0, 1.0, 1.0} * p.scale});
  constexpr double kChairLeg01 = 0.32;  // of an ankle
  list.add({Prop::loop, leg, {}, {kChairLeg01, 1.0, kChairLeg01}});
}

// From where its tip stands to the hand, the crook ahead.
void addStick(const PropRequest& request, const body::JointFrames& frames, PropList& list) {
  const Performer& p = request.performer;
  const Side side = body::other(request.moving_side);
  const Vec3 tip = stickTip(p, request.moving_side, frames.at(body::leg(request.moving_side).foot),
                            stepHeight_m(request));
  const Vec3 handle =
      body::carriedPoint(p.skeleton, frames, body::arm(side).hand, stickHandleRest(p, side));
  const Vec3 up = maths::normalised(handle - tip);
  const Vec3 aside = maths::normalised(maths::cross(up, {0.0, 0.0, 1.0}));
  const Vec3 own{0.0, PropSizes::kStickHandleHeight, PropSizes::kStickHandleAhead};
  const double size = maths::distance(handle, tip) / maths::length(own);
  const Quat upright = maths::fromAxes(aside, up, maths::cross(aside, up));
  list.add({Prop::stick,
            tip,
            upright * maths::between(maths::normalised(own), {0.0, 1.0, 0.0}),
            {size, size, size}});
}

// The saddle under the hips; it does not go along when they shift a little.
void addBike(const PropRequest& request, const body::JointFrames& frames, PropList& list) {
  const Performer& p = request.performer;
  const Vec3 axle{0.0, Bike::kAxleHeight, Bike::kAxleForward};
  list.add({Prop::bike, {0.0, 0.0, Bike::kAxleForward}, {}});
  const Vec3 hips = (frames.at(Joint::left_upper_leg) + frames.at(Joint::right_upper_leg)) * 0.5;
  list.add({Prop::saddle, {0.0, hips.y - p.hip_above_seat_m, hips.z}, {}});
  const Vec3 bar = handlebarFor(p, request.exercise);
  const Vec3 column{0.0, Bike::kColumnTop, Bike::kAxleForward + Bike::kColumnForward};
  list.add({Prop::handlebar, bar, maths::between({0, -1, 0}, maths::normalised(column - bar))});
  const Vec3 left = pedalUnder(p, frames, Side::left), right = pedalUnder(p, frames, Side::right);
  const Vec3 arm = left - right;
  constexpr double kUsualFoot_m = 0.271;
  list.add({Prop::crank, axle, maths::rotationX(maths::arcTangent2(arm.z, arm.y))});
  for (const Side side : {Side::left, Side::right}) {
    const Vec3 along = maths::rotate(frames.turn(body::leg(side).foot), {0.0, 0.0, 1.0});
    const double pitch =
        maths::arcTangent2(-along.y, std::sqrt(along.x * along.x + along.z * along.z));
    const double size = p.foot_m / kUsualFoot_m;  // the strap fits the shoe
    list.add({Prop::pedal,
              side == Side::left ? left : right,
              maths::rotationX(pitch),
              {size, size, size}});
  }
}

}  // namespace

std::string_view propName(Prop prop) {
  constexpr std::array<std::string_view, kPropCount> kNames = {
      "chair", "step",  "rail", "mat",  "towel", "pillow", "bike",    "saddle",        "handlebar",
      "crank", "pedal", "tin",  "band", "wall",  "loop",   "cushion", "walking_stick", "armrests"};
  return kNames[static_cast<std::size_t>(prop)];
}

void PropList::add(const PropPlacement& item) {
  SPOTTER_ASSERT(count < kMax, "an exercise uses few things");
  items[static_cast<std::size_t>(count++)] = item;
}

bool uses(const ExerciseModel& exercise, Equipment equipment) {
  return among(exercise.props, equipment);
}

bool uses(const ExerciseModel& exercise, const VariantModel* variant, Equipment equipment) {
  return uses(exercise, equipment) || (variant != nullptr && among(variant->props, equipment));
}

bool hasChair(const ExerciseModel& exercise) {
  return !uses(exercise, Equipment::bike) && !uses(exercise, Equipment::mat) &&
         !uses(exercise, Equipment::step) && !uses(exercise, Equipment::wall);
}

bool isOfChair(Prop prop) {
  return prop == Prop::chair || prop == Prop::cushion || prop == Prop::armrests;
}

Held heldIn(const PropRequest& request, Side hand) {
  if (!request.in_use) return Held::nothing;
  if (uses(request, Equipment::tins)) return Held::tins;
  const Hands hands = handsIn(request);
  if (hands == Hands::on_handlebar) return Held::handlebar;
  if (hands == Hands::on_stick)
    return hand == body::other(request.moving_side) ? Held::stick : Held::nothing;
  if (!isOnEdge(request, hand)) return Held::nothing;
  const bool chair = hands == Hands::on_chair_ahead || hands == Hands::on_chair_back;
  return chair ? Held::chair_rail : Held::edge;
}

PropList propsOf(const PropRequest& request) {
  PropList list;
  addChair(request, list);
  addStanding(request, list);
  const bool tins = uses(request, Equipment::tins);
  const bool held = tins && request.in_use;
  const bool band = uses(request, Equipment::band), bike = uses(request, Equipment::bike);
  const bool stick = request.in_use && handsIn(request) == Hands::on_stick;
  if (tins && !held) putDownTins(request, list);
  if (!held && !band && !bike && !stick) return list;
  const body::JointFrames frames = body::solveFrames(request.performer.skeleton, request.pose);
  if (held) addTins(request, frames, list);
  if (band) addBand(request, frames, list);
  if (bike) addBike(request, frames, list);
  if (stick) addStick(request, frames, list);
  return list;
}

}  // namespace spotter::movement
