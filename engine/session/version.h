#pragma once

namespace spotter::session {

/// Version of the simulation: raised whenever the same content, seed and commands could give
/// another class than before. A recording of another version is marked again from its events and
/// not re-run.
inline constexpr int kSimulationVersion = 11;

}  // namespace spotter::session
