#pragma once

#include <span>
#include <vector>

#include "session/session.h"

namespace spotter::replay {

using base::Tick;

/// Distance between snapshots.
inline constexpr Tick kTicksBetweenSnapshots = 30 * base::kTicksPerSecond;

/// A world to start again from.
struct Snapshot {
  session::World world;
  std::size_t next_command = 0;  ///< index of the first command not yet given to it
};

/// What is needed to see any moment of a class again. Grows while the class runs.
struct Playback {
  std::vector<session::TimedCommand> commands;
  std::vector<Snapshot> snapshots;  ///< the first is the world before the first tick
};

/// Notes one step before it is taken.
void note(Playback& playback, const session::World& before,
          std::span<const session::Command> commands);

/// The world as it was at a tick, run again from the last snapshot before it; the end of the class
/// when the tick lies beyond it. @pre at least one step was noted
session::World seek(const session::Scene& scene, const Playback& playback, Tick tick);

}  // namespace spotter::replay
