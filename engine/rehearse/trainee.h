#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rehearse/exam_walker.h"
#include "rehearse/facilitator.h"
#include "session/session.h"

namespace spotter::rehearse {

using base::Tick;

/// A simulated facilitator, to try classes and marking without a person.
enum class Kind {
  expert,         ///< looks from two sides, asks before cueing, acts on signs at once
  typical,        ///< fresh from the course
  novice,         ///< sees the large faults, takes any cue
  trigger_happy,  ///< corrects nearly everybody and stops people at once
  random,         ///< presses keys
  silent          ///< leads the class on and says nothing
};
inline constexpr std::array<Kind, 6> kKinds = {Kind::expert,        Kind::typical, Kind::novice,
                                               Kind::trigger_happy, Kind::random,  Kind::silent};

/// "expert", "typical", "novice", "trigger-happy", "random", "silent".
std::string_view kindName(Kind kind);
/// The kind called so, or nothing.
std::optional<Kind> kindNamed(std::string_view name);

/// Something that the trainee is about to do. It is dropped when it cannot be done any more.
struct Intention {
  Tick due = 0;
  session::Command command;
};

/// What the trainee remembers about one participant in the present bout.
struct PersonMemory {
  int bout = -1;
  bool called = false;
  bool praised = false;
  int cues = 0;  ///< how many were given
  Tick last_cue = 0;
};

/// A simulated facilitator: plain state. Equal seeds and classes give equal commands.
struct Trainee {
  Kind kind = Kind::typical;
  std::uint64_t seed = 0;
  std::size_t events_read = 0;
  std::vector<Intention> intentions;  ///< in order of time
  std::vector<PersonMemory> people;
  Tick busy_until = 0;    ///< one thing at a time: no new call before this
  int demonstrated = -1;  ///< the last station that was shown
  Tick room_until = 0;    ///< something in the room is in hand: no set begins before this
  Facilitator talk;       ///< how they lead the discussion
  ExamWalker walker;      ///< how they go round in a watching exam
};

/// How somebody leads both parts of a class. Every kind and every policy names one.
struct Style {
  Kind kind = Kind::typical;
  Policy policy = Policy::typical;
};
Style styleOf(Kind kind);
Style styleOf(Policy policy);
/// The style of a kind or policy called so, or nothing.
std::optional<Style> styleNamed(std::string_view name);

/// @param people  number of participants
Trainee makeTrainee(Style style, std::uint64_t seed, int people);
inline Trainee makeTrainee(Kind kind, std::uint64_t seed, int people) {
  return makeTrainee(styleOf(kind), seed, people);
}

/// What the trainee does in this tick. They see the truth through noise: whether and when depends
/// on the size of the deviation and on the view from where they stand. The commands are accepted by
/// session::check in this order, except those of Kind::random.
/// @param events  everything that happened so far; only what is new since the last call is read
std::vector<session::Command> decide(const session::Scene& scene, const session::World& world,
                                     std::span<const session::Event> events, Trainee& trainee);

/// A class that was led.
struct Played {
  std::vector<session::TimedCommand> commands;
  std::vector<session::Event> events;
  session::World world;
};

/// Leads a whole class, or up to a tick.
Played play(const session::Scene& scene, std::uint64_t seed, Kind kind,
            Tick until = 3600 * base::kTicksPerSecond);

}  // namespace spotter::rehearse
