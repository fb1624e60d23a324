#include "maths/statistics.h"

#include "support/catch.h"

using namespace spotter::maths;

TEST_CASE("the normal distribution has its textbook values and its inverse undoes it") {
  CHECK(normalCdf(0.0) == Approx(0.5));
  CHECK(normalCdf(1.959963984540054) == Approx(0.975).margin(1e-7));
  for (double p = 0.01; p < 1.0; p += 0.07)
    CHECK(normalCdf(normalQuantile(p)) == Approx(p).margin(1e-9));
}

TEST_CASE("Wilson's interval matches the published example and never leaves [0, 1]") {
  // 81 of 263, 95 %: 0.2553 to 0.3662 (Newcombe 1998, table I).
  const Interval interval = wilsonInterval(81, 263);
  CHECK(interval.low == Approx(0.2553).margin(5e-5));
  CHECK(interval.high == Approx(0.3662).margin(5e-5));
  CHECK(wilsonInterval(0, 10).low == Approx(0.0).margin(1e-12));
  CHECK(wilsonInterval(10, 10).high == Approx(1.0).margin(1e-12));
  CHECK(wilsonInterval(0, 0).high == 1.0);
}
