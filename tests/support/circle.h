#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "session/scene.h"
#include "session/session.h"
#include "support/first_class.h"

namespace support {

/// A discussion that is led by a test.
struct CircleHall {
  explicit CircleHall(std::uint64_t seed = 1, const std::string& discussion = "causes_of_pain")
      : scene(sceneOf(discussion)), world(spotter::session::begin(scene, seed, events)) {}

  spotter::session::Scene scene;
  std::vector<spotter::session::Event> events;
  spotter::session::World world;

  static spotter::session::Scene sceneOf(const std::string& discussion) {
    auto made = spotter::session::makeScene(ownLibrary(), discussion);
    REQUIRE(made.ok());
    REQUIRE(made.value().talk.has_value());
    return std::move(made).value();
  }
  int people() const { return static_cast<int>(scene.participants.size()); }
  double now() const { return static_cast<double>(world.tick); }
  void give(const spotter::session::Command& command) {
    REQUIRE_FALSE(spotter::session::check(scene, world, command));
    spotter::session::step(scene, world, std::span(&command, 1), events);
  }
  void tick() { spotter::session::step(scene, world, {}, events); }
  void wait_s(double seconds) {
    for (auto left = spotter::base::toTick(seconds); left > 0; --left) tick();
  }
  /// Who of the group speaks now, or -1.
  int speaker() const {
    const auto& speaking = world.talk->speaking;
    if (!speaking || speaking->line < 0) return -1;
    return scene.talk->lines[static_cast<std::size_t>(speaking->line)].by;
  }
  /// Until one of the group has spoken for so long, in a line that goes on for a second yet.
  int untilSomebodySpeaks(double for_s) {
    for (int i = 0; i < 200000; ++i) {
      const auto& speaking = world.talk->speaking;
      const bool goes_on = speaking && speaking->line >= 0 &&
                           world.tick - speaking->begin >= spotter::base::toTick(for_s) &&
                           speaking->end - world.tick >= spotter::base::toTick(1.0);
      if (goes_on) return speaker();
      tick();
    }
    FAIL("nobody speaks");
    return -1;
  }
  spotter::session::CirclePerson& shown(int person) {
    return world.circle.people[static_cast<std::size_t>(person)];
  }
  /// Somebody shows something in full, or not at all, whatever the talk says.
  void show(int person, spotter::session::Tell tell, double strength01) {
    shown(person).tells[static_cast<std::size_t>(tell)] = {strength01, 0.0, strength01, 1.0, 0};
  }
};

}  // namespace support
