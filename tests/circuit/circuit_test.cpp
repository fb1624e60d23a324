#include "circuit/circuit.h"

#include <algorithm>

#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;

TEST_CASE("everybody does the station's repetitions, then the bout is over", "[circuit]") {
  Lesson lesson;
  CHECK(lesson.give(StartBout{}) == "");
  lesson.wait_s(240.0);
  CHECK(lesson.state.stage == Stage::rested);
  const int people = static_cast<int>(lesson.scene.participants.size());
  CHECK(lesson.count<SetFinished>() == people);
  CHECK(lesson.count<RepetitionBegan>() == people * lesson.scene.stations[0].model.repetitions);
  CHECK(lesson.count<BoutEnded>() == 1);
}

TEST_CASE("who demonstrates cannot talk to anybody, and the demonstration ends by itself",
          "[circuit]") {
  Lesson lesson;
  CHECK(lesson.give(Demonstrate{}) == "");
  CHECK(lesson.give(AskPain{0}) == "demonstrating");
  CHECK(lesson.give(StartBout{}) == "demonstrating");
  lesson.wait_s(demonstration_s(lesson.scene, 0) + 0.1);
  REQUIRE(lesson.all<DemonstrationEnded>().size() == 1);
  CHECK(lesson.all<DemonstrationEnded>()[0].complete);
  CHECK(lesson.give(StartBout{}) == "");
}

TEST_CASE("a demonstration cut short at once showed no whole repetition", "[circuit]") {
  Lesson lesson;
  lesson.give(Demonstrate{});
  lesson.wait_s(1.0);
  CHECK(lesson.give(EndDemonstration{}) == "");
  CHECK_FALSE(lesson.all<DemonstrationEnded>()[0].complete);
}

TEST_CASE("stopping a person breaks their repetition off; they go on when told to", "[circuit]") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(5.0);
  CHECK(lesson.give(StopPerson{0}) == "");
  CHECK(lesson.count<RepetitionBroken>() == 1);
  CHECK(lesson.give(StopPerson{0}) == "already_stopped");
  CHECK(lesson.give(GiveCue{0, lesson.scene.cues.begin()->first}) == "not_exercising");
  CHECK(lesson.give(ResumePerson{0}) == "");
  lesson.wait_s(2.0);
  CHECK(lesson.state.people[0].activity == Activity::exercising);
}

TEST_CASE("stopping the class stops all, and nobody moves on before it is resumed", "[circuit]") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(5.0);
  lesson.give(StopClass{});
  const auto began = lesson.count<RepetitionBegan>();
  lesson.wait_s(20.0);
  CHECK(lesson.count<RepetitionBegan>() == began);
  CHECK(lesson.give(ResumeClass{}) == "");
  lesson.wait_s(2.0);
  CHECK(lesson.count<RepetitionBegan>() ==
        began + static_cast<int>(lesson.scene.participants.size()));
}

TEST_CASE("somebody for whom help was called does not exercise again", "[circuit]") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  CHECK(lesson.give(GetHelp{2}) == "");
  CHECK(lesson.give(GetHelp{2}) == "help_coming");
  CHECK(lesson.give(ResumePerson{2}) == "unwell");
  lesson.wait_s(240.0);
  CHECK(lesson.give(NextStation{}) == "");
  lesson.give(StartBout{});
  lesson.wait_s(240.0);
  for (const RepetitionBegan& repetition : lesson.all<RepetitionBegan>()) {
    if (repetition.person == 2) CHECK(repetition.bout == 0);
  }
}

TEST_CASE("commands about nobody, unknown cues and variants are refused with a reason",
          "[circuit]") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  for (const int nobody : {-1, 99, 1 << 30}) {
    CHECK(lesson.give(AskPain{nobody}) == "nobody");
    CHECK(lesson.give(StopPerson{nobody}) == "nobody");
    CHECK(lesson.give(GetHelp{nobody}) == "nobody");
  }
  CHECK(lesson.give(GiveCue{0, "no_such_cue"}) == "unknown_cue");
  CHECK(lesson.give(ChangeVariant{0, 5}) == "unknown_variant");
  CHECK(lesson.give(ChangeVariant{0, 0}) == "same_variant");
}

TEST_CASE("after the last station the class is over and refuses everything", "[circuit]") {
  Lesson lesson;
  for (std::size_t i = 0; i < lesson.scene.stations.size(); ++i)
    CHECK(lesson.give(NextStation{}) == "");
  CHECK(lesson.state.stage == Stage::ended);
  CHECK(lesson.count<ClassEnded>() == 1);
  CHECK(lesson.give(StartBout{}) == "class_over");
  CHECK(lesson.give(StopClass{}) == "class_over");
}

TEST_CASE("the scripted signs begin at their time and are told apart", "[circuit]") {
  Lesson lesson;
  int signs = 0;
  for (std::size_t i = 0; i < lesson.scene.stations.size(); ++i) {
    lesson.give(StartBout{});
    lesson.wait_s(240.0);
    lesson.give(NextStation{});
  }
  for (const SignBegan& sign : lesson.all<SignBegan>()) signs += sign.look_alike ? 10 : 1;
  CHECK(signs == 11);
  CHECK(lesson.count<SignEnded>() == 2);
}

TEST_CASE("a fitting cue takes the fault out of the readings within four repetitions",
          "[circuit]") {
  Lesson lesson("try_out");
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  REQUIRE(lesson.state.people[0].state.faults.size() == 1);
  const people::ActiveFault active = lesson.state.people[0].state.faults[0];
  const movement::FaultModel& fault =
      lesson.scene.stations[0].faults[static_cast<std::size_t>(active.fault)];
  const movement::CauseModel& cause = fault.causes[static_cast<std::size_t>(active.cause)];
  REQUIRE_FALSE(cause.better.empty());
  CHECK(lesson.give(GiveCue{0, cause.better.front()}) == "");
  lesson.wait_s(240.0);
  const auto faulty = [&](int number) {
    const auto repetitions = lesson.all<RepetitionBegan>();
    const auto& readings = repetitions.at(static_cast<std::size_t>(number)).readings;
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) {
      return r.fault == fault.id && r.zone == movement::Zone::fault;
    });
  };
  CHECK(faulty(0));
  CHECK_FALSE(faulty(4));
}
