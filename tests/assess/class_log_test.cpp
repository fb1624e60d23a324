// What really happened is what marking may read: nothing that was announced and then broken off.
#include "assess/class_log.h"

#include "assess/log_builder.h"
#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using support::LogBuilder;
using Zone = movement::Zone;

TEST_CASE("a repetition that is broken off ends there, and what would have shown later did not") {
  LogBuilder log;
  log.bout(0).repetition(
      0, 0, 1, 6,
      {LogBuilder::reading("early", Zone::fault, 2), LogBuilder::reading("late", Zone::fault, 5)});
  log.at(4, circuit::RepetitionBroken{0, 0, 0}).boutEnds(30);
  const auto events = log.log();
  const assess::ClassLog read = assess::readLog(events);
  REQUIRE(read.repetitions.size() == 1);
  CHECK(read.repetitions[0].end == base::toTick(4.0));
  REQUIRE(read.repetitions[0].readings.size() == 1);
  CHECK(read.repetitions[0].readings[0].fault == "early");
}

TEST_CASE("a repetition that was over is not cut by the next one's breaking off") {
  LogBuilder log;
  log.bout(0).repetition(0, 0, 1, 6, {LogBuilder::reading("a", Zone::fault, 2)});
  log.repetition(0, 1, 6, 11, {LogBuilder::reading("a", Zone::fault, 8)});
  log.at(7, circuit::RepetitionBroken{0, 0, 1}).boutEnds(30);
  const auto events = log.log();
  const assess::ClassLog read = assess::readLog(events);
  CHECK(read.repetitions[0].readings.size() == 1);
  CHECK(read.repetitions[1].readings.empty());
}

TEST_CASE("a log that stops in the middle of a set knows nothing beyond its last moment") {
  LogBuilder log;
  log.bout(0).repetition(0, 0, 1, 60, {LogBuilder::reading("a", Zone::fault, 40)});
  log.at(20, circuit::PersonStopped{1});
  const auto events = log.log();
  const assess::ClassLog read = assess::readLog(events);
  CHECK_FALSE(read.complete);
  CHECK(read.end == base::toTick(20.0));
  CHECK(read.bouts.at(0).end == read.end);
  CHECK(read.repetitions[0].end == read.end);
  CHECK(read.repetitions[0].readings.empty());
}

TEST_CASE("a moment belongs to the bout that runs, and between bouts to the last one") {
  LogBuilder log;
  log.bout(10, 0).boutEnds(20, 0).bout(30, 1).boutEnds(40, 1).at(50, circuit::ClassEnded{});
  const auto events = log.log();
  const assess::ClassLog read = assess::readLog(events);
  CHECK(read.complete);
  CHECK(read.boutAt(base::toTick(5.0)) == nullptr);
  CHECK(read.boutAt(base::toTick(15.0))->bout == 0);
  CHECK(read.boutAt(base::toTick(25.0)) == nullptr);
  CHECK(read.lastBoutBy(base::toTick(5.0)) == -1);
  CHECK(read.lastBoutBy(base::toTick(25.0)) == 0);
  CHECK(read.lastBoutBy(base::toTick(35.0)) == 1);
}

TEST_CASE("a log in any order, about anybody, is marked without a slip") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    base::RandomStream random(seed, 0, "log");
    LogBuilder log;
    for (int i = 0; i < 60; ++i) {
      const double t = random.uniform(0.0, 100.0);
      const int person = random.below(5) - 1;
      const int bout = random.below(4) - 1;
      switch (random.below(9)) {
        case 0:
          log.bout(t, bout);
          break;
        case 1:
          log.boutEnds(t, bout);
          break;
        case 2:
          log.at(t, circuit::RepetitionBroken{person, bout, random.below(3)});
          break;
        case 3:
          log.call(t, person, "knees_in");
          break;
        case 4:
          log.cue(t, person, "knees_in", people::Outcome::better);
          break;
        case 5:
          log.sign(t, t + 9.0, person, random.below(2) == 0, t + 1.0, random.below(5) - 1);
          break;
        case 6:
          log.at(t, circuit::PersonStopped{person});
          break;
        case 7:
          log.at(t, circuit::HelpCalled{person});
          break;
        default:
          log.set(person, "F.sF", "knees_in", random.below(2) == 0, bout, t);
      }
    }
    const assess::Debrief debrief = log.debrief();
    INFO("seed " << seed);
    CHECK(debrief.spotting.hits <= debrief.spotting.faulty);
    CHECK(debrief.spotting.false_alarms <= debrief.spotting.clean);
    CHECK(debrief.timeline.size() == 2);
    for (const assess::PersonLine& line : debrief.timeline) {
      for (const assess::Span& span : line.spans) CHECK(span.begin <= span.end);
      for (const assess::Moment& moment : line.moments) CHECK(moment.tick >= 0);
    }
    CHECK_FALSE(assess::debriefJson(debrief).empty());
  }
}
