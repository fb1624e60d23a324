#include "screens/tryout.h"

#include "desk.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

void follow(Desk& desk, TryOut& try_out) {
  desk.feed(Input{});
  advanceTryOut(try_out, *desk.scene, desk.world, desk.events, desk.state);
}

/// With the calling panel open: names a fault at the knees and a side, and is sure.
void call(Desk& desk, const std::string& fault, std::optional<body::Side> side) {
  desk.press(Key::digit_2);
  const auto names = nameChoices(*desk.scene, 0, "knees");
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].id == fault) desk.press(digitKey(static_cast<int>(i) + 1));
  }
  if (desk.state.call.step == CallStep::side) {
    desk.press(side == body::Side::right ? Key::digit_2 : Key::digit_1);
  }
  desk.press(Key::digit_1);
}

/// The try-out at the step where something is noticed, with the calling panel just opened.
TryOut noticed(Desk& desk) {
  desk.settings.reduced_motion = true;
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  desk.press(digitKey(try_out.person + 1));
  desk.startSet();
  try_out.step = TryStep::notice;
  desk.press(Key::v);
  follow(desk, try_out);
  return try_out;
}

std::string words(const Desk& desk, const TryOut& try_out, bool in_view = true) {
  return cardOf(try_out, *desk.scene, desk.world, usualKeys(), in_view).words;
}

}  // namespace

TEST_CASE("the try-out waits for the right thing at each step and ends with the change seen") {
  Desk desk = openDesk("try_out");
  desk.settings.reduced_motion = true;
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  const int person = try_out.person;
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::look);
  Input turn;
  turn.elapsed_s = 0.1;
  turn.held[static_cast<std::size_t>(Key::left)] = true;
  for (int i = 0; i < 4; ++i) desk.feed(turn);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::choose);
  desk.press(digitKey(person + 1));
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::view);
  desk.press(try_out.view == "side" ? Key::g : try_out.view == "back" ? Key::b : Key::f);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::start);
  desk.startSet();
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::notice);
  desk.press(Key::v);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::name);
  call(desk, try_out.fault, try_out.side);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::cue);
  CHECK(try_out.word == TryWord::right);
  desk.press(Key::digit_1);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::again);
  desk.pass(21.0);
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::done);
}

TEST_CASE("the try-out is about a person who shows something from the start") {
  const Desk desk = openDesk();
  const TryOut try_out = beginTryOut(*desk.scene, desk.world);
  const auto& faults =
      desk.scene->participants[static_cast<std::size_t>(try_out.person)].model.faults;
  CHECK_FALSE(faults.empty());
}

TEST_CASE("the cards name the keys as they are mapped") {
  const Desk desk = openDesk("try_out");
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  try_out.step = TryStep::notice;
  KeyMap keys = usualKeys();
  remap(keys, Action::stamp, Key::k);
  CHECK(cardOf(try_out, *desk.scene, desk.world, keys, true).words.find("press K") !=
        std::string::npos);
}

TEST_CASE("calling the wrong side gets a word, and the try-out goes on") {
  Desk desk = openDesk("try_out");
  TryOut try_out = noticed(desk);
  REQUIRE(try_out.step == TryStep::name);
  REQUIRE(try_out.side.has_value());
  call(desk, try_out.fault, body::other(*try_out.side));
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::cue);
  CHECK(try_out.word == TryWord::other_side);
  const char* side = *try_out.side == body::Side::left ? "THEIR left" : "THEIR right";
  CHECK(words(desk, try_out).find(side) != std::string::npos);
}

TEST_CASE(
    "called by another name it is looked at once more, with its name told, but not for ever") {
  Desk desk = openDesk("try_out");
  TryOut try_out = noticed(desk);
  call(desk, "sts_drop", {});
  follow(desk, try_out);
  REQUIRE(try_out.word == TryWord::other_name);
  CHECK(try_out.step == TryStep::notice);
  CHECK(words(desk, try_out).find(try_out.fault_name) != std::string::npos);
  desk.press(Key::escape);
  desk.press(Key::v);
  follow(desk, try_out);
  call(desk, "sts_drop", {});
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::cue);
}

TEST_CASE("an open name is fine: the card tells what it is") {
  Desk desk = openDesk("try_out");
  TryOut try_out = noticed(desk);
  call(desk, "not_sure", {});
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::cue);
  CHECK(words(desk, try_out).find(try_out.fault_name) != std::string::npos);
}

TEST_CASE("a call that was taken back is asked for again") {
  Desk desk = openDesk("try_out");
  TryOut try_out = noticed(desk);
  desk.press(Key::escape);
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::name);
  CHECK(words(desk, try_out).find("Taken back") != std::string::npos);
  CHECK(wantedAction(try_out, desk.world) == Action::stamp);
}

TEST_CASE("a call about something else is not called taken back") {
  Desk desk = openDesk("try_out");
  TryOut try_out = noticed(desk);
  desk.press(Key::escape);
  desk.events.push_back({desk.world.tick, session::RoomCalled{}});
  follow(desk, try_out);
  CHECK(try_out.step == TryStep::name);
  CHECK(words(desk, try_out).find("Taken back") == std::string::npos);
  CHECK(words(desk, try_out).find("noted") != std::string::npos);
}

TEST_CASE("while the exercise is shown the card asks for nothing that cannot be done") {
  Desk desk = openDesk("try_out");
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  try_out.step = TryStep::view;
  desk.press(Key::d);
  follow(desk, try_out);
  REQUIRE(desk.world.circuit.stage == circuit::Stage::demonstrating);
  CHECK(words(desk, try_out).find("You are showing") != std::string::npos);
}

TEST_CASE("who has turned away from the person is not told to click on them only") {
  const Desk desk = openDesk("try_out");
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  try_out.step = TryStep::choose;
  CHECK(words(desk, try_out, true).find("turn back") == std::string::npos);
  CHECK(words(desk, try_out, false).find("turn back") != std::string::npos);
}
