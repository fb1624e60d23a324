#include <algorithm>
#include <cmath>

#include "figure/colour.h"
#include "figure/face_map.h"
#include "figure/face_texture.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using maths::mix;
using maths::smoothstep;
using maths::Vec3;

void paintHair(Canvas& canvas, const PersonSpec& spec) {
  const Vec3 hair = linearOf(spec.hair);
  for (int row = kStripTop; row < kFaceMapSize; ++row) {
    for (int column = 0; column < kHairWidth; ++column) {
      const double along = (row - kStripTop) / 70.0;
      const double wander = 2.0 * valueNoise(column * 0.05, along * 2.0, spec.seed + 11);
      double strand = 0.30 * valueNoise(column * 0.42 + wander, along * 1.2, spec.seed + 12);
      strand += 0.20 * valueNoise(column * 0.13 + wander, along * 0.9, spec.seed + 13);
      const double root = mix(0.72, 1.06, smoothstep(0.0, 0.35, along));
      canvas.at(column, row) = hair * std::max(0.2, (1.0 + strand) * root);
    }
  }
}

void paintIris(Canvas& canvas, const PersonSpec& spec) {
  const Vec3 iris = linearOf(spec.iris);
  const Vec3 white = linearOf(0xC6BCB1);
  constexpr double kReach = 1.45;
  for (int row = 0; row < kIrisSize; ++row) {
    for (int column = 0; column < kIrisSize; ++column) {
      const double half = 0.5 * kIrisSize;
      const double x = (column + 0.5 - half) / (half - 1.0);
      const double y = (half - row - 0.5) / (half - 1.0);
      const double polar = kReach * std::sqrt(x * x + y * y);
      Vec3 colour = white;
      colour =
          tint(colour, maths::lerp({1, 1, 1}, {0.86, 0.68, 0.62}, smoothstep(0.62, 1.15, polar)));
      const double fibre =
          0.18 * valueNoise(12.0 * x / (polar + 0.05), 12.0 * y / (polar + 0.05), spec.seed + 5);
      const Vec3 coloured = iris * ((1.25 + fibre) * mix(0.8, 1.25, smoothstep(0.16, 0.40, polar)));
      const double edge = 1.0 - smoothstep(0.46, 0.55, polar);
      colour = lerp(colour, lerp(coloured, iris * 0.28, smoothstep(0.40, 0.50, polar)), edge);
      colour = lerp(colour, {0.006, 0.006, 0.007}, 1.0 - smoothstep(0.17, 0.23, polar));
      const double glint = bell(x, -0.14, 0.055, y, 0.16, 0.055);
      canvas.at(kIrisLeft + column, kStripTop + row) =
          lerp(colour, {0.95, 0.95, 0.95}, std::min(1.0, 1.2 * glint));
    }
  }
}

void paintSwatch(Canvas& canvas, Swatch swatch, const Vec3& colour) {
  const MapPlace middle = swatchPlace(swatch);
  const int column = static_cast<int>(middle[0] * kFaceMapSize);
  const int row = static_cast<int>(middle[1] * kFaceMapSize);
  for (int dy = -8; dy < 8; ++dy) {
    for (int dx = -8; dx < 8; ++dx) canvas.at(column + dx, row + dy) = colour;
  }
}

}  // namespace

void paintStrip(Canvas& canvas, const PersonSpec& spec) {
  paintHair(canvas, spec);
  paintIris(canvas, spec);
  const Vec3 skin = linearOf(spec.skin);
  paintSwatch(canvas, Swatch::skin, skin);
  paintSwatch(canvas, Swatch::mouth, linearOf(0x3A1014));
  paintSwatch(canvas, Swatch::teeth, linearOf(0xDCD3C0));
  paintSwatch(canvas, Swatch::lip, tint(skin, {0.84, 0.52, 0.52}));
  paintSwatch(canvas, Swatch::brow, linearOf(spec.hair) * 0.5);
  paintSwatch(canvas, Swatch::sclera, linearOf(0xC6BCB1));
}

}  // namespace spotter::figure
