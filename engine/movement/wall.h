#pragma once

#include "movement/performer.h"

namespace spotter::movement {

/// How a person stands with the back against a wall. It fits the body alone, so that the wall stays
/// where it is whatever the legs do.
struct WallStand {
  double wall_m = 0.0;    ///< z of its face, behind the person; the heels stand 30 cm ahead [S30]
  double hips_m = 0.0;    ///< z of the hip joints while the buttocks touch it
  double lean_deg = 0.0;  ///< of the trunk, so that the upper back touches it as well
  bool operator==(const WallStand&) const = default;
};
WallStand wallStand(const Performer& performer);

}  // namespace spotter::movement
