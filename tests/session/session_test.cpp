#include "session/session.h"

#include <algorithm>

#include "support/own_class.h"

using namespace spotter;
using base::kTicksPerSecond;
using base::Tick;

namespace {

/// A class to give commands to.
struct Class {
  session::Scene scene = support::ownClass();
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 3, events);

  std::string refusal(const session::Command& command) const {
    const auto refused = session::check(scene, world, command);
    return refused ? refused->code : "";
  }
  void give(const session::Command& command) {
    REQUIRE(refusal(command) == "");
    session::step(scene, world, std::span(&command, 1), events);
  }
  void wait(Tick ticks) {
    for (Tick i = 0; i < ticks; ++i) session::step(scene, world, {}, events);
  }
  void skipTo(int station) {
    while (world.circuit.station < station) {
      if (world.circuit.stage == circuit::Stage::ready) give(circuit::StartBout{});
      give(circuit::StopClass{});
      give(circuit::NextStation{});
    }
  }
  template <class Body>
  int count() const {
    return static_cast<int>(std::count_if(
        events.begin(), events.end(),
        [](const session::Event& event) { return std::holds_alternative<Body>(event.body); }));
  }
};

}  // namespace

TEST_CASE("a call needs a stamp, and the stamp is its moment") {
  Class lesson;
  session::Call call;
  call.region = "knees";
  call.fault = "not_sure";
  lesson.give(session::Stamp{});
  CHECK(lesson.refusal(call) == "nobody_exercises");
  lesson.give(session::Withdraw{});
  lesson.give(circuit::StartBout{});
  lesson.wait(200);
  CHECK(lesson.refusal(call) == "no_open_stamp");
  const Tick stamped = lesson.world.tick;
  lesson.give(session::Stamp{});
  CHECK(lesson.refusal(session::Stamp{}) == "stamp_open");
  lesson.wait(90);
  lesson.give(call);
  const auto* called = std::get_if<session::Called>(&lesson.events.back().body);
  for (const auto& event : lesson.events) {
    if (std::holds_alternative<session::Called>(event.body))
      called = &std::get<session::Called>(event.body);
  }
  REQUIRE(called != nullptr);
  CHECK(called->stamped == stamped);
}

TEST_CASE("a stamp can be withdrawn, and ends with its bout") {
  Class lesson;
  lesson.give(circuit::StartBout{});
  lesson.give(session::Stamp{});
  lesson.give(session::Withdraw{});
  CHECK(lesson.count<session::Withdrawn>() == 1);
  lesson.give(session::Stamp{});
  lesson.give(circuit::StopClass{});
  lesson.give(circuit::NextStation{});
  CHECK(lesson.count<session::Withdrawn>() == 2);
  CHECK_FALSE(lesson.world.open_stamp);
}

TEST_CASE("something in the room can be called before the set, by one of its names") {
  Class lesson;
  session::Call call;
  call.person = 1;
  call.region = session::kRoom;
  call.fault = "trip";
  lesson.wait(30);
  lesson.give(session::Stamp{});
  lesson.wait(30);
  lesson.give(call);
  REQUIRE(lesson.count<session::RoomCalled>() == 1);
  CHECK(lesson.count<session::Called>() == 0);
  for (const auto& event : lesson.events) {
    const auto* called = std::get_if<session::RoomCalled>(&event.body);
    if (called == nullptr) continue;
    CHECK(called->stamped == 30);
    CHECK(called->hazard.empty());  // this class has none
  }
  lesson.give(session::Stamp{});
  call.fault = lesson.scene.stations[0].faults[0].id;
  CHECK(lesson.refusal(call) == "unknown_name");
  // A set that begins closes a stamp from before it.
  lesson.give(circuit::StartBout{});
  CHECK_FALSE(lesson.world.open_stamp);
}

TEST_CASE("who demonstrates cannot watch") {
  Class lesson;
  lesson.give(circuit::Demonstrate{});
  CHECK(lesson.refusal(session::Stamp{}) == "demonstrating");
  CHECK(lesson.refusal(circuit::Praise{0}) == "demonstrating");
  CHECK(lesson.refusal(circuit::StopClass{}) == "");
  lesson.wait(base::toTick(circuit::demonstration_s(lesson.scene, 0)) + 1);
  CHECK(lesson.count<circuit::DemonstrationEnded>() == 1);
  CHECK(lesson.refusal(circuit::Praise{0}) == "");
}

TEST_CASE("moves are recorded at most ten times a second and stay in the hall") {
  Class lesson;
  lesson.give(session::MoveTo{0, 3000, 18000, 0});
  CHECK(lesson.refusal(session::MoveTo{10, 3000, 18000, 0}) == "too_often");
  lesson.wait(6);
  CHECK(lesson.refusal(session::MoveTo{10, 3000, 18000, 0}) == "");
  CHECK(lesson.refusal(session::MoveTo{90000, 0, 0, 0}) == "outside");
  CHECK(lesson.refusal(session::MoveTo{0, 0, 999999, 0}) == "bad_angle");
}

TEST_CASE("a class ends after its last station; then only one's own line is accepted, once") {
  Class lesson;
  CHECK(lesson.refusal(session::Reflect{"early"}) == "class_running");
  lesson.skipTo(static_cast<int>(lesson.scene.stations.size()) - 1);
  lesson.give(circuit::NextStation{});
  REQUIRE(session::ended(lesson.world));
  const Tick over = lesson.world.tick;
  lesson.wait(100);
  CHECK(lesson.world.tick == over);
  CHECK(lesson.refusal(circuit::StartBout{}) == "class_over");
  CHECK(lesson.refusal(session::Reflect{std::string(401, 'x')}) == "too_long");
  lesson.give(session::Reflect{"It went well."});
  CHECK(lesson.refusal(session::Reflect{"again"}) == "already_said");
}

TEST_CASE(
    "a sign is perceived sooner by a trainee who looks at the person than by one who looks away") {
  const auto perceivedAfter = [](int heading_cdeg) {
    Class lesson;
    lesson.give(session::MoveTo{0, 3800, heading_cdeg, 0});
    lesson.skipTo(2);
    lesson.give(circuit::StartBout{});
    Tick began = 0;
    for (int i = 0; i < 90 * kTicksPerSecond; ++i) {
      const std::size_t known = lesson.events.size();
      lesson.wait(1);
      for (std::size_t k = known; k < lesson.events.size(); ++k) {
        if (std::holds_alternative<circuit::SignBegan>(lesson.events[k].body))
          began = lesson.world.tick;
        if (std::holds_alternative<session::SignPerceivable>(lesson.events[k].body))
          return lesson.world.tick - began;
      }
    }
    return Tick{-1};
  };
  const Tick facing = perceivedAfter(18000);
  const Tick away = perceivedAfter(0);
  CHECK(facing >= 0);
  CHECK(facing <= 2 * kTicksPerSecond);
  // People are looked at ten times a second.
  CHECK(away >= 20 * kTicksPerSecond);
  CHECK(away < 20 * kTicksPerSecond + 6);
}

TEST_CASE(
    "views that nobody in a hall has are used and recorded, and change nothing in the class") {
  Class lesson;
  const circuit::CircuitState before = lesson.world.circuit;
  const std::size_t told = lesson.events.size();
  for (const char* view : {"top", "two", "frame"})
    CHECK(lesson.refusal(session::UseView{view}) == "");
  CHECK(lesson.refusal(session::UseView{"below"}) == "unknown_view");
  CHECK(lesson.refusal(session::UseView{""}) == "unknown_view");
  lesson.give(session::UseView{"top"});
  CHECK(lesson.events.size() == told);
  CHECK(lesson.world.circuit.stage == before.stage);
}

TEST_CASE(
    "the standard of a class can refuse such views: one walks to where one wants to look from") {
  Class lesson;
  lesson.scene.standard.aided_views = false;
  for (const char* view : {"top", "two", "frame"})
    CHECK(lesson.refusal(session::UseView{view}) == "own_eyes");
  session::MoveTo step;
  step.x_mm = 500;
  step.z_mm = 3000;
  CHECK(lesson.refusal(step) == "");
}

TEST_CASE("the facilitator walks on the floor of the place and nowhere else") {
  Class lesson;
  CHECK(lesson.refusal(session::MoveTo{4200, -5700, 0, 0}) == "");
  CHECK(lesson.refusal(session::MoveTo{4201, 0, 0, 0}) == "outside");
  lesson.scene.place.x_to_m = 1.5;
  CHECK(lesson.refusal(session::MoveTo{1500, 0, 0, 0}) == "");
  CHECK(lesson.refusal(session::MoveTo{1510, 0, 0, 0}) == "outside");
  CHECK(lesson.refusal(session::MoveTo{-4200, 0, 0, 0}) == "");
}
