#include "body/limb_ik.h"

#include <cmath>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::body;
using maths::Vec3;

TEST_CASE(
    "a limb reaches its target with both bones at length, or stretches toward it and says so") {
  base::RandomStream random(1, 0, "ik");
  for (int i = 0; i < 500; ++i) {
    const Vec3 target = {random.uniform(-0.9, 0.9), random.uniform(-0.9, 0.9),
                         random.uniform(-0.9, 0.9)};
    const TwoBones limb = solveTwoBones({}, target, 0.42, 0.40, {0.1, 0.2, 1.0});
    CHECK(maths::length(limb.middle_m) == Approx(0.42));
    CHECK(maths::distance(limb.middle_m, limb.end_m) == Approx(0.40));
    const double away = maths::length(target);
    CHECK(limb.reached == (away < 0.8199 && away > 0.0201));
    if (limb.reached) CHECK(maths::distance(limb.end_m, target) < 1e-9);
  }
}

TEST_CASE("the knee offset of a valgus angle gives that angle back") {
  for (double v = -20.0; v <= 25.0; v += 1.0) {
    const double m = kneeOffset_m(0.42, 0.39, maths::radians(v));
    CHECK(maths::degrees(maths::arcSine(m / 0.42) + maths::arcSine(m / 0.39)) ==
          Approx(v).margin(1e-9));
  }
}

TEST_CASE(
    "a leg puts its knee exactly the wanted distance inside the hip-ankle line of the frontal "
    "plane") {
  base::RandomStream random(2, 0, "leg");
  for (int i = 0; i < 300; ++i) {
    const bool left = i % 2 == 0;
    const double sign = left ? 1.0 : -1.0;
    const Vec3 hip = {sign * 0.09 + random.uniform(-0.05, 0.05), random.uniform(0.5, 0.78),
                      random.uniform(-0.3, 0.1)};
    const Vec3 ankle = {sign * 0.09, 0.085, -0.02};
    const double wanted = random.uniform(-0.03, 0.05);
    const LegSolution leg = solveLeg(hip, ankle, 0.42, 0.41, {-sign, 0, 0}, sign, wanted, false);
    // In the frontal plane (x, y): signed distance of the knee from the line.
    const double lx = ankle.x - hip.x, ly = ankle.y - hip.y;
    const double kx = leg.bones.middle_m.x - hip.x, ky = leg.bones.middle_m.y - hip.y;
    const double away = (kx * -ly + ky * lx) / std::sqrt(lx * lx + ly * ly) * -sign;
    CHECK(away == Approx(leg.knee_offset_m).margin(1e-9));
    if (leg.offset_reached) CHECK(away == Approx(wanted).margin(1e-9));
    CHECK(leg.bones.middle_m.z > -0.02);  // never behind the ankle-hip line's front
  }
}

TEST_CASE("an offset that the bend does not allow is cut and reported") {
  const Vec3 hip = {0.09, 0.085 + 0.828, 0.0}, ankle = {0.09, 0.085, 0.0};
  const LegSolution leg = solveLeg(hip, ankle, 0.42, 0.41, {-1, 0, 0}, 1.0, 0.08, false);
  CHECK_FALSE(leg.offset_reached);
  CHECK(leg.knee_offset_m < 0.08);
}
