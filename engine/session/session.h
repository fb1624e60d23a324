#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/refusal.h"
#include "circuit/circuit.h"
#include "maths/vec3.h"
#include "session/circle.h"
#include "session/commands.h"
#include "session/events.h"
#include "session/scene.h"
#include "talk/talk.h"

namespace spotter::session {

/// Where the facilitator stands and looks.
struct Trainee {
  int x_mm = 0;
  int z_mm = 0;
  int heading_cdeg = 18000;  ///< hundredths of a degree; 0 looks along +Z, positive turns left
  int pitch_cdeg = 0;
  Tick moved = -100;  ///< when the last move_to was accepted
  bool seated = false;  ///< on their chair in the circle

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("x_mm", self.x_mm);
    visit("z_mm", self.z_mm);
    visit("heading_cdeg", self.heading_cdeg);
    visit("pitch_cdeg", self.pitch_cdeg);
    visit("moved", self.moved);
    visit("seated", self.seated);
  }
};

/// Height of the facilitator's eyes above the floor, standing and seated, m.
inline constexpr double kEyeHeight_m = 1.60;
inline constexpr double kSeatedEyeHeight_m = 1.18;

/// The facilitator's eyes, hall coordinates.
inline maths::Vec3 eyesOf(const Trainee& trainee) {
  return {trainee.x_mm / 1000.0, trainee.seated ? kSeatedEyeHeight_m : kEyeHeight_m,
          trainee.z_mm / 1000.0};
}

/// What the facilitator of an exam has seen of one person in the present bout: repetitions, by view
/// (View in session/watching.h).
struct Watched {
  int repetition = -1;  ///< the one that is looked at; -1: none
  int looks = 0;        ///< how often it was asked during it whether it can be seen
  std::array<int, 3> seen_looks{};
  std::array<int, 3> seen{};  ///< whole repetitions

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("repetition", self.repetition);
    visit("looks", self.looks);
    visit("seen_looks", self.seen_looks);
    visit("seen", self.seen);
  }
};

/// Everything that changes in a class: a copyable value. Copy it to rewind.
struct World {
  Tick tick = 0;
  circuit::CircuitState circuit;
  std::optional<talk::TalkState> talk;  ///< of a class with a discussion
  bool exercise = true;                 ///< the exercise part has begun
  Circle circle;                        ///< what the people of the talk show; not listed
  Trainee trainee;
  std::optional<Tick> open_stamp;
  std::vector<int> signs_perceived;    ///< indices of the class's events that could be seen by now
  std::vector<int> hazards_perceived;  ///< indices of the class's hazards, likewise
  bool reflected = false;
  std::vector<Watched> watched;  ///< by person, of an exam; else empty

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("tick", self.tick);
    visit("circuit", self.circuit);
    visit("talk", self.talk);
    visit("exercise", self.exercise);
    visit("trainee", self.trainee);
    visit("open_stamp", self.open_stamp);
    visit("signs_perceived", self.signs_perceived);
    visit("hazards_perceived", self.hazards_perceived);
    visit("reflected", self.reflected);
    // A class that is no exam is what it was before there were any.
    if (!self.watched.empty()) visit("watched", self.watched);
  }
};

/// The world before the first tick. Appends ClassBegan and the first StationOpened to `events`.
World begin(const Scene& scene, std::uint64_t seed, std::vector<Event>& events);

/// Why a command cannot be done now, in words for the trainee; nothing when it can.
std::optional<base::Refusal> check(const Scene& scene, const World& world, const Command& command);

/// Advances the class by one tick: first the commands, in order, then time. Cannot fail.
/// @pre each command was accepted by check() on the world as the commands before it left it; those
///      that were not are skipped
/// @param events  what happened is appended, oldest first
/// @return how many of the commands were accepted
int step(const Scene& scene, World& world, std::span<const Command> commands,
         std::vector<Event>& events);

/// The class is over: nothing moves any more, only Reflect and Challenge are still accepted.
inline bool ended(const World& world) {
  return world.exercise && world.circuit.stage == circuit::Stage::ended;
}

/// The group sits in the circle: the discussion runs, or has just ended.
inline bool inCircle(const World& world) { return !world.exercise; }

/// The region of a call that is about the room or the kit.
inline constexpr const char* kRoom = "room";

/// The calling panel's region ids, in the order from feet to face, then the room.
std::span<const char* const> regions();

}  // namespace spotter::session
