#include "figure/face_map.h"

#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

constexpr double kFrontShare = 0.80;

double widthOf(double turn) {  // turn = |theta| / pi -> 0..1
  return turn < 0.5 ? turn * 2.0 * kFrontShare
                    : kFrontShare + (turn - 0.5) * 2.0 * (1.0 - kFrontShare);
}

double turnOf(double width) {
  return width < kFrontShare ? width / (2.0 * kFrontShare)
                             : 0.5 + (width - kFrontShare) / (2.0 * (1.0 - kFrontShare));
}

}  // namespace

MapPlace facePlace(double theta, double y) {
  const double side = theta < 0.0 ? -1.0 : 1.0;
  const double u = 0.5 + 0.5 * side * widthOf(std::fabs(theta) / maths::kPi);
  const double t = maths::clamp((kFaceTop - y) / (kFaceTop - kFaceBottom), 0.0, 1.0);
  return {u, (0.5 + t * (kFaceRows - 1.0)) / kFaceMapSize};
}

FacePoint facePointOf(int column, int row) {
  const double u = (column + 0.5) / kFaceMapSize;
  const double width = 2.0 * u - 1.0;
  const double side = width < 0.0 ? -1.0 : 1.0;
  return {side * maths::kPi * turnOf(std::fabs(width)),
          maths::mix(kFaceTop, kFaceBottom, row / (kFaceRows - 1.0))};
}

MapPlace hairPlace(double across, double along) {
  return {(2.0 + across * (kHairWidth - 4.0)) / kFaceMapSize,
          (kStripTop + 2.0 + along * 64.0) / kFaceMapSize};
}

MapPlace irisPlace(double x, double y) {
  const double half = 0.5 * kIrisSize;
  return {(kIrisLeft + half + x * (half - 1.0)) / kFaceMapSize,
          (kStripTop + half - y * (half - 1.0)) / kFaceMapSize};
}

MapPlace swatchPlace(Swatch swatch) {
  const int index = static_cast<int>(swatch);
  return {(kSwatchLeft + 8.0 + 16.0 * (index % 3)) / kFaceMapSize,
          (kStripTop + 8.0 + 16.0 * (index / 3)) / kFaceMapSize};
}

}  // namespace spotter::figure
