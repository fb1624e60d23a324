#pragma once

#include <vector>

#include "hearing/sounds.h"
#include "session/session.h"

namespace spotter::hearing {

/// How fast the chest fills (+) or empties (-) at a moment, in calm breaths a second: the slope of
/// circuit::breathOf, so that what is heard is what is drawn. 0 while the breath is held.
double airflow_per_s(const circuit::CircuitState& state, int person, double tick);

/// How loud a flow of air is at a metre, 0 to 1: it rises faster than the flow (turbulence).
double breathLoudness01(double flow_per_s);

/// What is left of a breath for somebody who listens from a distance: soft ones are lost in the
/// sound of the room, and nobody is heard beyond kBreathReach_m.
double breathHeard01(double loudness01, double distance_m);
inline constexpr double kBreathReach_m = 6.0;

/// Everybody whose breath is heard from where the facilitator is.
void addBreaths(const session::Scene& scene, const session::World& world, double tick,
                std::vector<Flow>& flows);

}  // namespace spotter::hearing
