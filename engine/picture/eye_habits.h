#pragma once

#include <cstdint>

#include "picture/picture.h"

namespace spotter::picture {

/// Eyes that go from one thing to another.
struct GazeShift {
  Gaze from;
  Gaze to;
  double since_s = 0.0;  ///< since they set out
};

/// Where the eyes are on such a way: there in a tenth of a second, and never quite still.
/// @param person   of that seed: people's eyes do not move together
/// @param seconds  any time that goes on
Gaze gazeOf(const GazeShift& shift, std::uint64_t seed, int person, double seconds);

/// What the lids do with the eyes: a large movement comes with a blink, and eyes that look down
/// lower them. @param gaze  where the eyes are
void moveLids(const GazeShift& shift, const Gaze& gaze, FaceState& face);

/// Part of the way from one to the other, 0 to 1.
Gaze mixed(const Gaze& a, const Gaze& b, double way01);

}  // namespace spotter::picture
