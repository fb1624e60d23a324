#include "assess/episodes.h"

#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::WindowTruth;
using support::LogBuilder;

namespace {

assess::Debrief marked(const std::string& pattern, bool safety = false) {
  return LogBuilder().bout(0).set(0, pattern, "knees_in", safety).boutEnds(60).debrief();
}

}  // namespace

TEST_CASE("one faulty repetition is no episode, two among three are") {
  CHECK(marked("F.......").episodes.empty());
  CHECK(marked("F..F....").episodes.empty());
  REQUIRE(marked("F.F.....").episodes.size() == 1);
  CHECK(marked("F.F.....").episodes[0].repetitions == 2);
}

TEST_CASE(
    "an episode runs from the first measurable moment to three seconds after the last faulty "
    "repetition") {
  const auto debrief = marked(".FF.F...");
  REQUIRE(debrief.episodes.size() == 1);
  CHECK(debrief.episodes[0].begin == base::toTick(6.0 + 2.0));
  CHECK(debrief.episodes[0].end == base::toTick(26.0 + 3.0));
  CHECK(debrief.episodes[0].repetitions == 3);
  CHECK(debrief.episodes[0].peak == 12.0);
}

TEST_CASE("two groups of faulty repetitions far apart are two episodes of one window") {
  const auto debrief = marked("FF....FF");
  CHECK(debrief.episodes.size() == 2);
  REQUIRE(debrief.windows.size() == 1);
  CHECK(debrief.windows[0].episodes.size() == 2);
}

TEST_CASE("a fault that can hurt is an episode at once") {
  const auto debrief = marked("..F.....", true);
  REQUIRE(debrief.episodes.size() == 1);
  CHECK(debrief.episodes[0].safety);
}

TEST_CASE("small deviations make a subtle window, which is neither faulty nor clean") {
  const auto debrief = marked("ss.s....");
  REQUIRE(debrief.windows.size() == 1);
  CHECK(debrief.windows[0].truth == WindowTruth::subtle);
  CHECK(debrief.spotting.faulty == 0);
  CHECK(debrief.spotting.clean == 0);
  CHECK(marked("....s...").windows[0].truth == WindowTruth::clean);
}

TEST_CASE("left and right are episodes of their own") {
  LogBuilder log;
  log.bout(0);
  for (int i = 0; i < 4; ++i) {
    auto left = LogBuilder::reading("knees_in", movement::Zone::fault, 1.0 + 5 * i);
    auto right = left;
    right.side = body::Side::right;
    log.repetition(0, i, 5.0 * i, 5.0 * i + 5.0, {left, right});
  }
  CHECK(log.boutEnds(30).debrief().episodes.size() == 2);
}

TEST_CASE("a repetition that was broken off before the fault showed does not count") {
  LogBuilder log;
  log.bout(0).set(0, "F").repetition(0, 1, 6.0, 11.0,
                                     {LogBuilder::reading("knees_in", movement::Zone::fault, 8.0)});
  SECTION("broken after it showed: it was there") {
    log.at(9.0, circuit::RepetitionBroken{0, 0, 1});
    REQUIRE(log.boutEnds(20).debrief().episodes.size() == 1);
    CHECK(log.debrief().episodes[0].end == base::toTick(9.0 + 3.0));
  }
  SECTION("broken before") {
    log.at(7.0, circuit::RepetitionBroken{0, 0, 1});
    CHECK(log.boutEnds(20).debrief().episodes.empty());
  }
}

TEST_CASE("people whom the class does not have are left out of a log") {
  LogBuilder log;
  log.bout(0)
      .set(7, "FFFF")
      .set(-1, "FFFF")
      .call(5, 99, "knees_in")
      .cue(6, -3, "x", people::Outcome::better);
  log.sign(3, 9, 44, false).at(4, circuit::PersonStopped{44});
  const auto debrief = log.boutEnds(30).debrief();
  CHECK(debrief.windows.empty());
  CHECK(debrief.calls.empty());
  CHECK(debrief.signs.empty());
  CHECK(debrief.needless_stops.empty());
}
