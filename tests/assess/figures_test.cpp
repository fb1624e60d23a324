#include "assess/figures.h"

#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("d' has the value and the spread of the published examples") {
  // Discussion sheet C1: H .80, F .15 gives d' 1.88; its standard error at 24 + 24 windows is 0.43.
  const auto many = assess::detection(8000, 10000, 1500, 10000);
  CHECK(many.d_prime.value == Approx(1.88).margin(0.005));
  CHECK(many.criterion.value == Approx(0.097).margin(0.005));
  const auto few = assess::detection(19, 24, 3, 24);
  const double error = (few.d_prime.interval.high - few.d_prime.interval.low) / (2 * 1.96);
  CHECK(error == Approx(0.43).margin(0.02));
}

TEST_CASE("flagging everybody gives a d' of about nothing, and every d' is finite") {
  CHECK(assess::detection(32, 32, 64, 64).d_prime.value == Approx(-0.26).margin(0.01));
  CHECK(assess::detection(0, 1, 1, 1).d_prime.value < 0.0);
  CHECK(assess::detection(24, 24, 0, 24).d_prime.value < 10.0);
}

TEST_CASE("d' appears only from enough windows of each kind on") {
  support::LogBuilder log;
  log.bout(0).set(0, "FFFF").set(1, "....").call(8, 0, "knees_in").boutEnds(30);
  content::StandardModel standard;
  CHECK_FALSE(log.debrief(standard).figures.detection);
  standard.figures_from = 1;
  CHECK(log.debrief(standard).figures.detection);
  CHECK(log.debrief(standard).figures.hit_rate.value == 1.0);
  CHECK(log.debrief(standard).figures.hit_rate.interval.low == Approx(0.2065).margin(0.001));
}

TEST_CASE("misses are censored in the median time to see, not averaged away") {
  using W = assess::Wait;
  CHECK(*assess::medianWait_s({W{2, true}, W{4, true}, W{6, true}}) == 4.0);
  CHECK(*assess::medianWait_s({W{2, true}, W{4, true}, W{6, true}, W{30, false}}) == 4.0);
  CHECK_FALSE(assess::medianWait_s({W{2, true}, W{30, false}, W{30, false}}));
  CHECK_FALSE(assess::medianWait_s({}));
  // Kaplan-Meier by hand: 3/4 after 2 s, then 1 of 2 at risk at 6 s: 3/8.
  CHECK(*assess::medianWait_s({W{2, true}, W{3, false}, W{6, true}, W{9, false}}) == 6.0);
}
