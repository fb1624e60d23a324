// The watching exam: it goes by itself, and nothing that one does changes what comes.
#include "session/watching.h"

#include <algorithm>

#include "base/fields.h"
#include "base/random.h"
#include "session/appearance.h"
#include "session/random_commands.h"
#include "support/own_class.h"

using namespace spotter;
using base::Tick;

namespace {

/// A class of the program's own as an exam with short bouts.
session::Scene examScene() {
  session::Scene scene = support::ownClass();
  scene.model.watch_only = true;
  scene.model.bout_s = 20.0;
  return scene;
}

struct Sitting {
  session::Scene scene = examScene();
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 5, events);

  std::string refusal(const session::Command& command) const {
    const auto refused = session::check(scene, world, command);
    if (refused) CHECK(refused->text.size() > 10);
    return refused ? refused->code : "";
  }
  void step(const std::vector<session::Command>& commands = {}) {
    session::step(scene, world, commands, events);
  }
  void waitForBout() {
    while (world.circuit.stage != circuit::Stage::exercising) step();
  }
  /// To the end of the present bout.
  void waitForRest() {
    while (world.circuit.stage == circuit::Stage::exercising) step();
  }
  template <class Body>
  std::vector<Body> all() const {
    std::vector<Body> found;
    for (const session::Event& event : events)
      if (const auto* body = std::get_if<Body>(&event.body)) found.push_back(*body);
    return found;
  }
};

/// All of the people: what they do, and where every joint is.
std::uint64_t bodiesHash(const Sitting& sitting) {
  base::Hash hash;
  hash.add(base::hashOf(sitting.world.circuit));
  const session::Bodies bodies = session::bodiesOf(sitting.scene, sitting.world);
  for (const auto& frames : bodies.frames) {
    for (const maths::Vec3& point : session::tellingPoints(frames))
      hash.add(point.x).add(point.y).add(point.z);
  }
  return hash.value();
}

session::MoveTo lookFrom(double x_m, double z_m, double heading_deg) {
  return {static_cast<int>(1000.0 * x_m), static_cast<int>(1000.0 * z_m),
          static_cast<int>(100.0 * heading_deg), -800};
}

}  // namespace

TEST_CASE("an exam goes by itself from the first station to its end") {
  Sitting sitting;
  const std::size_t stations = sitting.scene.stations.size();
  while (!session::ended(sitting.world) && sitting.world.tick < base::toTick(600.0)) sitting.step();
  REQUIRE(session::ended(sitting.world));
  CHECK(sitting.all<circuit::BoutBegan>().size() == stations);
  CHECK(sitting.all<circuit::BoutEnded>().size() == stations);
  CHECK(sitting.all<session::WindowWatched>().size() == stations * sitting.scene.participants.size());
}

TEST_CASE("everybody exercises for the time of a bout however many repetitions that takes") {
  Sitting sitting;
  sitting.waitForBout();
  const Tick began = sitting.world.tick;
  sitting.waitForRest();
  const double lasted_s = base::toSeconds(sitting.world.tick - began);
  CHECK(lasted_s > 14.0);
  CHECK(lasted_s < 26.0);
  const std::size_t people = sitting.scene.participants.size();
  CHECK(sitting.all<circuit::SetFinished>().size() == people);
}

TEST_CASE("an exam refuses with a reason whatever would change what comes or help the eye") {
  Sitting sitting;
  sitting.waitForBout();
  const std::vector<session::Command> changes = {
      circuit::Demonstrate{},     circuit::StartBout{},      circuit::NextStation{},
      circuit::GiveCue{0, "x"},   circuit::Praise{0},        circuit::ChangeVariant{0, -1},
      circuit::AskPain{0},        circuit::StopPerson{0},    circuit::ResumePerson{0},
      circuit::StopClass{},       circuit::ResumeClass{},    circuit::GetHelp{0},
      circuit::MakeSafe{0, "bag"}, circuit::EndDemonstration{}};
  for (const session::Command& command : changes) CHECK(sitting.refusal(command) == "watch_only");
  for (const char* view : {"top", "two", "frame"})
    CHECK(sitting.refusal(session::UseView{view}) == "own_eyes");
}

TEST_CASE("in an exam one may walk and look and call faults and signs") {
  Sitting sitting;
  sitting.waitForBout();
  for (int i = 0; i < 120; ++i) sitting.step();
  CHECK(sitting.refusal(lookFrom(1.0, 4.0, 180.0)) == "");
  CHECK(sitting.refusal(session::Stamp{}) == "");
  sitting.step({session::Stamp{}});
  session::Call call;
  call.region = "knees";
  call.fault = "not_sure";
  CHECK(sitting.refusal(call) == "");
  for (const char* answer : {"stop", "make_safe", "follow_plan"}) {
    CHECK(sitting.refusal(session::CallSign{1, answer}) == "");
    sitting.step({session::CallSign{1, answer}});
  }
  CHECK(sitting.refusal(session::CallSign{1, "shout"}) == "unknown_name");
  CHECK(sitting.refusal(session::CallSign{99, "stop"}) == "nobody");
  CHECK(sitting.all<session::SignCalled>().size() == 3);
  // Where one acts, saying what ought to be done is not enough.
  sitting.scene.model.watch_only = false;
  CHECK(sitting.refusal(session::CallSign{1, "stop"}) == "act_yourself");
}

TEST_CASE("what was stamped in a bout can be named in the pause and no later") {
  Sitting sitting;
  sitting.waitForBout();
  while (sitting.world.tick - sitting.world.circuit.stage_since < base::toTick(12.0)) sitting.step();
  sitting.step({session::Stamp{}});
  sitting.waitForRest();
  session::Call call;
  call.region = "knees";
  call.fault = "not_sure";
  CHECK(sitting.refusal(call) == "");
  sitting.waitForBout();
  CHECK(sitting.refusal(call) == "no_open_stamp");
  CHECK(sitting.all<session::Withdrawn>().size() == 1);
}

TEST_CASE("two sittings with entirely different calls have equal bodies all along") {
  Sitting still;
  Sitting busy;
  base::RandomStream stream(9, -1, "busy");
  support::RandomCommands random(busy.scene, 9, 1);
  int accepted = 0;
  while (!session::ended(still.world)) {
    std::vector<session::Command> commands;
    for (int i = stream.below(3); i > 0; --i) {
      commands.push_back(random.next(busy.world.circuit.station));
      commands.push_back(session::CallSign{stream.below(6), "stop"});
    }
    const auto before = busy.events.size();
    still.step();
    busy.step(commands);
    accepted += busy.events.size() > before ? 1 : 0;
    if (still.world.tick % 30 != 0) continue;
    REQUIRE(bodiesHash(still) == bodiesHash(busy));
  }
  CHECK(session::ended(busy.world));
  CHECK(accepted > 500);
  CHECK(busy.all<session::Called>().size() > 5);
  CHECK(still.all<session::Called>().empty());
}

TEST_CASE("what is seen depends on where one stands and looks") {
  const auto watched = [](const session::MoveTo& from) {
    Sitting sitting;
    sitting.step({from});
    sitting.waitForBout();
    sitting.waitForRest();
    return sitting.all<session::WindowWatched>();
  };
  int fronts = 0, sides = 0, away = 0;
  for (const auto& window : watched(lookFrom(0.0, 4.4, 180.0))) {
    fronts += window.front;
    sides += window.side;
    CHECK(window.needs_front);
    CHECK(window.needs_side);
    CHECK_FALSE(window.needs_back);
  }
  for (const auto& window : watched(lookFrom(0.0, 4.4, 0.0)))
    away += window.front + window.side + window.back;
  CHECK(fronts >= 6);
  CHECK(sides <= 2);
  CHECK(away == 0);
}

TEST_CASE("a class that is no exam keeps no count of what was seen") {
  session::Scene scene = support::ownClass();
  std::vector<session::Event> events;
  const session::World world = session::begin(scene, 5, events);
  CHECK(world.watched.empty());
  for (const base::FieldText& field : base::fieldsOf(world))
    CHECK(field.name.find("watched") == std::string::npos);
}
