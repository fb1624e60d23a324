#include "movement/breath.h"

#include <algorithm>

#include "movement/pose_at.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;

namespace {

double shoulderRise_m(const Performer& performer, double depth) {
  const auto height = [&](double turns) {
    Overlay overlay;
    overlay.breath_turns = turns;
    overlay.breath_depth = depth;
    return body::solveFrames(performer.skeleton, standingPose(performer, 0.0, 1, overlay))
        .at(Joint::left_upper_arm)
        .y;
  };
  return height(0.4) - height(0.97);
}

RepetitionPlan holding(double seconds) {
  PlanRequest request = support::exactly();
  request.breath_hold_s = seconds;
  return planRepetition(makePerformer({}, {}, body::Side::left), support::dip(), {}, request);
}

}  // namespace

TEST_CASE("a breath fills the chest, empties it quicker at first, and never jumps") {
  CHECK(lungs01(0.0) == Approx(0.0).margin(1e-9));
  CHECK(lungs01(0.4) == Approx(1.0).margin(1e-9));
  CHECK(lungs01(0.97) == Approx(0.0).margin(1e-9));
  CHECK(lungs01(7.25) == Approx(lungs01(0.25)));
  CHECK(breathesIn(3.1));
  CHECK_FALSE(breathesIn(3.7));
  double before = lungs01(0.0);
  for (double turns = 0.001; turns < 2.0; turns += 0.001) {
    const double now = lungs01(turns);
    CHECK(std::abs(now - before) < 0.006);
    before = now;
  }
}

TEST_CASE("shoulders rise by 2 to 6 mm in a calm breath, by 15 to 25 mm in a laboured one") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    INFO("body " << seed);
    CHECK(shoulderRise_m(performer, 1.0) > 0.002);
    CHECK(shoulderRise_m(performer, 1.0) < 0.006);
    CHECK(shoulderRise_m(performer, 4.6) > 0.015);
    CHECK(shoulderRise_m(performer, 4.6) < 0.025);
  }
}

TEST_CASE("a held breath stops the chest, filled, and is let out beyond its usual end") {
  const RepetitionPlan plan = holding(2.0);
  for (double t = 0.45; t < 2.0; t += 0.05) {
    INFO(t);
    CHECK(breathAt(plan, t, 0.1 + t, 1.0) == Approx(breathAt(plan, 0.45, 0.9, 2.0)));
    CHECK(heldBreath01(plan, t) == Approx(1.0));
  }
  double lowest = 1.0;
  for (double t = 2.0; t < 2.9; t += 0.02) lowest = std::min(lowest, breathAt(plan, t, 0.6, 1.0));
  CHECK(lowest < -0.2);
  CHECK(letOut01(plan, 2.5) > 0.9);
  CHECK(letOut01(plan, 1.9) == 0.0);
  CHECK(letOut01(plan, 4.0) == 0.0);
  CHECK(breathAt(plan, 3.2, 0.3, 1.0) == Approx(lungs01(0.3)));
}

TEST_CASE("holding the breath and letting it out never jumps") {
  const RepetitionPlan plan = holding(1.5);
  double before = breathAt(plan, -0.1, 0.0, 1.5);
  for (double t = -0.1; t < 4.0; t += 0.01) {
    const double now = breathAt(plan, t, 0.3 * (t + 0.1), 1.5);
    INFO(t);
    CHECK(std::abs(now - before) < 0.10);
    before = now;
  }
}
