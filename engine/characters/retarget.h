#pragma once

#include "body/pose.h"
#include "characters/character.h"

namespace spotter::characters {

/// How one of our people is carried while a character does the same.
struct Carried {
  /// Height of the middle between the hip joints where something carries them (seat, saddle), m; 0
  /// when they stand on the floor. There the character's hips are as high as ours.
  double seat_hips_m = 0.0;
  bool hands_held = false;  ///< hands hold something that does not follow the body
};

/// Moves a character as one of our people moves. Trunk, head and arms turn as ours do; hips are as
/// high over the feet and as far from them as its own legs are long; each foot turns as ours does,
/// its ball stands where ours stands and its sole is as far from the floor as ours, the knee
/// pointing where ours points. Hips go down where a standing leg would not reach.
/// @param skeleton  of our person
/// @param frames    of our person, in any frame whose floor is y = 0
body::JointFrames retarget(const Character& character, const body::Skeleton& skeleton,
                           const body::JointFrames& frames, const Carried& carried = {});

/// Height of the lowest point of a character's sole over the floor.
double soleHeight_m(const Character& character, const body::JointFrames& frames, body::Side side);

}  // namespace spotter::characters
