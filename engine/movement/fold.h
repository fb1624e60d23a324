#pragma once

#include "movement/feet.h"

namespace spotter::movement {

/// How the driving legs fold in the sagittal plane and where that puts the hips.
struct Fold {
  double knee_rad = 0.0;
  double shank_rad = 0.0;
  double hip_height_m = 0.0;
  double hip_forward_m = 0.0;
  double on_feet01 = 1.0;  ///< 0 while the seat carries
};

/// The hips over knee flexion and shank lean of the driving legs (faults.md 0.1: k = thigh lean +
/// shank lean), moved a little so that the mass centre stays over the feet of two that stand alike.
/// @param planted  the left and right foot where they stand; a moving leg's is not looked at
Fold foldOf(const Performer& performer, const Setting& setting, const Posture& posture,
            const std::array<Foot, 2>& planted);

}  // namespace spotter::movement
