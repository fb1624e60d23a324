#pragma once

#include <vector>

#include "figure/catalogue.h"
#include "figure/model.h"

namespace spotter::figure {

/// Measures of the padded stacking chair. Its origin is on the floor below the middle of the seat's
/// front edge; it faces +Z, so that who sits on it looks along +Z.
struct ChairMeasures {
  double seat_height_m = 0.46;
  double seat_depth_m = 0.42;
  double seat_width_m = 0.46;
  double back_top_m = 0.90;
};

/// Stacking chair without arms, four visible legs.
Model buildChair();

/// The leisure-centre hall, 9 m (x) by 12 m (z), 4.5 m high, with its light baked into vertex
/// colours. Meshes named "floor*", "line*" (multiplied onto the floor) and "window*" (panes) mean
/// something to the renderer. Windows are in the wall x = -4.5; the wall x = 4.5 is bare from z =
/// -3 to 3.
Model buildHall();

/// All props and places, ready to be written.
std::vector<Asset> makeProps();

}  // namespace spotter::figure
