#pragma once

#include <array>

namespace spotter::figure {

/// The one picture of a head: face on top, hair strands, iris and small swatches below. Places run
/// from 0 to 1, origin top left.
inline constexpr int kFaceMapSize = 512;
inline constexpr int kFaceRows = 436;          ///< rows of pixels that show the face
inline constexpr double kFaceTop = 0.2275;     ///< head-local height of the top row, m
inline constexpr double kFaceBottom = -0.075;  ///< and of the last face row

using MapPlace = std::array<double, 2>;

/// Where a point of the head skin lies. The front half of the head gets 80 % of the width.
MapPlace facePlace(double theta, double y);
/// Inverse of facePlace for the middle of a face pixel.
struct FacePoint {
  double theta, y;
};
FacePoint facePointOf(int column, int row);

/// Across 0..1 round the lock or cap, along 0 (root) .. 1 (tip).
MapPlace hairPlace(double across, double along);
/// x, y in -1..1 over the iris picture (the eyeball seen from the front).
MapPlace irisPlace(double x, double y);

enum class Swatch { skin, mouth, teeth, lip, brow, sclera };
MapPlace swatchPlace(Swatch swatch);

/// First pixel of the pictures below the face.
inline constexpr int kStripTop = 442;
inline constexpr int kHairWidth = 384;
inline constexpr int kIrisLeft = 388;
inline constexpr int kIrisSize = 66;
inline constexpr int kSwatchLeft = 460;

}  // namespace spotter::figure
