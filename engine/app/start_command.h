#pragma once

#include <string>

namespace spotter::app {

/// What ./engine/start does: opens the first class in a window; with no display plays it headless
/// with the simulated trainees and says where recording, debriefs and pictures are. Returns an exit
/// code.
/// @param quality  what the window draws with, as on the command line; empty: as set
int runStart(const std::string& quality);

}  // namespace spotter::app
