#include "movement/props.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "maths/angle.h"
#include "movement/arms.h"
#include "movement/pose_at.h"
#include "movement/riding.h"
#include "movement/stepping.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

int countOf(const PropList& list, Prop prop) {
  int count = 0;
  for (const PropPlacement& item : list) count += item.prop == prop ? 1 : 0;
  return count;
}

const PropPlacement& only(const PropList& list, Prop prop) {
  REQUIRE(countOf(list, prop) == 1);
  for (const PropPlacement& item : list) {
    if (item.prop == prop) return item;
  }
  return *list.begin();
}

Vec3 atTop(const PropPlacement& item, double height_m) {
  return item.position_m + maths::rotate(item.turn, {0.0, height_m, 0.0});
}

RepetitionPlan planOfWay(const Performer& p, const ExerciseModel& exercise, const VariantModel& way,
                         Side moving_side) {
  PlanRequest request = support::exactly();
  request.variant = &way;
  request.moving_side = moving_side;
  return planRepetition(p, exercise, {}, request);
}

}  // namespace

TEST_CASE("every prop has a name of its own") {
  std::set<std::string> names;
  for (int i = 0; i < kPropCount; ++i) names.insert(std::string(propName(static_cast<Prop>(i))));
  CHECK(static_cast<int>(names.size()) == kPropCount);
  CHECK(names.count("") == 0);
}

TEST_CASE("an exercise without things has its chair alone") {
  const Performer p = support::randomPerformer(1);
  const body::Pose pose = standingPose(p, 0.0, 1);
  const ExerciseModel exercise = support::dip();
  const PropList list = propsOf({exercise, p, pose});
  CHECK(list.count == 1);
  const ChairPlacement chair = chairPlacement(exercise, p, Side::right);
  CHECK(maths::distance(only(list, Prop::chair).position_m, chair.front_m) < 1e-12);
}

TEST_CASE("a raised seat is a cushion on the chair, as thick as the seat is raised") {
  const Performer p = support::randomPerformer(3);
  const body::Pose pose = standingPose(p, 0.0, 1);
  const ExerciseModel exercise = support::dip();
  VariantModel variant;
  variant.seat_raise_m = 0.08;
  const PropList list = propsOf({exercise, p, pose, Side::right, &variant});
  const PropPlacement& cushion = only(list, Prop::cushion);
  CHECK(cushion.position_m.y == Approx(Chair::kSeatHeight));
  CHECK(cushion.scale.y * PropSizes::kCushionHeight == Approx(0.08));
  CHECK(cushion.position_m.z < only(list, Prop::chair).position_m.z - 0.1);
}

TEST_CASE("a variant's things come on top of the exercise's own") {
  const Performer p = support::randomPerformer(2);
  const body::Pose pose = standingPose(p, 0.0, 1);
  ExerciseModel exercise = support::dip();
  exercise.props = {Equipment::tins};
  VariantModel variant;
  variant.props = {Equipment::wall};
  const PropList list = propsOf({exercise, p, pose, Side::right, &variant});
  CHECK(countOf(list, Prop::tin) == 2);
  CHECK(countOf(list, Prop::wall) == 1);
}

TEST_CASE("tins lie in the palms and go where the hands go") {
  ExerciseModel exercise = support::dip();
  exercise.props = {Equipment::tins};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer p = support::randomPerformer(seed);
    const RepetitionPlan plan = planRepetition(p, exercise, {}, support::exactly());
    for (const double time_s : {0.0, 1.0, 2.0}) {
      const body::Pose pose = poseAt(p, plan, time_s);
      const auto frames = body::solveFrames(p.skeleton, pose);
      const PropList list = propsOf({exercise, p, pose});
      Side side = Side::left;
      for (const PropPlacement& item : list) {
        if (item.prop != Prop::tin) continue;
        const Joint hand = body::arm(side).hand;
        const Vec3 palm = body::carriedPoint(p.skeleton, frames, hand, palmRest(p, side));
        // From the middle of the hand to the tin's surface: the flesh of the palm.
        const double gap = maths::distance(palm, item.position_m) - PropSizes::kTinRadius;
        INFO("body " << seed << " gap " << gap);
        CHECK(gap > 0.004);
        CHECK(gap < 0.014);
        side = Side::right;
      }
      CHECK(heldIn({exercise, p, pose}, body::Side::left) == Held::tins);
    }
  }
}

TEST_CASE("tins that are not in use stand on the floor beside the chair") {
  ExerciseModel exercise = support::standUp();
  exercise.props = {Equipment::tins};
  const Performer p = support::randomPerformer(5);
  const body::Pose pose = listeningPose(p, 0.0, 1);
  const PropRequest request{exercise, p, pose, Side::right, nullptr, false};
  const PropList list = propsOf(request);
  CHECK(heldIn(request, body::Side::left) == Held::nothing);
  CHECK(countOf(list, Prop::tin) == 2);
  for (const PropPlacement& item : list) {
    if (item.prop != Prop::tin) continue;
    CHECK(item.position_m.y == Approx(PropSizes::kTinHeight / 2));
    CHECK(std::abs(item.position_m.x) > Chair::kWidth / 2 + PropSizes::kTinRadius);
  }
}

TEST_CASE("the bike stands under its rider: saddle below the hips, pedals below the feet") {
  const ExerciseModel exercise = support::pedal();
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer p = support::randomPerformer(seed);
    const RepetitionPlan plan = planRepetition(p, exercise, {}, support::exactly());
    Vec3 first_saddle;
    for (int i = 0; i <= 6; ++i) {
      const body::Pose pose = poseAt(p, plan, plan.duration_s * i / 6);
      const auto frames = body::solveFrames(p.skeleton, pose);
      const PropList list = propsOf({exercise, p, pose});
      CHECK(countOf(list, Prop::chair) == 0);
      CHECK(countOf(list, Prop::pedal) == 2);
      const PropPlacement& saddle = only(list, Prop::saddle);
      if (i == 0) first_saddle = saddle.position_m;
      INFO("body " << seed << " moment " << i);
      CHECK(maths::distance(saddle.position_m, first_saddle) < 0.001);
      // The left arm of the crank ends at the left pedal.
      const PropPlacement& crank = only(list, Prop::crank);
      const Vec3 end = atTop(crank, Bike::kCrank);
      const Vec3 pedal = pedalUnder(p, frames, Side::left);
      CHECK(std::abs(end.y - pedal.y) < 1e-6);
      CHECK(std::abs(end.z - pedal.z) < 1e-6);
      // The handlebar's post goes down into its column.
      const PropPlacement& bar = only(list, Prop::handlebar);
      const Vec3 column{0.0, Bike::kColumnTop, Bike::kAxleForward + Bike::kColumnForward};
      const Vec3 down = maths::normalised(column - bar.position_m);
      CHECK(maths::distance(maths::rotate(bar.turn, {0, -1, 0}), down) < 1e-9);
    }
  }
}

TEST_CASE("only the hand that is on the back of the chair closes over it") {
  ExerciseModel exercise = support::standUp();
  exercise.start = Carrier::feet;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer p = support::randomPerformer(seed);
    exercise.hands = Hands::on_chair_back;
    body::Pose pose = readyPose(p, exercise, 0.0, seed, {}, Side::right);
    CHECK(heldIn({exercise, p, pose}, Side::left) == Held::chair_rail);
    CHECK(heldIn({exercise, p, pose}, Side::right) == Held::nothing);
    // Lifted to the head by somebody who feels dizzy it holds nothing.
    pose.local[body::index(Joint::left_upper_arm)] = maths::rotationZ(maths::radians(60.0));
    CHECK(heldIn({exercise, p, pose}, Side::left) == Held::nothing);
    exercise.hands = Hands::on_chair_ahead;
    pose = readyPose(p, exercise, 0.0, seed, {}, Side::right);
    CHECK(heldIn({exercise, p, pose}, Side::left) == Held::chair_rail);
    CHECK(heldIn({exercise, p, pose}, Side::right) == Held::chair_rail);
  }
}

TEST_CASE("the hands push on the arms of the chair and let go of them before the person stands") {
  ExerciseModel exercise = support::standUp();
  VariantModel armrests;
  armrests.hands = Hands::on_armrests;
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    CAPTURE(seed);
    const Performer p = support::randomPerformer(seed);
    const RepetitionPlan plan = planOfWay(p, exercise, armrests, Side::right);
    const double seated = poseAt(p, plan, 0.0).hips_m.y;
    double stood = seated;
    for (double t = 0.0; t < plan.duration_s; t += 0.05)
      stood = std::max(stood, poseAt(p, plan, t).hips_m.y);
    for (double t = 0.0; t < plan.duration_s; t += 0.05) {
      CAPTURE(t);
      const body::Pose pose = poseAt(p, plan, t);
      const PropRequest asked{exercise, p, pose, Side::right, &armrests};
      const PropList list = propsOf(asked);
      const Vec3 chair = only(list, Prop::armrests).position_m;
      CHECK(maths::distance(chair, only(list, Prop::chair).position_m) < 1e-12);
      const auto frames = body::solveFrames(p.skeleton, pose);
      const double up01 = (pose.hips_m.y - seated) / (stood - seated);
      for (const Side side : {Side::left, Side::right}) {
        const Vec3 palm =
            body::carriedPoint(p.skeleton, frames, body::arm(side).hand, palmRest(p, side));
        const Vec3 pad = chair + Vec3{body::signOf(side) * Chair::kArmAside, Chair::kArmTop,
                                      -Chair::kArmEnd - 0.055};
        // The flesh of the palm lies on the pad, and does not sink in by a centimetre as it leaves.
        if (up01 < 0.15) {
          CHECK(maths::distance(palm, pad + Vec3{0.0, 0.012 * p.scale, 0.0}) < 0.01);
          CHECK(heldIn(asked, side) == Held::edge);
        }
        const bool over_pad = std::fabs(palm.x - pad.x) < 0.026 && palm.z < pad.z + 0.055;
        if (over_pad) CHECK(palm.y > Chair::kArmTop - 0.01);
        if (up01 > 0.95) {
          CHECK(maths::distance(palm, pad) > 0.12);
          CHECK(heldIn(asked, side) == Held::nothing);
        }
      }
    }
  }
}

TEST_CASE("a chair has arms only for who pushes on them") {
  const Performer p = support::randomPerformer(4);
  const ExerciseModel exercise = support::standUp();
  const PropList list = propsOf({exercise, p, listeningPose(p, 0.0, 1)});
  CHECK(countOf(list, Prop::chair) == 1);
  CHECK(countOf(list, Prop::armrests) == 0);
}

TEST_CASE("a walking stick stands beside the leading foot and goes onto the step with it") {
  const ExerciseModel exercise = support::stepOnto();
  VariantModel with_stick;
  with_stick.hands = Hands::on_stick;
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    CAPTURE(seed);
    const Performer p = support::randomPerformer(seed);
    const RepetitionPlan plan = planOfWay(p, exercise, with_stick, Side::left);
    double lowest = 1.0, highest = 0.0;
    for (double t = 0.0; t < plan.duration_s; t += 0.05) {
      CAPTURE(t);
      const body::Pose pose = poseAt(p, plan, t);
      const PropRequest asked{exercise, p, pose, Side::left, &with_stick};
      const PropList list = propsOf(asked);
      CHECK(countOf(list, Prop::rail) == 0);
      const PropPlacement& stick = only(list, Prop::stick);
      lowest = std::min(lowest, stick.position_m.y);
      highest = std::max(highest, stick.position_m.y);
      // On the other side than the leading foot, and as long as this person's stick is.
      CHECK(stick.position_m.x < -0.2);
      const double length =
          stick.scale.y * std::hypot(PropSizes::kStickHandleHeight, PropSizes::kStickHandleAhead);
      CHECK(length == Approx(0.515 * p.skeleton.physique.height_m).margin(0.01));
      // Never through the step: it is over it or before its edge.
      const double edge = stepEdge_m(p.skeleton);
      if (stick.position_m.z > edge) CHECK(stick.position_m.y > exercise.step_height_m - 0.02);
      CHECK(heldIn(asked, Side::right) == Held::stick);
      CHECK(heldIn(asked, Side::left) == Held::nothing);
    }
    CHECK(lowest < 0.001);
    CHECK(highest == Approx(exercise.step_height_m).margin(0.001));
  }
}
