#pragma once

#include "base/tick.h"

namespace spotter::circuit {

struct Scene;
struct CircuitState;

/// How a person breathes. Shown only: no event depends on it.
struct Breathing {
  double turns = 0.0;  ///< at `at`: whole turns are full breaths, the way in at the start
  double rate_hz = 0.23;
  double turns_per_s = 0.23;  ///< the rate, and what draws the breath to the effort
  double depth = 1.0;         ///< at `at`: 1 is calm
  double depth_per_s = 0.0;
  base::Tick at = 0;

  /// Turns and depth at another moment: both run on, so that no change makes the chest jump.
  double turnsAt(double tick) const { return turns + turns_per_s * secondsSince(tick); }
  double depthAt(double tick) const { return depth + depth_per_s * secondsSince(tick); }

 private:
  double secondsSince(double tick) const {
    return (tick - static_cast<double>(at)) / base::kTicksPerSecond;
  }
};

/// Breaths a minute and depth that a person is heading for.
struct BreathGoal {
  double per_min = 14.0;
  double depth = 1.0;
  double within_s = 12.0;  ///< time constant
};

/// Calm 12 to 16 a minute, 18 to 24 in exercise by tiredness (TK); a warning sign has its own
/// (RF-3: more than 30).
BreathGoal breathGoal(const Scene& scene, const CircuitState& state, int person);

/// Breathing of a person who arrives.
Breathing breathingAtRest(const Scene& scene, int person);

/// Everybody's breath goes on, ten times a second: rate and depth follow effort, and in a slow
/// exercise the breath tends to go out with the effort.
void stepBreathing(const Scene& scene, CircuitState& state, base::Tick tick);

}  // namespace spotter::circuit
