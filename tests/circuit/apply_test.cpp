// What a command does, and what it leaves alone.
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::runOf;

TEST_CASE("people start one after the other within about a second, nobody exactly with another") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(2.0);
  const auto begun = lesson.all<RepetitionBegan>();
  REQUIRE(begun.size() == lesson.scene.participants.size());
  for (const RepetitionBegan& a : begun) {
    CHECK(base::toSeconds(a.begin) < 1.5);
    for (const RepetitionBegan& b : begun) {
      if (a.person != b.person) CHECK(a.begin != b.begin);
    }
  }
}

TEST_CASE("a command to one person changes nobody else") {
  for (const CircuitCommand& command : {CircuitCommand{StopPerson{2}}, CircuitCommand{Praise{2}},
                                        CircuitCommand{ChangeVariant{2, -1}},
                                        CircuitCommand{GetHelp{2}}, CircuitCommand{AskPain{2}}}) {
    Lesson with, without;
    for (Lesson* lesson : {&with, &without}) {
      lesson->give(StartBout{});
      lesson->wait_s(6.0);
    }
    REQUIRE(with.give(command) == "");
    with.wait_s(30.0);
    without.wait_s(30.0);
    for (std::size_t p = 0; p < with.state.people.size(); ++p) {
      if (p == 2) continue;
      const PersonRun& a = with.state.people[p];
      const PersonRun& b = without.state.people[p];
      INFO("command " << command.index() << " person " << p);
      CHECK(a.begin == b.begin);
      CHECK(a.repetition == b.repetition);
      CHECK(a.state.pain == b.state.pain);
      CHECK(a.activity == b.activity);
    }
  }
}

TEST_CASE("stopping the class ends a demonstration, and help does too") {
  for (const CircuitCommand& command : {CircuitCommand{StopClass{}}, CircuitCommand{GetHelp{0}}}) {
    Lesson lesson;
    lesson.give(Demonstrate{});
    lesson.wait_s(1.0);
    CHECK(lesson.give(command) == "");
    CHECK(lesson.state.stage == Stage::ready);
    CHECK(lesson.count<DemonstrationEnded>() == 1);
  }
}

TEST_CASE("whoever was stopped alone stays stopped when the class goes on") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(5.0);
  lesson.give(StopPerson{3});
  lesson.give(StopClass{});
  lesson.wait_s(1.0);
  lesson.give(ResumeClass{});
  lesson.wait_s(3.0);
  for (int person = 0; person < static_cast<int>(lesson.state.people.size()); ++person) {
    const Activity expected = person == 3 ? Activity::stopped : Activity::exercising;
    CHECK(runOf(lesson, person).activity == expected);
  }
}

TEST_CASE("a new station begins with the usual way, rested, and its own faults") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(20.0);
  lesson.give(ChangeVariant{0, -1});
  const double tired = runOf(lesson, 0).state.fatigue01;
  CHECK(tired > 0.0);
  lesson.give(StopClass{});
  lesson.give(NextStation{});
  for (int person = 0; person < static_cast<int>(lesson.state.people.size()); ++person) {
    const PersonRun& run = runOf(lesson, person);
    CHECK(run.state.variant_step == 0);
    CHECK(run.activity == Activity::waiting);
    std::size_t scripted = 0;
    for (const auto& script :
         lesson.scene.participants[static_cast<std::size_t>(person)].model.faults)
      scripted += script.station == lesson.scene.stations[1].model.id ? 1U : 0U;
    CHECK(run.state.faults.size() == scripted);
  }
  CHECK(runOf(lesson, 0).state.fatigue01 < tired);
}

TEST_CASE("an answer names the fault that it acted on, by id") {
  Lesson lesson;
  const int amara = support::personOf(lesson, "amara");
  REQUIRE(amara >= 0);
  lesson.give(StartBout{});
  lesson.wait_s(5.0);
  const auto& fault =
      lesson.scene.stations[0]
          .faults[static_cast<std::size_t>(runOf(lesson, amara).state.faults.at(0).fault)];
  REQUIRE(lesson.give(GiveCue{amara, fault.cues.at(0)}) == "");
  REQUIRE(lesson.count<Answered>() == 1);
  const Answered answer = lesson.all<Answered>()[0];
  CHECK(answer.person == amara);
  CHECK(answer.command == "cue");
  CHECK(answer.detail == fault.cues.at(0));
  CHECK(answer.fault == fault.id);
  CHECK_FALSE(answer.said.empty());
}

TEST_CASE("asked how it feels, a person tells the whole number nearest to their pain") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  for (const double pain : {0.0, 3.4, 3.6, 9.8, 10.0}) {
    runOf(lesson, 1).state.pain = pain;
    REQUIRE(lesson.give(AskPain{1}) == "");
    CHECK(std::abs(lesson.all<PainTold>().back().pain - pain) <= 0.5);
    CHECK_FALSE(lesson.all<PainTold>().back().said.empty());
  }
}

TEST_CASE("asking whoever shows a sign is answered about the sign") {
  Lesson lesson;
  const int mary = support::personOf(lesson, "mary");
  REQUIRE(mary >= 0);
  lesson.give(NextStation{});
  lesson.give(StartBout{});
  lesson.wait_s(16.0);
  REQUIRE(runOf(lesson, mary).sign >= 0);
  lesson.give(AskPain{mary});
  CHECK(lesson.all<PainTold>().back().said.find("warm") != std::string::npos);
}
