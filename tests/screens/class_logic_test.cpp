#include "screens/class_logic.h"

#include "desk.h"
#include "screens/speech.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

ActionNow obvious(const Desk& desk) { return obviousAction(*desk.scene, desk.world, desk.events); }

}  // namespace

TEST_CASE("the one obvious action leads through a station") {
  Desk desk = openDesk();
  CHECK(obvious(desk).action == Action::demonstrate);
  desk.press(Key::d);
  REQUIRE(desk.world.circuit.stage == circuit::Stage::demonstrating);
  CHECK(obvious(desk).label == "End the demonstration");
  desk.pass(circuit::demonstration_s(*desk.scene, 0) + 0.5);
  CHECK(obvious(desk).action == Action::start_set);
  desk.press(Key::space);
  REQUIRE(desk.world.circuit.stage == circuit::Stage::exercising);
  CHECK(obvious(desk).action == Action::stamp);
  desk.press(Key::x);
  CHECK(obvious(desk).label == "Go on with the class");
  CHECK(otherAction(*desk.scene, desk.world, desk.events)->action == Action::next_station);
  desk.press(Key::n);
  CHECK(obvious(desk).action == Action::demonstrate);
  CHECK(stationLine(*desk.scene, desk.world).starts_with("Station 2 of "));
}

TEST_CASE("a demonstration that was cut off does not count as shown") {
  Desk desk = openDesk();
  desk.press(Key::d);
  desk.pass(0.3);
  desk.press(Key::d);
  CHECK_FALSE(wasDemonstrated(desk.world, desk.events));
  CHECK(obvious(desk).action == Action::demonstrate);
}

TEST_CASE("actions for a person ask for a person first") {
  const Desk desk = openDesk();
  for (const Action action : {Action::stop_person, Action::get_help, Action::ask, Action::praise,
                              Action::easier, Action::harder}) {
    CHECK_FALSE(actionNow(*desk.scene, desk.world, action, -1).why_not.empty());
  }
  CHECK(actionNow(*desk.scene, desk.world, Action::stop_person, 0).why_not.empty());
}

TEST_CASE("a card tells joint and side, pain of today, history, level and limits") {
  const Desk desk = openDesk();
  for (int person = 0; person < static_cast<int>(desk.scene->participants.size()); ++person) {
    const auto lines = cardOf(*desk.scene, person);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].title == "Sore joint");
    const bool sided = lines[0].words.starts_with("left ") || lines[0].words.starts_with("right ");
    CHECK(sided);
    CHECK(lines[1].words.ends_with(" of 10"));
    for (const CardLine& line : lines) CHECK_FALSE(line.words.empty());
  }
}

TEST_CASE(
    "what people say stays as long as it takes to read, and the newest words replace older ones") {
  std::vector<session::Event> events;
  events.push_back({60, circuit::Said{2, "Oh."}});
  events.push_back({120, circuit::Said{2, "That is fine now."}});
  events.push_back({130, circuit::PainTold{1, 3, "About a three."}});
  auto spoken = spokenNow(events, 140);
  REQUIRE(spoken.size() == 2);
  CHECK(spoken[0].words == "That is fine now.");
  CHECK(spoken[1].person == 1);
  CHECK(spokenNow(events, 130 + base::toTick(3.0 + 0.07 * 14) + 1).size() == 1);
  CHECK(spokenNow(events, 2000).empty());
}

TEST_CASE("what was said at the last station is not read at the next one") {
  std::vector<session::Event> events;
  events.push_back({60, circuit::Said{2, "Like this?"}});
  events.push_back({70, circuit::ClassStopped{}});
  CHECK(spokenNow(events, 80).size() == 2);
  events.push_back({80, circuit::StationOpened{1, "partial_squat"}});
  CHECK(spokenNow(events, 81).empty());
  events.push_back({82, circuit::Said{1, "Right."}});
  CHECK(spokenNow(events, 83).size() == 1);
}

TEST_CASE("everything runs slowly while something is being named or answered") {
  const Desk desk = openDesk();
  ClassState state;
  CHECK(speedOf(state, *desk.scene) == 1.0);
  state.panel = Panel::call;
  CHECK(speedOf(state, *desk.scene) == 0.25);
  state.panel = Panel::card;
  CHECK(speedOf(state, *desk.scene) == 1.0);
}
