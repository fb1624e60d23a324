#pragma once

#include <cstdint>
#include <vector>

#include "figure/head_shape.h"
#include "figure/person_spec.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// A picture in linear RGB, rows from the top.
struct Canvas {
  int size = 0;
  std::vector<maths::Vec3> pixels;
  maths::Vec3& at(int column, int row) {
    return pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) +
                  static_cast<std::size_t>(column)];
  }
};

/// The head's one picture (see face_map.h) as JPEG: skin with its age, brows, lips, lash lines, the
/// hair's shadow on the scalp, hair strands, iris, swatches.
std::vector<std::uint8_t> paintHead(const PersonSpec& spec, const HeadShape& shape);

/// Draws hair strands, iris and swatches below the face.
void paintStrip(Canvas& canvas, const PersonSpec& spec);

/// Smooth noise about 0 with deviation near 1/3; features about one unit wide. Bits equal
/// everywhere.
double valueNoise(double x, double y, std::uint64_t seed);

}  // namespace spotter::figure
