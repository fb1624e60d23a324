#include "screens/talk_input.h"


#include "desk.h"
#include "screens/class_logic.h"
#include "screens/talk_logic.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

Desk circle(double seconds = 30.0) {
  Desk desk = openDesk("causes_of_pain");
  desk.feed(Input{});
  desk.pass(seconds);
  desk.feed(Input{});
  return desk;
}

}  // namespace

TEST_CASE("a digit opens a group and takes breath; the last digit says the words") {
  Desk desk = circle();
  Input one;
  one.pressed = {Key::digit_1};
  desk.feed(one);
  CHECK(desk.state.talk.step == TalkStep::moves);
  CHECK(countOf<talk::HoldFloor>(desk.asked) == 1);
  desk.pass(0.02);
  desk.press(Key::digit_1);
  CHECK(desk.state.talk.step == TalkStep::wording);
  desk.press(Key::digit_2);
  CHECK_FALSE(desk.state.talk.isOpen());
  desk.pass(25.0);
  const auto* led = lastOf<talk::Led>(desk.events);
  REQUIRE(led);
  CHECK(led->move == content::Move::open_question);
}

TEST_CASE("Esc goes back a step, and from the first step leaves the floor to the group") {
  Desk desk = circle();
  desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  desk.press(Key::escape);
  CHECK(desk.state.talk.step == TalkStep::moves);
  Input escape;
  escape.pressed = {Key::escape};
  const ClassWishes wishes = desk.feed(escape);
  CHECK_FALSE(desk.state.talk.isOpen());
  CHECK(countOf<talk::LeaveFloor>(desk.asked) == 1);
  CHECK_FALSE(wishes.menu);
  desk.pass(0.02);
  CHECK(desk.feed(escape).menu);
}

TEST_CASE("a slide is up for a while, makes room for itself, and Esc puts it away") {
  Desk desk = circle();
  const auto up = [&] {
    return slideShown(*desk.scene, desk.world, desk.state.slide_put_away) != nullptr;
  };
  CHECK_FALSE(up());
  desk.world.talk->slide = 1;
  desk.world.talk->slide_since = desk.world.tick;
  REQUIRE(up());
  CHECK(slideShown(*desk.scene, desk.world, -1)->id == desk.scene->talk->model.messages[1].id);
  Input wait;
  wait.elapsed_s = 0.1;
  for (int i = 0; i < 12; ++i) desk.feed(wait);
  CHECK(desk.state.slide01 == 1.0);
  Input escape;
  escape.pressed = {Key::escape};
  CHECK_FALSE(desk.feed(escape).menu);
  CHECK_FALSE(up());
  CHECK(desk.feed(escape).menu);
  // The next one is up again, for less than a minute.
  desk.world.talk->slide_since = desk.world.tick + 1;
  CHECK(up());
  desk.pass(60.0);
  CHECK_FALSE(up());
}

TEST_CASE("words that promise to stop, and do not, are told as such in practice") {
  for (const bool aided : {true, false}) {
    Desk desk = circle();
    desk.scene->standard.aided_views = aided;
    talk::Led led;
    led.move = content::Move::close;
    led.quality = content::WordingModel::Quality::poor;
    led.end = desk.world.tick;
    desk.events.push_back({desk.world.tick, led});
    desk.feed(Input{});
    CHECK((desk.state.message.find("did not end it") != std::string::npos) == aided);
  }
}

TEST_CASE("between the circle and the exercises a card stands for a moment") {
  Desk desk = openDesk("talk_and_move");
  desk.feed(Input{});
  desk.world.talk->stage = talk::TalkStage::ended;
  desk.feed(Input{});
  CHECK(desk.state.settles_s == 0.0);
  desk.press(Key::n);
  desk.feed(Input{});
  REQUIRE(desk.world.exercise);
  CHECK(desk.state.settles_s > 2.0);
  Input wait;
  wait.elapsed_s = 0.1;
  for (int i = 0; i < 30; ++i) desk.feed(wait);
  CHECK(desk.state.settles_s == 0.0);
}

TEST_CASE("time is not slowed while words are chosen") {
  Desk desk = circle();
  desk.press(Key::digit_1);
  CHECK(speedOf(desk.state, *desk.scene) == 1.0);
}

TEST_CASE("while one speaks no group opens, and the reason is told") {
  Desk desk = circle();
  desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  for (int i = 0; i < 300 && !(desk.world.talk->speaking && desk.world.talk->speaking->wording >= 0);
       ++i)
    desk.pass(0.1);
  REQUIRE(desk.world.talk->speaking);
  desk.press(Key::digit_3);
  CHECK_FALSE(desk.state.talk.isOpen());
  CHECK(desk.state.message == "You are speaking already.");
}

TEST_CASE("seated one looks round but stays; having got up one walks, and sits down again") {
  Desk desk = circle();
  const session::Trainee before = desk.world.trainee;
  REQUIRE(before.seated);
  Input walk;
  walk.elapsed_s = 0.1;
  walk.held[static_cast<std::size_t>(Key::up)] = true;
  walk.held[static_cast<std::size_t>(Key::left)] = true;
  for (int i = 0; i < 5; ++i) {
    desk.feed(walk);
    desk.pass(0.1);
  }
  CHECK(desk.world.trainee.x_mm == before.x_mm);
  CHECK(desk.world.trainee.z_mm == before.z_mm);
  CHECK(desk.world.trainee.heading_cdeg != before.heading_cdeg);
  const double low_m = desk.state.eye->height_m;
  desk.settings.reduced_motion = true;
  desk.press(Key::i);
  desk.feed(Input{});
  desk.feed(Input{});
  CHECK_FALSE(desk.world.trainee.seated);
  CHECK(desk.state.eye->height_m > low_m + 0.3);
  walk.held[static_cast<std::size_t>(Key::left)] = false;
  for (int i = 0; i < 3; ++i) {
    desk.feed(walk);
    desk.pass(0.1);
  }
  const bool moved =
      desk.world.trainee.x_mm != before.x_mm || desk.world.trainee.z_mm != before.z_mm;
  CHECK(moved);
  desk.press(Key::i);
  CHECK(desk.world.trainee.seated);
}

TEST_CASE("what belongs to the exercises is refused in the circle with its reason") {
  Desk desk = circle();
  for (const Key key : {Key::v, Key::d, Key::space, Key::s, Key::x}) {
    desk.state.message.clear();
    desk.press(key);
    CHECK_FALSE(desk.state.message.empty());
    CHECK(desk.state.panel == Panel::none);
  }
  desk.press(Key::n);
  CHECK(desk.state.message == "The group is talking. Close the discussion first.");
}

TEST_CASE("choosing a person in the circle turns to them") {
  Desk desk = circle();
  desk.press(Key::tab);
  CHECK(desk.state.chosen == 0);
  const double first = desk.state.eye->heading_rad;
  Input wait;
  wait.elapsed_s = 0.1;
  for (int i = 0; i < 10; ++i) desk.feed(wait);
  const double turned = desk.state.eye->heading_rad;
  desk.press(Key::tab);
  for (int i = 0; i < 10; ++i) desk.feed(wait);
  CHECK(desk.state.chosen == 1);
  const bool turns = desk.state.eye->heading_rad != turned || turned != first;
  CHECK(turns);
}

TEST_CASE("who has spoken can be hidden and shown again") {
  Desk desk = circle();
  desk.press(Key::f2);
  CHECK(desk.state.balance_hidden);
  desk.press(Key::f2);
  CHECK_FALSE(desk.state.balance_hidden);
}
