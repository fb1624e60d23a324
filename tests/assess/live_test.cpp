// Part B of the exam: what a circuit that was led comes to.
#include "assess/live.h"

#include "assess/log_builder.h"
#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using assess::LiveMarks;
using assess::WatchingResult;
using people::Outcome;

namespace {

content::StandardModel examStandard() {
  content::StandardModel standard;
  standard.exam.version = "0.1";
  standard.exam.critical = {content::CriticalFailure::missed_emergency};
  standard.emergency_s = 10.0;
  return standard;
}

/// One station, four people of whom A and B are faulty; it was shown.
support::LogBuilder circuitOfFour(bool shown = true) {
  support::LogBuilder log({"A", "B", "C", "D"});
  if (shown) log.at(0, circuit::DemonstrationEnded{0, true});
  log.bout(1);
  log.set(0, "FFFFFF").set(1, "FFFFFF").set(2, "......").set(3, "......");
  log.boutEnds(40).at(60, circuit::ClassEnded{});
  return log;
}

/// Both are helped and looked at again.
support::LogBuilder ledWell() {
  support::LogBuilder log = circuitOfFour();
  log.cue(8, 0, "knees_in", Outcome::better).cue(12, 0, "", Outcome::nothing_to_change);
  log.cue(15, 1, "knees_in", Outcome::better).cue(20, 1, "", Outcome::nothing_to_change);
  return log;
}

LiveMarks marksOf(const support::LogBuilder& log) {
  return assess::markLive(log.log(), 1, examStandard());
}

WatchingResult resultOf(const LiveMarks& marks) {
  return assess::judgeLive(marks, examStandard()).result;
}

}  // namespace

TEST_CASE("a circuit is made of showing and answering and helping and looking again") {
  support::LogBuilder log = circuitOfFour();
  log.cue(8, 0, "knees_in", Outcome::better);
  const LiveMarks one = marksOf(log);
  CHECK(one.faulty == 2);
  CHECK(one.answered == 1);
  CHECK(one.demonstrating01 == Approx(1.0));
  CHECK(one.prioritising01 == Approx(0.5));
  CHECK(one.helping01 == Approx(0.5));
  CHECK(one.looking01 == Approx(0.0));
  CHECK(one.total == Approx(100 * (0.15 + 0.35 * 0.5 + 0.30 * 0.5)));
  log.at(14, circuit::PainTold{0, 2, "Two."});
  CHECK(marksOf(log).looking01 == Approx(0.5));
  CHECK(marksOf(circuitOfFour(false)).demonstrating01 == Approx(0.0));
}

TEST_CASE("who turns to a person again too late has not looked again") {
  support::LogBuilder log = circuitOfFour();
  log.cue(8, 0, "knees_in", Outcome::better).at(29, circuit::PainTold{0, 2, "Two."});
  CHECK(marksOf(log).looked_again == 0);
}

TEST_CASE("cues to people who are fine and cues that hurt take away what was helped") {
  const LiveMarks well = marksOf(ledWell());
  support::LogBuilder log = ledWell();
  log.cue(25, 2, "", Outcome::nothing_to_change);
  CHECK(marksOf(log).helping01 < well.helping01);
  log.cue(26, 0, "knees_in", Outcome::worse);
  CHECK(marksOf(log).worse == 1);
  CHECK(marksOf(log).helping01 < well.helping01 - 0.4);
}

TEST_CASE("a warning sign weighs more than a fault and a missed emergency is critical") {
  support::LogBuilder missed = ledWell();
  missed.sign(12, 35, 2, false, 12, 0);
  const LiveMarks marks = marksOf(missed);
  CHECK(marks.tiers[0].missed == 1);
  CHECK(marks.prioritising01 == Approx(2.0 / 6.0));
  const assess::LiveOutcome outcome = assess::judgeLive(marks, examStandard());
  CHECK(outcome.result == WatchingResult::not_yet);
  CHECK(outcome.critical ==
        std::vector<content::CriticalFailure>{content::CriticalFailure::missed_emergency});
  support::LogBuilder in_time = ledWell();
  in_time.sign(12, 35, 2, false, 12, 0).at(17, circuit::PersonStopped{2});
  CHECK(marksOf(in_time).tiers[0].in_time == 1);
  CHECK(marksOf(in_time).prioritising01 == Approx(1.0));
  CHECK(assess::judgeLive(marksOf(in_time), examStandard()).critical.empty());
}

TEST_CASE("near the cut a trainer decides and what was not led to its end is no pass") {
  LiveMarks marks;
  marks.complete = true;
  marks.total = 65.0;
  CHECK(resultOf(marks) == WatchingResult::pass);
  marks.total = 63.0;
  CHECK(resultOf(marks) == WatchingResult::borderline);
  marks.total = 55.0;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
  marks.total = 100.0;
  marks.needless_stops = 4;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
  marks.needless_stops = 0;
  marks.complete = false;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
}

TEST_CASE("no useful cue more lowers and no needless cue more raises the points of a circuit") {
  base::RandomStream stream(11, -1, "live", 0);
  for (int round = 0; round < 200; ++round) {
    support::LogBuilder log = circuitOfFour(stream.below(2) == 0);
    const auto add = [&](support::LogBuilder& to, bool useful) {
      const double at = 2.0 + stream.uniform(0.0, 36.0);
      if (useful)
        to.cue(at, stream.below(2), "knees_in", stream.below(2) == 0 ? Outcome::better : Outcome::partly);
      else
        to.cue(at, 2 + stream.below(2), "", Outcome::nothing_to_change);
    };
    for (int i = stream.below(6); i > 0; --i) add(log, stream.below(2) == 0);
    const double before = marksOf(log).total;
    support::LogBuilder better = log;
    add(better, true);
    CHECK(marksOf(better).total >= before);
    support::LogBuilder needless = log;
    add(needless, false);
    CHECK(marksOf(needless).total <= before);
  }
}
