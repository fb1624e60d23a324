#include "movement/performer.h"

#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;

TEST_CASE("knees, shanks and seat close: thigh and shank reach from the seat to the floor") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Performer p = support::randomPerformer(seed);
    for (const double height : {0.40, 0.46, 0.54}) {
      for (const double lean : {0.0, 12.0, 24.0}) {
        const SeatGeometry seat = seatGeometry(p, height, lean);
        const double shank = maths::radians(lean);
        const double thigh = maths::radians(seat.knee_flexion_deg) - shank;
        const double reach = p.skeleton.rest(Joint::left_foot).y +
                             p.shank_m * maths::cosine(shank) + p.thigh_m * maths::cosine(thigh);
        INFO("body " << seed << " seat " << height << " lean " << lean);
        CHECK(reach == Approx(seat.hip_height_m).margin(1e-9));
        CHECK(seat.hip_height_m > height);
      }
    }
  }
}

TEST_CASE("a higher seat bends the knees less, feet further back bend them more") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Performer p = support::randomPerformer(seed);
    CHECK(seatGeometry(p, 0.54, 10.0).knee_flexion_deg <
          seatGeometry(p, 0.46, 10.0).knee_flexion_deg);
    CHECK(seatGeometry(p, 0.46, 20.0).knee_flexion_deg >
          seatGeometry(p, 0.46, 5.0).knee_flexion_deg);
  }
}

TEST_CASE("an arm reaches the chair that stands beside every body, on the standing side") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Performer p = support::randomPerformer(seed);
    for (const Side side : {Side::left, Side::right}) {
      const maths::Vec3 grip = chairGrip(p, side);
      CHECK(grip.x * body::signOf(side) > 0.1);
      const double away = maths::distance(grip, p.skeleton.rest(body::arm(side).upper));
      INFO("body " << seed << " away " << away);
      // The hand adds some, and the shoulder sinks a little for who is tall.
      CHECK(away < p.upper_arm_m + p.forearm_m + 0.08);
      const ChairPlacement chair = chairPlacement(support::legAside(), p, body::other(side));
      CHECK(chair.front_m.x * body::signOf(side) > 0.2);
    }
  }
}

TEST_CASE("who squats or sits has the chair behind them, higher in a variant that raises it") {
  VariantModel higher;
  higher.seat_raise_m = 0.08;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer p = support::randomPerformer(seed);
    const ChairPlacement chair = chairPlacement(support::standUp(), p, Side::left);
    CHECK(chair.front_m.z < 0.0);
    CHECK(chair.front_m.x == 0.0);
    CHECK(chairPlacement(support::standUp(), p, Side::left, &higher).seat_height_m ==
          Approx(chair.seat_height_m + 0.08));
  }
}

TEST_CASE("heavier people sit higher and have deeper chests, lengths follow stature") {
  const auto body = [](double height_m, double bmi) {
    return makePerformer({height_m, 0.0, bmi, 65.0}, {}, Side::left);
  };
  CHECK(body(1.7, 40.0).hip_above_seat_m > body(1.7, 20.0).hip_above_seat_m);
  CHECK(body(1.7, 40.0).chest_depth_m > body(1.7, 20.0).chest_depth_m);
  const Performer small = body(1.5, 25.0), tall = body(1.8, 25.0);
  for (const auto length : {&Performer::thigh_m, &Performer::shank_m, &Performer::upper_arm_m,
                            &Performer::forearm_m, &Performer::heel_to_ball_m}) {
    CHECK(tall.*length / small.*length == Approx(1.2).epsilon(1e-6));
  }
}
