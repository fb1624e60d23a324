#pragma once

#include <vector>

#include "figure/model.h"

namespace spotter::figure {

// The places, with their light baked into vertices. Meshes whose names begin with "floor", "line"
// (multiplied onto the floor), "window" (where daylight comes in), "lamp" (glows), "print" (has a
// picture) and "outside" mean something to the renderer. The main windows are in the wall x =
// -half width; the class faces +Z, so a facilitator sees the wall z = -half depth.

/// The leisure-centre hall: 9 m (x) by 12 m (z), 4.5 m high. The wall x = 4.5 is bare from z = -3
/// to 3 below 2.2 m.
Model buildHall();
/// A community hall with a stage at the back: 10 m by 13 m, 5 m high.
Model buildCommunityHall();
/// An outpatient physiotherapy gym: 9 m by 10.4 m, 2.9 m high.
Model buildOutpatientGym();
/// A through living room: 5.4 m by 7.4 m, 2.55 m high.
Model buildLivingRoom();

}  // namespace spotter::figure
