#pragma once

#include <array>
#include <span>
#include <vector>

#include "figure/surface.h"

namespace spotter::figure {

/// One surface at several levels of detail that share their vertices: the coarsest level uses the
/// first few of them, each finer level some more.
struct SharedLevels {
  struct Level {
    std::vector<std::array<int, 3>> faces;  ///< places in `order`, all below `vertices`
    std::size_t vertices = 0;
  };
  std::vector<int> order;     ///< vertices of the surface, the most needed first
  std::vector<Level> levels;  ///< the surface itself, then one for each wanted number
};

/// Fewer triangles, same look: edges are collapsed onto one of their ends in the order of the
/// quadric error (Garland and Heckbert 1997), open borders keep their line, no face turns over. All
/// vertices keep their place, normal, weights and colour. A level may stay above the wanted number
/// where nothing more can go.
/// @param wanted_triangles  of each level, descending
/// @param first_step01  most that the weight of a joint may change over a new edge of the first
///   wanted level: where joints bend, long edges would make corners and bridge folds
/// @param importance  for each vertex, how much its error counts; empty: all alike
SharedLevels simplified(const Surface& surface, std::span<const int> wanted_triangles,
                        std::span<const double> importance = {}, double first_step01 = 1.0);

}  // namespace spotter::figure
