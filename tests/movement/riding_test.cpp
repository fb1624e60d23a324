#include "movement/riding.h"

#include <algorithm>
#include <cmath>

#include "body/clinical.h"
#include "maths/angle.h"
#include "movement/arms.h"
#include "movement/pose_at.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

constexpr int kBodies = 30;

struct Ride {
  Performer performer;
  RepetitionPlan plan;

  body::JointFrames at(double time_s) const {
    return body::solveFrames(performer.skeleton, poseAt(performer, plan, time_s));
  }
};

Ride rideOf(std::uint64_t seed, const ExerciseModel& exercise) {
  const Performer performer = support::randomPerformer(seed);
  return {performer, planRepetition(performer, exercise, {}, support::exactly())};
}

double straightest_deg(const Ride& ride, Side side) {
  double least = 180.0;
  for (int i = 0; i <= 120; ++i) {
    const auto frames = ride.at(ride.plan.duration_s * i / 120);
    least = std::min(least, body::kneeFlexion_deg(frames, side));
  }
  return least;
}

}  // namespace

TEST_CASE("the saddle is set so that each knee is as bent at its straightest as was agreed") {
  ExerciseModel exercise = support::pedal();
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    for (const double agreed : {18.0, 30.0, 48.0}) {
      exercise.start_posture[static_cast<std::size_t>(Channel::saddle_knee)] = agreed;
      const Ride ride = rideOf(seed, exercise);
      INFO("body " << seed << " agreed " << agreed);
      CHECK(straightest_deg(ride, Side::left) == Approx(agreed).margin(1.5));
      CHECK(straightest_deg(ride, Side::right) == Approx(agreed).margin(1.5));
    }
  }
}

TEST_CASE("the pedals go round the axle on a circle at one speed, opposite each other") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Ride ride = rideOf(seed, support::pedal());
    const double step = ride.plan.duration_s / 60;
    for (int i = 0; i < 60; ++i) {
      const auto now = ride.at(step * i), next = ride.at(step * (i + 1));
      const Vec3 axle{0.0, Bike::kAxleHeight, Bike::kAxleForward};
      for (const Side side : {Side::left, Side::right}) {
        const Vec3 pedal = pedalUnder(ride.performer, now, side);
        const Vec3 out{0.0, pedal.y - axle.y, pedal.z - axle.z};
        CHECK(maths::length(out) == Approx(Bike::kCrank).margin(1e-6));
        CHECK(pedal.x == Approx(body::signOf(side) * Bike::kPedalAside).margin(1e-6));
        const double way = maths::distance(pedal, pedalUnder(ride.performer, next, side));
        CHECK(way == Approx(2.0 * Bike::kCrank * std::sin(maths::kPi / 60)).margin(2e-4));
      }
      const Vec3 middle = (pedalUnder(ride.performer, now, Side::left) +
                           pedalUnder(ride.performer, now, Side::right)) *
                          0.5;
      CHECK(maths::distance(middle, axle) < 1e-6);
    }
  }
}

TEST_CASE("the right leg leads when it is the moving one: its pedal starts on top and goes ahead") {
  const Ride ride = rideOf(1, support::pedal());
  CHECK(pedalUnder(ride.performer, ride.at(0.0), Side::right).y > Bike::kAxleHeight + 0.14);
  const double quarter = ride.plan.duration_s / 4;
  CHECK(pedalUnder(ride.performer, ride.at(quarter), Side::right).z > Bike::kAxleForward + 0.14);
}

TEST_CASE("one turn runs into the next: no joint stops or jumps at the seam") {
  const ExerciseModel exercise = support::pedal();
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    PlanRequest request;
    request.seed = seed;
    const RepetitionPlan one = planRepetition(performer, exercise, {}, request);
    request.repetition = 1;
    const RepetitionPlan two = planRepetition(performer, exercise, {}, request);
    const auto at = [&](const RepetitionPlan& plan, double time_s) {
      return body::solveFrames(performer.skeleton, poseAt(performer, plan, time_s));
    };
    constexpr double kTick_s = 1.0 / 60.0;
    const auto before = at(one, one.duration_s - kTick_s), end = at(one, one.duration_s);
    const auto start = at(two, 0.0), after = at(two, kTick_s);
    for (std::size_t j = 0; j < body::kJointCount; ++j) {
      INFO("body " << seed << " joint " << j);
      CHECK(maths::distance(end.position_m[j], start.position_m[j]) < 1e-9);
      const Vec3 arriving = end.position_m[j] - before.position_m[j];
      const Vec3 leaving = after.position_m[j] - start.position_m[j];
      CHECK(maths::distance(arriving, leaving) < 0.006);
    }
    for (const Side side : {Side::left, Side::right}) {
      const Joint foot = body::leg(side).foot;
      CHECK(maths::distance(end.at(foot), before.at(foot)) > 0.005);
      CHECK(maths::distance(after.at(foot), start.at(foot)) > 0.005);
    }
  }
}

TEST_CASE("both hands are closed round the handlebar's grips, which every body reaches") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Ride ride = rideOf(seed, support::pedal());
    for (int i = 0; i <= 8; ++i) {
      const auto frames = ride.at(ride.plan.duration_s * i / 8);
      for (const Side side : {Side::left, Side::right}) {
        const Joint hand = body::arm(side).hand;
        const Vec3 held = body::carriedPoint(ride.performer.skeleton, frames, hand,
                                             rodRest(ride.performer, side, Bike::kGripRadius));
        const Vec3 grip =
            ride.plan.way.bar_m + Vec3{body::signOf(side) * Bike::kGripAside, 0.0, 0.0};
        INFO("body " << seed);
        CHECK(maths::distance(held, grip) < 0.01);
        const double elbow = body::elbowFlexion_deg(frames, side);
        CHECK(elbow > 10.0);
        CHECK(elbow < 75.0);
      }
    }
  }
}

TEST_CASE("the ankle follows its course: a little pointed to well drawn up") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Ride ride = rideOf(seed, support::pedal());
    double most = -90.0, least = 90.0;
    for (int i = 0; i <= 60; ++i) {
      const auto frames = ride.at(ride.plan.duration_s * i / 60);
      const double pointed = body::plantarflexion_deg(ride.performer.skeleton, frames, Side::right);
      most = std::max(most, pointed);
      least = std::min(least, pointed);
    }
    INFO("body " << seed);
    CHECK(most == Approx(2.0).margin(3.0));
    CHECK(least == Approx(-22.0).margin(3.0));
  }
}

TEST_CASE("a knee turns round at the bottom of the turn without a jerk, at 67 turns a minute too") {
  // A little way of the pedal is a large angle of a knee that is nearly straight.
  constexpr double kTurn_s = 0.9;
  constexpr int kParts = 120;
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Ride ride = rideOf(seed, support::pedal());
    const auto knee = [&](int part) {
      const int within = (part + kParts) % kParts;
      const auto frames = ride.at(ride.plan.duration_s * within / kParts);
      return body::kneeFlexion_deg(frames, Side::right);
    };
    double most = 0.0;
    for (int i = 0; i < kParts; ++i)
      most = std::max(most, std::abs(knee(i - 1) - 2.0 * knee(i) + knee(i + 1)));
    constexpr double kPart_s = kTurn_s / kParts;
    INFO("body " << seed);
    CHECK(most / (kPart_s * kPart_s) < 6000.0);  // degrees/s2
  }
}

TEST_CASE("on a saddle that is too high the hips rock; else they are nearly still") {
  ExerciseModel exercise = support::pedal();
  const auto swing = [&](double agreed) {
    exercise.start_posture[static_cast<std::size_t>(Channel::saddle_knee)] = agreed;
    const Ride ride = rideOf(3, exercise);
    double most = 0.0;
    for (int i = 0; i <= 60; ++i) {
      const auto frames = ride.at(ride.plan.duration_s * i / 60);
      most = std::max(most, std::abs(body::pelvisDrop_deg(frames)));
    }
    return 2.0 * most;
  };
  CHECK(swing(30.0) < 5.0);
  CHECK(swing(16.0) > 9.0);
}
