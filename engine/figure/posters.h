#pragma once

#include "figure/model.h"

namespace spotter::figure {

/// The posters of all places, by their headings.
enum class Poster { move_a_little, strong_legs, stand_often, walk_and_talk, rest, how_hard };

/// Where a poster is on the sheet: picture coordinates from 0 to 1, v downwards.
struct PosterPlace {
  double left, top, right, bottom;
};
PosterPlace placeOf(Poster poster);
/// Height over width.
double posterShape();

/// One picture with all of them: headings and pictures of our own, nobody's official words.
Texture paintPosters();

}  // namespace spotter::figure
