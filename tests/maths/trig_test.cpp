#include "maths/trig.h"

#include <cmath>
#include <cstring>

#include "support/catch.h"

using namespace spotter::maths;

TEST_CASE("our sine, cosine and arc tangent agree with the C library to 1e-13") {
  double worst = 0.0;
  for (int i = -20000; i <= 20000; ++i) {
    const double x = i * 0.05 + 0.0123;
    worst = std::max(worst, std::fabs(sine(x) - std::sin(x)));
    worst = std::max(worst, std::fabs(cosine(x) - std::cos(x)));
    const double y = i * 0.001;
    worst = std::max(worst, std::fabs(arcTangent2(y, 0.7) - std::atan2(y, 0.7)));
    worst = std::max(worst, std::fabs(arcTangent2(y, -0.7) - std::atan2(y, -0.7)));
  }
  CHECK(worst < 1e-13);
}

TEST_CASE(
    "sine and cosine together have the bits of each alone, also at the edge of the reduction") {
  const auto same = [](double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; };
  for (int i = -4000; i <= 4000; ++i) {
    const double x = i * 0.0007853;
    const SineCosine both = sineCosine(x);
    REQUIRE(same(both.sine, sine(x)));
    REQUIRE(same(both.cosine, cosine(x)));
  }
}

TEST_CASE("inverse functions undo and clamp what is out of range") {
  for (double a = -1.5; a <= 1.5; a += 0.01) CHECK(arcSine(sine(a)) == Approx(a).margin(1e-12));
  for (double a = 0.0; a <= 3.1; a += 0.01) CHECK(arcCosine(cosine(a)) == Approx(a).margin(1e-12));
  CHECK(arcSine(1.5) == Approx(1.5707963267948966));
  CHECK(arcCosine(-7.0) == Approx(3.141592653589793));
}

TEST_CASE("exponential and logarithm agree with the C library to 1e-14 of their value") {
  for (double x = -700.0; x < 700.0; x += 1.37) {
    const double own = exponential(x);
    CHECK(std::fabs(own - std::exp(x)) <= 3e-14 * std::exp(x));
    CHECK(logarithm(own) == Approx(x).epsilon(1e-12).margin(1e-12));
  }
  CHECK(std::isnan(logarithm(-1.0)));
  CHECK(power(2.0, 10.0) == Approx(1024.0).epsilon(1e-13));
}
