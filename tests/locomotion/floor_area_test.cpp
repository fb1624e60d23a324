#include "locomotion/floor_area.h"

#include <algorithm>

#include "maths/angle.h"
#include "movement/pose_at.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::locomotion;

namespace {

FloorArea square(double x, double z, double half = 0.5) {
  return hullOf({{x - half, 3.0, z - half},
                 {x + half, 0.0, z - half},
                 {x, 0.0, z},
                 {x + half, 1.0, z + half},
                 {x - half, 0.0, z + half}});
}

movement::RepetitionPlan repetition(const movement::Performer& performer,
                                    const movement::ExerciseModel& exercise, body::Side side) {
  movement::PlanRequest request;
  request.moving_side = side;
  request.noise = false;
  return movement::planRepetition(performer, exercise, {}, request);
}

}  // namespace

TEST_CASE("a hull keeps the outer points only, on the floor") {
  const FloorArea area = square(0.0, 0.0);
  CHECK(area.corners.size() == 4);
  for (const maths::Vec3& corner : area.corners) CHECK(corner.y == 0.0);
  CHECK(hullOf({{1, 0, 1}, {1, 0, 1}}).corners.size() == 1);
  CHECK(hullOf({{0, 0, 0}, {1, 0, 1}, {2, 0, 2}}).corners.size() == 2);
}

TEST_CASE("the gap between areas is the shortest way, and nothing where they overlap") {
  CHECK(gap_m(square(0, 0), square(1.3, 0)) == Approx(0.3));
  CHECK(gap_m(square(0, 0), square(0.2, -1.25)) == Approx(0.25));
  CHECK(gap_m(square(0, 0), square(1.3, 1.4)) == Approx(0.5));
  CHECK(gap_m(square(0, 0), square(0.9, 0.9)) == 0.0);
  CHECK(gap_m(square(0, 0), square(0, 0, 0.1)) == 0.0);  // the one within the other
  CHECK(gap_m(square(0, 0, 0.1), square(0, 0)) == 0.0);
  // Crossing, no corner of the one in the other.
  const FloorArea lying = hullOf({{-1, 0, -0.1}, {1, 0, -0.1}, {1, 0, 0.1}, {-1, 0, 0.1}});
  const FloorArea standing = hullOf({{-0.1, 0, -1}, {0.1, 0, -1}, {0.1, 0, 1}, {-0.1, 0, 1}});
  CHECK(gap_m(lying, standing) == 0.0);
}

TEST_CASE("a leg lifted aside needs room where it goes, not only where it stands") {
  const movement::Performer performer = support::randomPerformer(1);
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const auto plan = repetition(performer, support::legAside(), side);
    const auto footAt = [&](double time_s) {
      const auto frames =
          body::solveFrames(performer.skeleton, movement::poseAt(performer, plan, time_s));
      return body::signOf(side) * frames.at(body::leg(side).toes).x;
    };
    double far = 0.0;
    for (const maths::Vec3& corner : sweptBy(performer, plan).corners)
      far = std::max(far, body::signOf(side) * corner.x);
    CHECK(far > footAt(0.0) + 0.15);
    CHECK(far >= footAt(plan.phaseEnd_s(0)));
  }
}

TEST_CASE("every joint of every moment is over the area, and the fingers reach further") {
  const movement::Performer performer = support::randomPerformer(2);
  const movement::ExerciseModel exercise = support::dip();
  const auto plan = repetition(performer, exercise, body::Side::left);
  const FloorArea area = sweptBy(performer, plan);
  for (int i = 0; i <= 24; ++i) {
    const auto frames = body::solveFrames(
        performer.skeleton, movement::poseAt(performer, plan, plan.duration_s * i / 24));
    for (const maths::Vec3& joint : frames.position_m) CHECK(gap_m(area, hullOf({joint})) < 1e-9);
  }
}

TEST_CASE("an area goes along with its place") {
  const FloorArea own = hullOf({{0, 0, 1}, {0.1, 0, 1}, {0, 0, 1.1}});
  const FloorArea there = inHall(own, {{5.0, 0.0, 2.0}, maths::radians(90.0)});
  CHECK(gap_m(there, hullOf({{6.0, 0.0, 2.0}})) < 1e-9);
}
