#pragma once

#include <span>

#include "hearing/landings.h"
#include "hearing/sounds.h"
#include "session/session.h"

namespace spotter::hearing {

/// What begins to sound in (from, world.tick], oldest first; those of one moment by person. Reads
/// nothing but its arguments: asked in pieces it gives the same as asked at once.
/// @param from  at most a quarter of a second back, see addWays
std::vector<Burst> burstsSince(const session::Scene& scene, const session::World& world, Tick from,
                               LandingMemo& memo);

/// What goes on at a moment: the room, the murmur of those who wait, breath, speech, pedals, a
/// band.
/// @param events  of the class so far, oldest first
/// @param tick    may lie up to one beyond world.tick
std::vector<Flow> flowsAt(const session::Scene& scene, const session::World& world,
                          std::span<const session::Event> events, double tick);

/// Listens to one class as it goes on. A value; begin with a new one for each class.
class Listener {
 public:
  /// What is heard now, and what has begun since the last time: nothing at the first.
  Heard hear(const session::Scene& scene, const session::World& world,
             std::span<const session::Event> events);

 private:
  Tick heard_until_ = -1;
  LandingMemo memo_;
};

}  // namespace spotter::hearing
