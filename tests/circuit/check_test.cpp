// What a facilitator cannot do now is refused with a reason, and refusing changes nothing.
#include <functional>

#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;

namespace {

// Every command about person 0.
std::vector<CircuitCommand> everyCommand(const Scene& scene) {
  return {Demonstrate{},
          EndDemonstration{},
          StartBout{},
          NextStation{},
          GiveCue{0, scene.cues.begin()->first},
          Praise{0},
          ChangeVariant{0, -1},
          AskPain{0},
          StopPerson{0},
          ResumePerson{0},
          StopClass{},
          ResumeClass{},
          GetHelp{0}};
}

}  // namespace

TEST_CASE("every refusal at every stage has a code and a sentence, and only a check was made") {
  Lesson lesson;
  const std::vector<std::function<void()>> stages = {[] {},
                                                     [&] { lesson.give(Demonstrate{}); },
                                                     [&] {
                                                       lesson.give(EndDemonstration{});
                                                       lesson.give(StartBout{});
                                                       lesson.wait_s(5.0);
                                                     },
                                                     [&] { lesson.give(StopPerson{0}); },
                                                     [&] { lesson.give(GetHelp{0}); },
                                                     [&] { lesson.give(StopClass{}); },
                                                     [&] {
                                                       lesson.give(NextStation{});
                                                       lesson.give(NextStation{});
                                                       lesson.give(NextStation{});
                                                     }};
  int refusals = 0;
  for (const auto& enter : stages) {
    enter();
    for (const CircuitCommand& command : everyCommand(lesson.scene)) {
      const std::size_t events = lesson.events.size();
      const Stage stage = lesson.state.stage;
      const auto refusal = checkCircuit(lesson.scene, lesson.state, command);
      CHECK(lesson.events.size() == events);
      CHECK(lesson.state.stage == stage);
      if (!refusal) continue;
      ++refusals;
      CHECK_FALSE(refusal->code.empty());
      REQUIRE(refusal->text.size() > 10);
      CHECK(refusal->text.back() == '.');
    }
  }
  CHECK(refusals > 30);
}

TEST_CASE("stop and help are never refused because of what is going on") {
  for (const bool demonstrating : {false, true}) {
    Lesson lesson;
    lesson.give(demonstrating ? CircuitCommand{Demonstrate{}} : CircuitCommand{StartBout{}});
    lesson.wait_s(2.0);
    CHECK(lesson.give(StopPerson{1}) == "");
    CHECK(lesson.give(GetHelp{1}) == "");
    CHECK(lesson.give(StopClass{}) == "");
  }
}

TEST_CASE("the name of the person is in the refusal that is about them") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  lesson.give(StopPerson{1});
  const std::string name = lesson.scene.participants[1].person.name;
  for (const CircuitCommand& command :
       {CircuitCommand{StopPerson{1}}, CircuitCommand{GiveCue{1, lesson.scene.cues.begin()->first}},
        CircuitCommand{ChangeVariant{1, 0}}}) {
    const auto refusal = checkCircuit(lesson.scene, lesson.state, command);
    REQUIRE(refusal);
    CHECK(refusal->text.find(name) != std::string::npos);
  }
}

TEST_CASE("one cannot go on to the next station over a running set, but can after stopping it") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(3.0);
  CHECK(lesson.give(NextStation{}) == "exercising");
  CHECK(lesson.give(Demonstrate{}) == "exercising");
  lesson.give(StopClass{});
  CHECK(lesson.give(NextStation{}) == "");
  CHECK(lesson.state.station == 1);
}

TEST_CASE("an easier way that the exercise does not have is refused as such") {
  circuit::Scene scene = support::ownScene();
  scene.stations[0].exercise.variants.clear();
  Lesson lesson(std::move(scene));
  CHECK(lesson.give(ChangeVariant{0, -1}) == "no_variant");
  CHECK(lesson.give(ChangeVariant{0, 1}) == "no_variant");
}

TEST_CASE("the next way is the nearest that the exercise has, the usual one among them") {
  circuit::Scene scene = support::ownScene();
  auto& ways = scene.stations[0].exercise.variants;
  ways.clear();
  for (const int step : {-3, -1, 2}) {
    movement::VariantModel way;
    way.step = step;
    ways.push_back(way);
  }
  CHECK(scene.stepBeyond(0, 0, -1) == -1);
  CHECK(scene.stepBeyond(0, -1, -1) == -3);
  CHECK(scene.stepBeyond(0, -3, -1) == -3);
  CHECK(scene.stepBeyond(0, -3, 1) == -1);
  CHECK(scene.stepBeyond(0, -1, 1) == 0);
  CHECK(scene.stepBeyond(0, 0, 1) == 2);
  CHECK(scene.stepBeyond(0, 2, 1) == 2);
}

TEST_CASE("who does not feel well is not sent back while the sign shows") {
  Lesson lesson;
  const int ken = support::personOf(lesson, "ken");
  REQUIRE(ken >= 0);
  lesson.give(NextStation{});
  lesson.give(NextStation{});
  lesson.give(StartBout{});
  lesson.wait_s(27.0);
  REQUIRE(support::runOf(lesson, ken).sign >= 0);
  lesson.give(StopPerson{ken});
  CHECK(lesson.give(ResumePerson{ken}) == "unwell");
}

TEST_CASE("who has finished their set cannot be sent back into it") {
  Lesson lesson;
  lesson.give(StartBout{});
  while (lesson.count<SetFinished>() == 0) lesson.wait_s(0.5);
  REQUIRE(lesson.state.stage == Stage::exercising);
  const int first = lesson.all<SetFinished>()[0].person;
  lesson.give(StopPerson{first});
  CHECK(lesson.give(ResumePerson{first}) == "set_finished");
}
