// The class screen in an exam: what it offers, what it refuses and how it tells.
#include "screens/exam_class.h"

#include "desk.h"
#include "screens/class_logic.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

/// A desk at which the first set of an exam runs.
Desk runningExam() {
  Desk desk = openExamDesk();
  while (desk.world.circuit.stage != circuit::Stage::exercising) desk.pass(1.0);
  desk.pass(4.0);
  return desk;
}

int linesWith(const CallFlow& flow, const Desk& desk, const std::string& id) {
  int found = 0;
  for (const CallChoice& choice : choicesOf(flow, *desk.scene, desk.world.circuit.station))
    found += choice.id == id ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("an exam runs as fast as the clock whatever panel is open") {
  Desk desk = runningExam();
  CHECK(speedOf(desk.state, *desk.scene) == 1.0);
  desk.press(Key::v);
  REQUIRE(desk.state.panel == Panel::call);
  CHECK(speedOf(desk.state, *desk.scene) == 1.0);
}

TEST_CASE("in an exam two keys name a fault and the words do not tell whether it was right") {
  Desk desk = runningExam();
  desk.press(Key::digit_2);
  desk.press(Key::v);
  REQUIRE(desk.world.open_stamp);
  CHECK(desk.state.call.step == CallStep::name);
  desk.press(Key::digit_1);
  const auto* called = lastOf<session::Called>(desk.events);
  REQUIRE(called != nullptr);
  CHECK(called->person == 1);
  CHECK(called->fault == "not_sure");
  CHECK(desk.state.panel == Panel::none);
  CHECK(desk.state.message == "Kept: " + desk.scene->participants[1].person.name +
                                  ", something is wrong.");
  CHECK(callsKept(desk.events) == 1);
}

TEST_CASE("every fault of the exercise can be called in an exam and nothing in the room") {
  Desk desk = runningExam();
  desk.press(Key::v);
  for (const movement::FaultModel& fault : desk.scene->stations[0].faults)
    CHECK(linesWith(desk.state.call, desk, fault.id) == 1);
  CHECK(linesWith(desk.state.call, desk, kWarningSign) == 1);
  CHECK(linesWith(desk.state.call, desk, "not_sure") == 1);
  CHECK(linesWith(desk.state.call, desk, session::kRoom) == 0);
}

TEST_CASE("a fault with a side asks for it and then the call is made") {
  Desk desk = runningExam();
  desk.press(Key::digit_1);
  desk.press(Key::v);
  const auto choices = choicesOf(desk.state.call, *desk.scene, 0);
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    for (const movement::FaultModel& fault : desk.scene->stations[0].faults) {
      if (fault.id != choices[static_cast<std::size_t>(i)].id || !fault.sided) continue;
      desk.press(digitKey(i + 1));
      CHECK(desk.state.call.step == CallStep::side);
      desk.press(Key::digit_2);
      const auto* called = lastOf<session::Called>(desk.events);
      REQUIRE(called != nullptr);
      CHECK(called->fault == fault.id);
      CHECK(called->region == fault.region);
      CHECK(called->sided);
      CHECK(called->side == body::Side::right);
      return;
    }
  }
  FAIL("no fault with a side at this station");
}

TEST_CASE("a warning sign is called by its own key and from the list of names") {
  Desk desk = runningExam();
  desk.press(Key::digit_3);
  desk.press(Key::s);
  REQUIRE(desk.state.call.step == CallStep::sign);
  CHECK_FALSE(desk.world.open_stamp);
  desk.press(Key::digit_3);
  const auto* called = lastOf<session::SignCalled>(desk.events);
  REQUIRE(called != nullptr);
  CHECK(called->person == 2);
  CHECK(called->answer == "follow_plan");
  CHECK(desk.state.panel == Panel::none);

  desk.press(Key::v);
  desk.press(Key::s);
  desk.press(Key::digit_1);
  CHECK(lastOf<session::SignCalled>(desk.events)->answer == "stop");
  CHECK_FALSE(desk.world.open_stamp);
  CHECK(callsKept(desk.events) == 2);
}

TEST_CASE("a sign that was opened by its key is closed without taking anything back") {
  Desk desk = runningExam();
  desk.press(Key::s);
  desk.press(Key::backspace);
  CHECK(desk.state.call.step == CallStep::sign);
  desk.press(Key::escape);
  CHECK(desk.state.panel == Panel::none);
  CHECK(lastOf<session::Withdrawn>(desk.events) == nullptr);
}

TEST_CASE("cues and demonstrations and stops and other eyes are refused with a reason in an exam") {
  const auto refused = [](Key key) {
    Desk desk = runningExam();
    desk.press(Key::digit_1);
    const std::size_t known = desk.events.size();
    desk.state.message.clear();
    desk.press(key);
    CHECK(desk.state.panel == Panel::none);
    CHECK_FALSE(desk.state.above);
    CHECK_FALSE(desk.state.two);
    CHECK_FALSE(desk.state.leans);
    for (std::size_t i = known; i < desk.events.size(); ++i) {
      CHECK_FALSE(std::holds_alternative<circuit::ClassStopped>(desk.events[i].body));
      CHECK_FALSE(std::holds_alternative<circuit::Answered>(desk.events[i].body));
    }
    return desk.state.message;
  };
  for (const Key key : {Key::r, Key::a, Key::p, Key::e, Key::u, Key::d, Key::n, Key::x, Key::h, Key::t})
    CHECK(refused(key).find("watch and call") != std::string::npos);
  for (const Key key : {Key::y, Key::w, Key::j})
    CHECK(refused(key).find("own eyes") != std::string::npos);
  CHECK(refused(Key::z).find("same for everybody") != std::string::npos);
}

TEST_CASE("before a set of an exam nobody can be called and the screen says why") {
  Desk desk = openExamDesk();
  desk.press(Key::v);
  CHECK(desk.state.panel == Panel::none);
  CHECK(desk.state.message.find("begins by itself") != std::string::npos);
  CHECK_FALSE(obviousAction(*desk.scene, desk.world, desk.events).why_not.empty());
}

TEST_CASE("walking takes its time in an exam even with reduced motion and by the wheel") {
  Desk desk = runningExam();
  desk.settings.reduced_motion = true;
  desk.press(Key::digit_1);
  desk.press(Key::b);
  REQUIRE(desk.state.glide);
  const double way_m = std::hypot(desk.state.glide->to.x_m - desk.state.glide->from.x_m,
                                  desk.state.glide->to.z_m - desk.state.glide->from.z_m);
  CHECK(desk.state.glide->lasts_s >= way_m / 1.35);

  Desk by_wheel = runningExam();
  Input input;
  input.mouse_x = input.mouse_y = 300;
  by_wheel.feed(input);
  const Eye before = *by_wheel.state.eye;
  input.wheel = 5.0;
  by_wheel.feed(input);
  const double step_m = std::hypot(by_wheel.state.eye->x_m - before.x_m,
                                   by_wheel.state.eye->z_m - before.z_m);
  CHECK(step_m < 0.1);
  CHECK(by_wheel.state.glide);
}

TEST_CASE("the strip of an exam tells group and station and clock") {
  Desk desk = runningExam();
  CHECK(examStationLine(desk.data()).starts_with("Group 2 of 4, station 1 of 3: "));
  CHECK(examStageLine(*desk.scene, desk.world).find(" of 1:00") != std::string::npos);
  CHECK(callsKeptWords(0) == "no calls yet");
  CHECK(callsKeptWords(1) == "1 call kept");
}
