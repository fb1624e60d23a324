#pragma once

#include "picture/picture.h"
#include "session/session.h"

namespace spotter::app {

/// Where the two stand in the picture.
struct Framing {
  double right01 = 0.0;     ///< how far to the right of the middle, -1 to 1
  double up01 = 0.0;        ///< how far above the middle, -1 to 1
  double distance_m = 4.3;  ///< of the camera
};

/// One person twice: on the left as they were at a moment, on the right in the correct form of the
/// same exercise at the same point of the repetition, as this person would do it. Both are turned
/// so that the exercise is seen from its best side.
/// @param tick      may lie between two ticks
picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, const Framing& framing);

}  // namespace spotter::app
