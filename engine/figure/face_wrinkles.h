#pragma once

#include <cstdint>

namespace spotter::figure {

/// Darkness of the face's lines at a place, about -0.2 (the light shoulder beside a line) to 0.6.
/// @param x distance from the midline, m; @param side -1 or 1; @param y height over the chin, m
/// @param old 0 at 50 years .. 1 at 85
double wrinkleShade(double x, double side, double y, double old, std::uint64_t seed);

}  // namespace spotter::figure
