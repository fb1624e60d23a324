#pragma once

#include <array>
#include <vector>

#include "figure/head_shape.h"

namespace spotter::figure {

/// A vertex of the head as a place on the skin plus a fixed step, so that every expression can be
/// evaluated for it.
struct HeadVertex {
  double theta = 0.0;
  double y = 0.0;
  maths::Vec3 step;           ///< added after evaluation, head-local
  double towards_middle = 0;  ///< 0..1: shrinks x, for the mouth's inside
};

/// The skin as columns from the front midline to the back and rows from the collar to the crown,
/// with slits for eyes and mouth.
struct HeadGrid {
  std::vector<HeadVertex> vertices;
  std::vector<std::array<int, 4>> faces;
  std::vector<int> bag_vertices;  ///< inside of the mouth
};

inline constexpr int kEyeInner = 5;  ///< column of the inner eye corner
inline constexpr int kEyeOuter = 13;
inline constexpr int kMouthCorner = 8;

HeadGrid buildHeadGrid(const HeadShape& shape);

}  // namespace spotter::figure
