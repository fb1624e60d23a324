#pragma once

#include "figure/surface.h"

namespace spotter::figure {

/// Fewer triangles, same look: edges are collapsed onto one of their ends in the order of the quadric
/// error (Garland and Heckbert 1997), open borders keep their line, no face turns over. Weights, colours
/// and texture places of the kept vertices stay as they are. May end above the wanted count where
/// nothing more can go.
Surface simplified(const Surface& surface, int wanted_triangles);

}  // namespace spotter::figure
