#include "characters/retarget.h"

#include <algorithm>
#include <cmath>

#include "body/clinical.h"
#include "import_support.h"
#include "movement/pose_at.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using body::Joint;
using body::Side;
using support::ForeignRecipe;

namespace {

characters::Character characterOf(double height_m, double leg_scale) {
  ForeignRecipe recipe;
  recipe.height_m = height_m;
  recipe.leg_scale = leg_scale;
  recipe.names = "mixamo";
  auto imported = support::importRecipe(recipe);
  REQUIRE(imported);
  return imported.value().character;
}

struct Moment {
  body::JointFrames ours, theirs;
};

/// One repetition by one of our people and by a character.
std::vector<Moment> performed(const movement::ExerciseModel& exercise,
                              const characters::Character& c,
                              const characters::Carried& carried = {}) {
  const movement::Performer performer = movement::makePerformer({}, {}, Side::left);
  const movement::RepetitionPlan plan =
      movement::planRepetition(performer, exercise, {}, support::exactly());
  std::vector<Moment> moments;
  for (int i = 0; i <= 60; ++i) {
    Moment m;
    m.ours = body::solveFrames(performer.skeleton,
                               movement::poseAt(performer, plan, plan.duration_s * i / 60));
    m.theirs = characters::retarget(c, performer.skeleton, m.ours, carried);
    moments.push_back(m);
  }
  return moments;
}

}  // namespace

TEST_CASE("a character with our proportions moves exactly as we do") {
  const body::Skeleton ours = body::makeSkeleton({});
  characters::Character same;
  same.skeleton = ours;
  for (const Side side : {Side::left, Side::right}) {
    const maths::Vec3 heel = body::heelRest(ours, side), ball = ours.rest(body::leg(side).toes);
    same.soles[side == Side::left ? 0 : 1] = {
        heel, {ball.x, 0.0, ball.z}, {ball.x, 0.0, heel.z + body::footLength_m(ours)}};
  }
  for (const Moment& m : performed(support::dip(), same)) {
    for (std::size_t j = 0; j < body::kJointCount; ++j) {
      CAPTURE(j);
      CHECK(maths::distance(m.ours.position_m[j], m.theirs.position_m[j]) < 0.002);
    }
  }
}

TEST_CASE("feet stand where ours stand, on the floor, and do not slide, whatever the proportions") {
  for (const auto& [height, legs] :
       {std::pair{1.30, 0.9}, std::pair{1.55, 0.92}, std::pair{1.85, 1.12}}) {
    const characters::Character c = characterOf(height, legs);
    const std::vector<Moment> moments = performed(support::dip(), c);
    for (const Side side : {Side::left, Side::right}) {
      const body::LegJoints leg = body::leg(side);
      const maths::Vec3 first = moments.front().theirs.at(leg.foot);
      for (const Moment& m : moments) {
        CAPTURE(height, legs);
        CHECK(maths::distance(m.theirs.at(leg.foot), first) < 0.001);
        CHECK(std::abs(m.theirs.at(leg.foot).x - m.ours.at(leg.foot).x) < 0.01);
        CHECK(std::abs(m.theirs.at(leg.foot).z - m.ours.at(leg.foot).z) < 0.01);
        CHECK(std::abs(characters::soleHeight_m(c, m.theirs, side)) < 0.002);
      }
    }
  }
}

TEST_CASE("knees bend about as ours and point where ours point") {
  for (const auto& [height, legs] : {std::pair{1.55, 0.92}, std::pair{1.85, 1.12}}) {
    const characters::Character c = characterOf(height, legs);
    for (const Moment& m : performed(support::dip(), c)) {
      for (const Side side : {Side::left, Side::right}) {
        CAPTURE(height, legs);
        CHECK(std::abs(body::kneeFlexion_deg(m.theirs, side) -
                       body::kneeFlexion_deg(m.ours, side)) < 9.0);
        CHECK(std::abs(body::valgus_deg(m.theirs, side) - body::valgus_deg(m.ours, side)) < 4.0);
        const body::LegJoints leg = body::leg(side);
        const maths::Vec3 front = maths::rotate(m.theirs.turn(leg.upper), {0, 0, 1});
        CHECK(front.z > 0.0);
      }
    }
  }
}

TEST_CASE("bones keep their length in every pose") {
  const characters::Character c = characterOf(1.85, 1.12);
  for (const Moment& m : performed(support::standUp(), c, {0.55, false})) {
    for (int j = 1; j < body::kJointCount; ++j) {
      const auto joint = static_cast<Joint>(j);
      const auto parent = static_cast<std::size_t>(body::kParent[static_cast<std::size_t>(j)]);
      CAPTURE(j);
      CHECK(maths::distance(m.theirs.at(joint), m.theirs.position_m[parent]) ==
            Approx(c.skeleton.boneLength_m(joint)).margin(0.001));
    }
  }
}

TEST_CASE("on a seat the hips are as high as ours, whatever the length of the legs") {
  for (const auto& [height, legs] : {std::pair{1.50, 0.9}, std::pair{1.85, 1.12}}) {
    const characters::Character c = characterOf(height, legs);
    double seat = 9.0;
    const auto middle = [](const body::JointFrames& f) {
      return (f.at(Joint::left_upper_leg).y + f.at(Joint::right_upper_leg).y) / 2;
    };
    for (const Moment& m : performed(support::standUp(), c)) seat = std::min(seat, middle(m.ours));
    bool sat = false;
    for (const Moment& m : performed(support::standUp(), c, {seat, false})) {
      if (middle(m.ours) > seat + 0.001) continue;
      sat = true;
      CHECK(middle(m.theirs) == Approx(seat).margin(0.005));
    }
    CHECK(sat);
  }
}

TEST_CASE("hands that hold something hold it where ours do") {
  const characters::Character c = characterOf(1.60, 1.0);
  for (const Moment& m : performed(support::dip(), c, {0.0, true})) {
    for (const Side side : {Side::left, Side::right}) {
      const Joint hand = body::arm(side).hand;
      CHECK(maths::distance(m.ours.at(hand), m.theirs.at(hand)) < 0.08);
    }
  }
}
