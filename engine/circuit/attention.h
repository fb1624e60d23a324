#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/tick.h"
#include "circuit/events.h"

namespace spotter::circuit {

struct Scene;
struct CircuitState;
struct PersonRun;

/// What somebody looks at.
enum class Sight {
  ahead,        ///< where the head points
  facilitator,  ///< who shows the exercises, or talks to them
  person,       ///< another participant, e.g. who speaks
  feet,         ///< their own
  knee,         ///< their own that hurts
  aside         ///< nothing: the wall, the window
};

struct Fixation {
  Sight sight = Sight::ahead;
  int person = -1;        ///< index, for Sight::person
  double left_deg = 0.0;  ///< for Sight::aside: against where they face
  double up_deg = 0.0;
  base::Tick since = 0;
};

/// What a person attends to, hears and says. Shown only: no event depends on it and nothing of it
/// is listed.
struct Attention {
  static constexpr base::Tick kNever = -100000;
  Fixation now, before;
  base::Tick until = 0;            ///< when the eyes move on by themselves
  int number = 0;                  ///< of the fixation, names its random stream
  base::Tick addressed = kNever;   ///< when the facilitator last spoke to them
  base::Tick pleased = kNever;     ///< praised, or something got better
  base::Tick frightened = kNever;  ///< by what they were told
  base::Tick spoke = kNever;       ///< when they began to say `words`
  std::string words;
};

/// Notes what happened, from the event of that index on: who said what, who was spoken to.
void heed(CircuitState& state, base::Tick tick, const std::vector<CircuitEvent>& events,
          std::size_t from);

/// Everybody's eyes go on, ten times a second: to the facilitator who shows something or talks to
/// them, to who speaks, to what hurts; else from one thing to the next, each in its own time.
void stepAttention(const Scene& scene, CircuitState& state, base::Tick tick);

/// Whether a person says something at a tick.
bool speaks(const PersonRun& run, base::Tick tick);

/// How bored a person is, 0 to 1: of a long wait in which nothing happens.
double bored01(const Scene& scene, const CircuitState& state, int person, double tick);

}  // namespace spotter::circuit
