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
  desk.press(Key::digit_2);
  desk.press(Key::digit_1);
  if (desk.state.call.step == CallStep::side) desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  follow(desk, try_out);
  REQUIRE(try_out.step == TryStep::cue);
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
  CHECK(cardOf(try_out, *desk.scene, desk.world, keys).words.find("press K") != std::string::npos);
}
