#pragma once

namespace spotter::app {

/// What ./engine/start does: opens the first class in a window; with no display plays it headless
/// with the simulated trainees and says where recording, debriefs and pictures are. Returns an exit
/// code.
int runStart();

}  // namespace spotter::app
