#include "movement/arms.h"

#include <cmath>

#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

constexpr std::uint64_t kBodies = 30;

body::JointFrames framesWith(const Performer& performer, ExerciseModel exercise, Hands hands,
                             double time_s) {
  exercise.hands = hands;
  const auto plan = planRepetition(performer, exercise, {}, support::exactly());
  return body::solveFrames(performer.skeleton, poseAt(performer, plan, time_s));
}

Vec3 palmOf(const Performer& performer, const body::JointFrames& frames, Side side) {
  return body::carriedPoint(performer.skeleton, frames, body::arm(side).hand,
                            palmRest(performer, side));
}

// Where a palm faces: toward the body in the rest pose, the thumb ahead.
Vec3 palmFaces(const Performer& performer, const body::JointFrames& frames, Side side) {
  const auto arm = body::arm(side);
  const Vec3 along =
      maths::normalised(performer.skeleton.rest(arm.hand) - performer.skeleton.rest(arm.lower));
  const Vec3 palm = maths::cross(along, Vec3{0.0, 0.0, 1.0}) * body::signOf(side);
  return maths::rotate(frames.turn(arm.hand), palm);
}

}  // namespace

TEST_CASE("arms keep their lengths however the hands are held") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const Hands hands : {Hands::crossed, Hands::forward, Hands::on_thighs, Hands::at_sides}) {
      const auto frames = framesWith(performer, support::dip(), hands, 1.4);
      for (const Side side : {Side::left, Side::right}) {
        const auto arm = body::arm(side);
        CHECK(maths::distance(frames.at(arm.upper), frames.at(arm.lower)) ==
              Approx(performer.upper_arm_m).margin(1e-9));
        CHECK(maths::distance(frames.at(arm.lower), frames.at(arm.hand)) ==
              Approx(performer.forearm_m).margin(1e-9));
      }
    }
  }
}

TEST_CASE(
    "crossed arms lie before the chest, each hand on the other side, and not in one another") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const auto frames = framesWith(performer, support::standUp(), Hands::crossed, 0.0);
    const Vec3 left = palmOf(performer, frames, Side::left);
    const Vec3 right = palmOf(performer, frames, Side::right);
    INFO("body " << seed);
    CHECK(left.x < 0.0);
    CHECK(right.x > 0.0);
    CHECK(left.z > frames.at(Joint::upper_chest).z + 0.05);
    CHECK(right.z > frames.at(Joint::upper_chest).z + 0.05);
    const auto wrists = frames.at(Joint::left_hand) - frames.at(Joint::right_hand);
    CHECK(maths::length(wrists) > 0.03);
  }
}

TEST_CASE("crossed palms face the chest and not whoever looks at it") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const auto frames = framesWith(performer, support::standUp(), Hands::crossed, 0.0);
    const Vec3 ahead = maths::rotate(frames.turn(Joint::upper_chest), Vec3{0.0, 0.0, 1.0});
    for (const Side side : {Side::left, Side::right}) {
      INFO("body " << seed);
      CHECK(maths::dot(palmFaces(performer, frames, side), ahead) < -0.5);
    }
  }
}

TEST_CASE("hands on thighs and on the seat lie palm down, and fingers meet the seat's height") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const auto thighs = framesWith(performer, support::standUp(), Hands::on_thighs, 0.0);
    const auto seat = framesWith(performer, support::standUp(), Hands::on_seat, 0.0);
    for (const Side side : {Side::left, Side::right}) {
      INFO("body " << seed);
      CHECK(palmFaces(performer, thighs, side).y < -0.7);
      const auto arm = body::arm(side);
      const Vec3 wrist = seat.at(arm.hand), palm = palmOf(performer, seat, side);
      const Vec3 fingers = wrist + (palm - wrist) * (0.155 / 0.075);
      const double top = seat.at(body::leg(side).upper).y - performer.hip_above_seat_m;
      CHECK(std::fabs(fingers.y - top) < 0.03);
    }
  }
}

TEST_CASE("hands on the thighs lie on them, a hand's thickness over the bone") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const auto frames = framesWith(performer, support::standUp(), Hands::on_thighs, 0.0);
    for (const Side side : {Side::left, Side::right}) {
      const Vec3 hip = frames.at(body::leg(side).upper);
      const Vec3 knee = frames.at(body::leg(side).lower);
      const Vec3 hand = frames.at(body::arm(side).hand);
      const Vec3 along = maths::normalised(knee - hip);
      const double share = maths::dot(hand - hip, along) / performer.thigh_m;
      const double away = maths::length(maths::squareTo(hand - hip, along));
      INFO("body " << seed << " share " << share << " away " << away);
      CHECK(share > 0.25);
      CHECK(share < 1.0);
      CHECK(away < 0.20);
      CHECK(hand.y > maths::lerp(hip, knee, share).y);
    }
  }
}

TEST_CASE("arms held forward rise with the bend and hang beside the body before it") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const auto before = framesWith(performer, support::dip(), Hands::forward, 0.0);
    const double lowest_s = 2.0 * performer.baseline.tempo_scale;
    const auto bent = framesWith(performer, support::dip(), Hands::forward, lowest_s);
    for (const Side side : {Side::left, Side::right}) {
      const auto arm = body::arm(side);
      CHECK(before.at(arm.hand).y <
            before.at(arm.upper).y - 0.7 * (performer.upper_arm_m + performer.forearm_m));
      CHECK(bent.at(arm.hand).z >
            bent.at(arm.upper).z + 0.5 * (performer.upper_arm_m + performer.forearm_m));
      CHECK(before.at(arm.hand).x * body::signOf(side) > 0.15);
    }
  }
}
