#pragma once

#include <string_view>
#include <vector>

namespace spotter::figure {

/// A short straight piece of a letter's stroke. Units: a capital is 7 high, the baseline is y = 0,
/// +y up.
struct StrokePiece {
  double x0, y0, x1, y1;
};

/// A line of words as strokes, from x = 0 on: the program's own rounded letters, drawn for signs
/// and posters. Letters, digits and , . ! ? ' - : / are known; anything else is a space.
std::vector<StrokePiece> strokesOf(std::string_view words);

/// Width of a line of words, in the same units.
double widthOf(std::string_view words);

}  // namespace spotter::figure
