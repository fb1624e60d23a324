// From when on a sign could have been seen: what the clock of safety starts with.
#include "session/perception.h"

#include <algorithm>

#include "session/session.h"
#include "support/own_class.h"

using namespace spotter;
using base::Tick;

namespace {

// The third station of the first class, where Ken's chest begins to hurt after 25 s.
struct Watch {
  session::Scene scene = support::ownClass();
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 3, events);

  Watch() {
    // Only that sign, so that no other one is perceived.
    std::erase_if(scene.model.events, [](const auto& event) { return event.id != "ken_chest"; });
    give(circuit::NextStation{});
    give(circuit::NextStation{});
    give(circuit::StartBout{});
  }
  void give(const session::Command& command) {
    REQUIRE(session::step(scene, world, std::span(&command, 1), events) == 1);
  }
  /// Stands still, looking in one direction, and waits. Seconds from onset to perception; -1: not.
  double perceivedAfter_s(const session::MoveTo& place, double wait_s) {
    give(place);
    for (const Tick until = world.tick + base::toTick(wait_s); world.tick < until;)
      session::step(scene, world, {}, events);
    Tick onset = -1, seen = -1;
    for (const session::Event& event : events) {
      if (std::holds_alternative<circuit::SignBegan>(event.body)) onset = event.tick;
      if (std::holds_alternative<session::SignPerceivable>(event.body)) seen = event.tick;
    }
    REQUIRE(onset >= 0);
    return seen < 0 ? -1.0 : base::toSeconds(seen - onset);
  }
};

}  // namespace

TEST_CASE("who faces the class can see a sign at once") {
  Watch watch;
  const double after_s = watch.perceivedAfter_s({0, 4000, 18000, 0}, 30.0);
  CHECK(after_s >= 0.0);
  CHECK(after_s < 1.0);
}

TEST_CASE("who has their back to the class could see it only when it is said to be late") {
  Watch watch;
  const double after_s = watch.perceivedAfter_s({0, 4000, 0, 0}, 60.0);
  CHECK(after_s == Approx(watch.scene.standard.perceived_by_s).margin(0.2));
}

TEST_CASE("who turns round later sees it then") {
  Watch watch;
  CHECK(watch.perceivedAfter_s({0, 4000, 0, 0}, 32.0) == -1.0);
  const double after_s = watch.perceivedAfter_s({0, 4000, 18000, 0}, 3.0);
  CHECK(after_s > 6.0);
  CHECK(after_s < 8.0);
}

TEST_CASE("a sign is perceived once, however often one looks") {
  Watch watch;
  watch.perceivedAfter_s({0, 4000, 18000, 0}, 60.0);
  int perceived = 0;
  for (const session::Event& event : watch.events)
    perceived += std::holds_alternative<session::SignPerceivable>(event.body) ? 1 : 0;
  CHECK(perceived == 1);
}

namespace {

// The room class, before anything begins; only one of its hazards.
struct Room {
  session::Scene scene = support::ownClass("room_check");
  std::vector<session::Event> events;
  session::World world;

  explicit Room(const std::string& hazard) {
    std::erase_if(scene.model.hazards, [&](const auto& one) { return one.id != hazard; });
    world = session::begin(scene, 3, events);
  }
  bool told(const session::MoveTo& place, double wait_s = 0.5) {
    const session::Command move = place;
    session::step(scene, world, std::span(&move, 1), events);
    for (const Tick until = world.tick + base::toTick(wait_s); world.tick < until;)
      session::step(scene, world, {}, events);
    return std::any_of(events.begin(), events.end(), [](const session::Event& event) {
      return std::holds_alternative<session::HazardPerceivable>(event.body);
    });
  }
};

}  // namespace

TEST_CASE("a thing on the floor is told by who looks its way, and by nobody else") {
  CHECK(Room("george_rug").told({0, 3600, 18000, 0}));
  CHECK_FALSE(Room("george_rug").told({0, 3600, 0, 0}, 40.0));
}

TEST_CASE("a torn band behind a back is told only by who goes round") {
  const auto station = [](Room& room) {
    room.scene.model.hazards[0].station.clear();
    room.events.clear();
    room.world = session::begin(room.scene, 3, room.events);
  };
  Room ahead("raj_band"), behind("raj_band");
  for (Room* room : {&ahead, &behind}) station(*room);
  CHECK_FALSE(ahead.told({1600, 800, 14200, 0}));  // before him: his own trunk is in the way
  CHECK(behind.told({3900, -2400, -3500, 0}));     // behind him
}

TEST_CASE("who shows the exercise tells nothing in the room meanwhile") {
  Room room("george_rug");
  const session::Command show = circuit::Demonstrate{};
  session::step(room.scene, room.world, std::span(&show, 1), room.events);
  CHECK_FALSE(room.told({0, 3600, 18000, 0}, 2.0));
}
