#include "desk.h"
#include "screens/class_logic.h"
#include "screens/layout.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

TEST_CASE("a whole call and cue is made with keys alone") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::digit_2);
  CHECK(desk.state.chosen == 1);
  desk.press(Key::v);
  CHECK(desk.world.open_stamp);
  CHECK(desk.state.panel == Panel::call);
  desk.press(Key::digit_2);
  desk.press(Key::digit_1);
  if (desk.state.call.step == CallStep::side) desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  const auto* called = lastOf<session::Called>(desk.events);
  REQUIRE(called != nullptr);
  CHECK(called->person == 1);
  CHECK(called->region == "knees");
  const movement::FaultModel* named = nullptr;
  for (const movement::FaultModel& fault : desk.scene->stations[0].faults) {
    if (fault.id == nameChoices(*desk.scene, 0, "knees")[0].id) named = &fault;
  }
  REQUIRE(named != nullptr);
  CHECK(called->fault == named->id);
  REQUIRE(desk.state.panel == Panel::respond);
  desk.press(Key::digit_1);
  const auto* answered = lastOf<circuit::Answered>(desk.events);
  REQUIRE(answered != nullptr);
  CHECK(answered->person == 1);
  CHECK(answered->detail == named->cues[0]);
  CHECK(desk.state.panel == Panel::none);
}

TEST_CASE("a click chooses a person, and in a call the body part with THEIR side") {
  Desk desk = openDesk();
  desk.startSet();
  const auto knee = desk.pixelOf(0, body::Joint::left_lower_leg);
  desk.click(knee.x, knee.y);
  REQUIRE(desk.state.chosen >= 0);
  desk.press(Key::v);
  const int person = desk.state.chosen;
  const auto again = desk.pixelOf(person, body::Joint::left_lower_leg);
  desk.click(again.x, again.y);
  CHECK(desk.state.call.step == CallStep::name);
  CHECK(desk.state.call.region == "knees");
  CHECK(desk.state.call.side.has_value());
}

TEST_CASE("stop and help work in every panel") {
  for (const Key open : {Key::v, Key::r, Key::c}) {
    Desk desk = openDesk();
    desk.startSet();
    desk.press(Key::digit_1);
    desk.press(open);
    REQUIRE(desk.state.panel != Panel::none);
    desk.press(Key::s);
    CHECK(lastOf<circuit::PersonStopped>(desk.events) != nullptr);
    desk.press(Key::h);
    CHECK(lastOf<circuit::HelpCalled>(desk.events) != nullptr);
    desk.press(Key::x);
    CHECK(desk.world.circuit.class_stopped);
  }
}

TEST_CASE("stopping twice does not let anybody go on by accident") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::digit_1);
  desk.press(Key::s);
  desk.press(Key::s);
  CHECK(lastOf<circuit::PersonResumed>(desk.events) == nullptr);
  CHECK_FALSE(desk.state.message.empty());
}

TEST_CASE("Esc withdraws an open call and does not open the menu") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::v);
  Input input;
  input.pressed = {Key::escape};
  const ClassWishes wishes = desk.feed(input);
  desk.pass(0.1);
  CHECK_FALSE(wishes.menu);
  CHECK_FALSE(desk.world.open_stamp);
  CHECK(lastOf<session::Withdrawn>(desk.events) != nullptr);
  CHECK(desk.feed(input).menu);
}

TEST_CASE("an open panel owns digits, Tab, arrows, Enter and Space") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::digit_1);
  desk.press(Key::c);
  const int before = desk.state.chosen;
  desk.press(Key::tab);
  desk.press(Key::digit_3);
  CHECK(desk.state.chosen == before);
  const Eye eye = *desk.state.eye;
  Input input;
  input.held[static_cast<std::size_t>(Key::up)] = true;
  desk.feed(input);
  CHECK(desk.state.eye->z_m == eye.z_m);
}

TEST_CASE("the panel closes by itself when the session closes the stamp") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::v);
  desk.feed(Input{});
  desk.asked = {DoCommand{circuit::StopClass{}}, DoCommand{circuit::NextStation{}}};
  desk.pass(0.1);
  REQUIRE_FALSE(desk.world.open_stamp);
  desk.feed(Input{});
  CHECK(desk.state.panel == Panel::none);
}

TEST_CASE("arrow keys walk and turn, and the session is told at most ten times a second") {
  Desk desk = openDesk();
  desk.asked.clear();
  desk.feed(Input{});
  const Eye before = *desk.state.eye;
  Input input;
  input.elapsed_s = 1.0 / 60;
  input.held[static_cast<std::size_t>(Key::up)] = true;
  int told = 0;
  for (int frame = 0; frame < 60; ++frame) {
    desk.feed(input);
    told += countOf<session::MoveTo>(desk.asked);
    desk.pass(1.0 / 60);
  }
  CHECK(before.z_m - desk.state.eye->z_m == Approx(1.6).margin(0.05));
  CHECK(told >= 8);
  CHECK(told <= 11);
  CHECK(desk.world.trainee.z_mm / 1000.0 == Approx(desk.state.eye->z_m).margin(0.2));
}

TEST_CASE("one walks to the front, side and back of the chosen person") {
  Desk desk = openDesk();
  desk.settings.reduced_motion = true;
  desk.press(Key::digit_3);
  desk.press(Key::f);
  CHECK(desk.state.view == ViewFrom::front);
  desk.press(Key::g);
  const auto side = desk.state.view;
  CHECK((side == ViewFrom::left || side == ViewFrom::right));
  desk.press(Key::g);
  CHECK(desk.state.view != side);
  desk.press(Key::b);
  CHECK(desk.state.view == ViewFrom::back);
  desk.pass(0.2);
  desk.feed(Input{});
  desk.pass(0.2);
  const auto head = desk.pixelOf(2, body::Joint::head);
  CHECK(head.x == Approx(640).margin(60));
  CHECK(head.y > 0);
}

TEST_CASE("dragging looks around and does not choose anybody") {
  Desk desk = openDesk();
  desk.feed(Input{});
  const Eye before = *desk.state.eye;
  Input input;
  input.mouse_x = 600;
  input.mouse_y = 400;
  input.mouse_pressed = input.mouse_held = true;
  desk.feed(input);
  input.mouse_pressed = false;
  input.mouse_x = 700;
  desk.feed(input);
  input.mouse_held = false;
  input.mouse_released = true;
  desk.feed(input);
  CHECK(desk.state.eye->heading_rad != before.heading_rad);
  CHECK(desk.state.chosen == -1);
}

TEST_CASE("while showing the exercise nothing can be called and nobody is watched") {
  Desk desk = openDesk();
  desk.press(Key::digit_1);
  desk.press(Key::d);
  desk.press(Key::v);
  CHECK(desk.state.panel == Panel::none);
  CHECK_FALSE(desk.world.open_stamp);
  CHECK_FALSE(desk.state.message.empty());
}

TEST_CASE(
    "a person seen from the front fits beside the panels from head to feet, at any size of text") {
  const auto [try_out, opener] = GENERATE(table<bool, Key>({{false, Key::escape},
                                                            {false, Key::c},
                                                            {false, Key::v},
                                                            {true, Key::escape},
                                                            {true, Key::v}}));
  Desk desk = openDesk(try_out ? "try_out" : "first_class");
  const int person = try_out ? 0 : 2;
  desk.settings.reduced_motion = true;
  desk.startSet();
  desk.press(digitKey(person + 1));
  desk.press(Key::f);
  if (opener != Key::escape) desk.press(opener);
  desk.feed(Input{});
  for (const float em : {25.0F, 31.25F, 37.5F}) {
    desk.picture.camera = shownCamera(desk.state, desk.size, em, try_out);
    const ClassOpen open{desk.state.panel != Panel::none, desk.state.panel == Panel::call, try_out};
    const Rect free = classLayout(1280, 720, em, open).free;
    for (const body::Joint joint :
         {body::Joint::head, body::Joint::left_toes, body::Joint::right_toes}) {
      const auto pixel = desk.pixelOf(person, joint);
      CHECK(free.contains(static_cast<float>(pixel.x), static_cast<float>(pixel.y)));
    }
  }
}

TEST_CASE("the first view of the try-out shows the person from head to feet") {
  Desk desk = openDesk("try_out");
  desk.feed(Input{});
  desk.picture.camera = shownCamera(desk.state, desk.size, 25.0F, true);
  const Rect free = classLayout(1280, 720, 25.0F, {false, false, true}).free;
  const auto toes = desk.pixelOf(0, body::Joint::left_toes);
  CHECK(free.contains(static_cast<float>(toes.x), static_cast<float>(toes.y)));
}

TEST_CASE("the side that is pointed at lights up") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::digit_1);
  desk.press(Key::v);
  CHECK_FALSE(highlightOf(desk.state, desk.picture.figures, desk.picture.things));
  chooseBodyPart(desk.state.call, 0, body::Joint::left_lower_leg);
  desk.state.call.step = CallStep::side;
  desk.state.hovered_side = 1;
  const auto ring = highlightOf(desk.state, desk.picture.figures, desk.picture.things);
  REQUIRE(ring);
  CHECK(ring->region_m == desk.picture.figures[0].frames.at(body::Joint::right_lower_leg));
}

TEST_CASE("something in the room is called and made safe with keys alone, before the set") {
  Desk desk = openDesk("room_check");
  const int george = 2;
  desk.press(Key::digit_3);
  desk.press(Key::t);
  CHECK(lastOf<circuit::MakingSafe>(desk.events) == nullptr);
  CHECK_FALSE(desk.state.message.empty());  // nothing has been called yet
  desk.press(Key::v);
  REQUIRE(desk.state.panel == Panel::call);
  CHECK(desk.state.call.step == CallStep::name);  // nobody exercises: only the room is left
  desk.press(Key::digit_3);                       // "Chair can slide"
  desk.press(Key::digit_1);
  const auto* called = lastOf<session::RoomCalled>(desk.events);
  REQUIRE(called != nullptr);
  CHECK(called->person == george);
  CHECK(called->hazard == "george_rug");
  REQUIRE(desk.state.panel == Panel::respond);
  desk.press(Key::t);
  const auto* making = lastOf<circuit::MakingSafe>(desk.events);
  REQUIRE(making != nullptr);
  CHECK(making->hazard == "george_rug");
  CHECK(desk.state.panel == Panel::none);
}

TEST_CASE("in a call a click on a thing means the room at its person's place") {
  Desk desk = openDesk("room_check");
  desk.press(Key::digit_4);
  desk.press(Key::v);
  REQUIRE(desk.state.panel == Panel::call);
  REQUIRE(desk.picture.things.size() == 3);
  const picture::ThingInstance thing = desk.picture.things[1];  // Susan's bag
  const auto pixel = picture::toPixel(desk.picture.camera, desk.size, thing.middle_m);
  REQUIRE(pixel);
  desk.click(pixel->x, pixel->y);
  CHECK(desk.state.call.region == session::kRoom);
  CHECK(desk.state.call.thing == thing.hazard);
  CHECK(desk.state.call.person == thing.person);
  CHECK(highlightOf(desk.state, desk.picture.figures, desk.picture.things).has_value());
}

TEST_CASE("a key makes the class silent and heard again, in a call as well, and says so") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::q);
  const auto changed = [&]() -> const Settings& {
    const auto* change = std::get_if<ChangeSettings>(&desk.asked.back());
    REQUIRE(change != nullptr);
    return change->settings;
  };
  CHECK_FALSE(changed().sound);
  CHECK(desk.state.message == "Sound off.");
  desk.settings = changed();
  desk.press(Key::v);
  REQUIRE(desk.state.panel == Panel::call);
  desk.press(Key::q);
  CHECK(changed().sound);
  CHECK(desk.state.panel == Panel::call);
}
