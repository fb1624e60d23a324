// The readings of a repetition are what its plan measures, and they follow the person's state.
#include "circuit/repetition.h"

#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::runOf;

namespace {

// The value of a person's scripted fault in each repetition of a whole set; 0 where it is clean.
std::vector<double> valuesOf(Lesson& lesson, int person, const std::string& fault) {
  std::vector<double> values;
  for (const RepetitionBegan& repetition : lesson.all<RepetitionBegan>()) {
    if (repetition.person != person) continue;
    double value = 0.0;
    for (const Reading& reading : repetition.readings)
      if (reading.fault == fault && reading.zone == movement::Zone::fault) value = reading.value;
    values.push_back(value);
  }
  return values;
}

}  // namespace

TEST_CASE("readings are those of the plan that is drawn, measured again, small ones too") {
  int faulty = 0, subtle = 0;
  for (int number = 0; number < 2; ++number) {
    Lesson lesson;
    if (number == 1) REQUIRE(lesson.give(NextStation{}) == "");
    lesson.wait_s(10.0);  // until everybody is there
    const Station& station = lesson.scene.stations[static_cast<std::size_t>(number)];
    lesson.give(StartBout{});
    lesson.wait_s(2.0);
    for (const RepetitionBegan& event : lesson.all<RepetitionBegan>()) {
      const auto& participant = lesson.scene.participants[static_cast<std::size_t>(event.person)];
      const auto truth =
          movement::measureRepetition(participant.performer, station.exercise, station.faults,
                                      runOf(lesson, event.person).plan);
      std::size_t wanted = 0;
      for (const movement::FaultTruth& row : truth) {
        if (row.zone == movement::Zone::clean) continue;
        const Reading& reading = event.readings.at(wanted++);
        CHECK(reading.fault == station.faults[static_cast<std::size_t>(row.fault)].id);
        CHECK(reading.value == row.value);
        CHECK(reading.zone == row.zone);
        CHECK(reading.first >= event.begin);
        CHECK(reading.first < event.end);
        ++(row.zone == movement::Zone::fault ? faulty : subtle);
      }
      CHECK(event.readings.size() == wanted);
    }
  }
  CHECK(faulty >= 3);
  CHECK(subtle >= 1);
}

TEST_CASE("a fault that builds is not there at first and is there in the second half of the set") {
  Lesson lesson;
  const int mary = support::personOf(lesson, "mary");
  REQUIRE(mary >= 0);
  lesson.give(StartBout{});
  lesson.wait_s(240.0);
  const auto values = valuesOf(lesson, mary, "sts_half_stand");
  REQUIRE(values.size() == 8);
  CHECK(values[0] == 0.0);
  CHECK(values[5] > 0.0);
  CHECK(values[7] > 0.0);
}

TEST_CASE("an easier way is performed from the next repetition on and is in the events") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  REQUIRE(lesson.give(ChangeVariant{0, -1}) == "");
  lesson.wait_s(240.0);
  bool first = true;
  for (const RepetitionBegan& repetition : lesson.all<RepetitionBegan>()) {
    if (repetition.person != 0) continue;
    CHECK(repetition.variant_step == (first ? 0 : -1));
    first = false;
  }
}

TEST_CASE("repetitions tire, and the next set of the station starts from the first one again") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(240.0);
  CHECK(runOf(lesson, 0).state.fatigue01 > 0.3);
  REQUIRE(lesson.give(StartBout{}) == "");
  lesson.wait_s(2.0);
  const auto all = lesson.all<RepetitionBegan>();
  CHECK(all.back().bout == 1);
  CHECK(all.back().repetition == 0);
}

TEST_CASE("a repetition that is broken off is named once, and one that is over is not broken") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(4.0);
  breakRepetition(lesson.state, 0, Activity::stopped, lesson.tick, lesson.events);
  CHECK(lesson.count<RepetitionBroken>() == 1);
  CHECK(runOf(lesson, 0).end == lesson.tick);
  breakRepetition(lesson.state, 0, Activity::held, lesson.tick, lesson.events);
  CHECK(lesson.count<RepetitionBroken>() == 1);
  CHECK(runOf(lesson, 0).activity == Activity::held);
}
