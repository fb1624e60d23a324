#include "replay/playback.h"

#include "base/assert.h"

namespace spotter::replay {

void note(Playback& playback, const session::World& before,
          std::span<const session::Command> commands) {
  const bool due =
      before.tick % kTicksBetweenSnapshots == 0 &&
      (playback.snapshots.empty() || playback.snapshots.back().world.tick < before.tick);
  if (due) playback.snapshots.push_back({before, playback.commands.size()});
  for (const session::Command& command : commands)
    playback.commands.push_back({before.tick, command});
}

session::World seek(const session::Scene& scene, const Playback& playback, Tick tick) {
  SPOTTER_ASSERT(!playback.snapshots.empty(), "nothing was played yet");
  const Snapshot* start = &playback.snapshots.front();
  for (const Snapshot& snapshot : playback.snapshots) {
    if (snapshot.world.tick <= tick) start = &snapshot;
  }
  session::World world = start->world;
  std::size_t next = start->next_command;
  std::vector<session::Event> unused;
  std::vector<session::Command> given;
  while (world.tick < tick && !session::ended(world)) {
    given.clear();
    for (; next < playback.commands.size() && playback.commands[next].tick <= world.tick; ++next) {
      given.push_back(playback.commands[next].command);
    }
    session::step(scene, world, given, unused);
    unused.clear();
  }
  return world;
}

}  // namespace spotter::replay
