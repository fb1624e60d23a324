#pragma once

#include <vector>

#include "hearing/sounds.h"
#include "session/session.h"

namespace spotter::hearing {

/// What is heard in (from, world.tick] of people on the way between two stations: each step where
/// and when its foot lands, the chair that is left or met, knees and hands on the mat.
/// @param from  at most a quarter of a second back: a way that has ended is forgotten
void addWays(const session::Scene& scene, const session::World& world, Tick from,
             std::vector<Burst>& bursts);

}  // namespace spotter::hearing
