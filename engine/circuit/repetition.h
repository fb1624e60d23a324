#pragma once

#include "circuit/circuit.h"

namespace spotter::circuit {

/// Fixes and measures the next repetition of a person and starts it at `tick`.
void startRepetition(const Scene& scene, CircuitState& state, int person, Tick tick,
                     std::vector<CircuitEvent>& events);

/// Ends a repetition that has run its time: tiredness, pain, answers; then the next one, or the set
/// is finished.
void finishRepetition(const Scene& scene, CircuitState& state, int person, Tick tick,
                      std::vector<CircuitEvent>& events);

/// Breaks the present repetition off and puts the person into another activity.
void breakRepetition(CircuitState& state, int person, Activity into, Tick tick,
                     std::vector<CircuitEvent>& events);

}  // namespace spotter::circuit
