#pragma once

#include "circuit/circuit.h"

namespace spotter::circuit {

/// Begins and ends the class's scripted signs as their times come.
void stepSigns(const Scene& scene, CircuitState& state, Tick tick, std::vector<CircuitEvent>& events);

/// Ends every sign that shows, as when a bout is over.
void endSigns(const Scene& scene, CircuitState& state, std::vector<CircuitEvent>& events);

/// The sign that a person shows now; nullptr for none.
const content::EventModel* signOf(const Scene& scene, const PersonRun& run);

}  // namespace spotter::circuit
