#pragma once

#include <cstdint>
#include <string>

namespace spotter::app {

/// What `spotter rehearse` was asked to do.
struct RehearseOptions {
  std::string discussion;  ///< id or file
  int runs = 1000;
  std::uint64_t seed = 0;  ///< of the first run
  std::string graph_path;  ///< an .svg file; empty: none is drawn
};

/// Lets simulated facilitators of all kinds lead a discussion, and tells which beats and lines came
/// up. Stops at a run that does not end and says how to see it again. Returns an exit code: 1 when
/// there is a dead end.
int runRehearse(const RehearseOptions& options);

}  // namespace spotter::app
