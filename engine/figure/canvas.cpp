#include "figure/canvas.h"

#include <algorithm>
#include <cmath>

#include "figure/lettering.h"
#include "figure/png.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

constexpr int kPerSide = 3;  // samples of a pixel
constexpr double kCapital = 7.0;

double fromPiece(double x, double y, const StrokePiece& s) {
  const double dx = s.x1 - s.x0, dy = s.y1 - s.y0;
  const double square = dx * dx + dy * dy;
  const double t =
      square > 0.0 ? maths::clamp(((x - s.x0) * dx + (y - s.y0) * dy) / square, 0.0, 1.0) : 0.0;
  const double ax = x - s.x0 - t * dx, ay = y - s.y0 - t * dy;
  return std::sqrt(ax * ax + ay * ay);
}

}  // namespace

Canvas::Canvas(int width, int height, Srgb ground)
    : width_(width),
      height_(height),
      linear_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
              linearOf(ground)) {}

void Canvas::blend(int x, int y, const maths::Vec3& linear, double share) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_ || share <= 0.0) return;
  maths::Vec3& pixel = linear_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                               static_cast<std::size_t>(x)];
  pixel = maths::lerp(pixel, linear, std::min(share, 1.0));
}

void Canvas::fill(double left, double top, double right, double bottom, Srgb colour,
                  const std::function<bool(double x, double y)>& inside) {
  const maths::Vec3 linear = linearOf(colour);
  for (int y = static_cast<int>(std::floor(top)); y <= static_cast<int>(std::ceil(bottom)); ++y) {
    for (int x = static_cast<int>(std::floor(left)); x <= static_cast<int>(std::ceil(right)); ++x) {
      int hits = 0;
      for (int s = 0; s < kPerSide * kPerSide; ++s) {
        const double px = x + (s % kPerSide + 0.5) / kPerSide;
        const double py = y + (s / kPerSide + 0.5) / kPerSide;
        const bool within = px >= left && px <= right && py >= top && py <= bottom;
        hits += within && inside(px, py) ? 1 : 0;
      }
      blend(x, y, linear, static_cast<double>(hits) / (kPerSide * kPerSide));
    }
  }
}

void Canvas::fillBox(double left, double top, double right, double bottom, Srgb colour) {
  fill(left, top, right, bottom, colour, [](double, double) { return true; });
}

void Canvas::fillDisc(double x, double y, double radius, Srgb colour) {
  fill(x - radius, y - radius, x + radius, y + radius, colour, [&](double px, double py) {
    return (px - x) * (px - x) + (py - y) * (py - y) <= radius * radius;
  });
}

void Canvas::stroke(double x0, double y0, double x1, double y1, double thick, Srgb colour) {
  const StrokePiece piece{x0, y0, x1, y1};
  const double r = 0.5 * thick;
  fill(std::min(x0, x1) - r, std::min(y0, y1) - r, std::max(x0, x1) + r, std::max(y0, y1) + r,
       colour, [&](double px, double py) { return fromPiece(px, py, piece) <= r; });
}

void Canvas::write(std::string_view words, double left, double baseline, double height, Srgb colour,
                   double bold) {
  const double unit = height / kCapital;
  const double half = 0.5 * bold * height;
  const std::vector<StrokePiece> pieces = strokesOf(words);
  const maths::Vec3 linear = linearOf(colour);
  const int x_end = static_cast<int>(left + figure::widthOf(words) * unit + half + 2.0);
  for (int y = static_cast<int>(baseline - height - half - 1.0);
       y <= static_cast<int>(baseline + 2.0 * unit + half + 1.0); ++y) {
    for (int x = static_cast<int>(left - half - 1.0); x <= x_end; ++x) {
      double nearest = 1e9;
      for (const StrokePiece& s : pieces)
        nearest = std::min(
            nearest, fromPiece((x + 0.5 - left) / unit, (baseline - y - 0.5) / unit, s) * unit);
      blend(x, y, linear, maths::clamp(half - nearest + 0.5, 0.0, 1.0));
    }
  }
}

double Canvas::widthOf(std::string_view words, double height) {
  return figure::widthOf(words) * height / kCapital;
}

Texture Canvas::texture(const std::string& name) const {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(linear_.size() * 3);
  for (const maths::Vec3& pixel : linear_) {
    for (const double channel : {pixel.x, pixel.y, pixel.z})
      rgb.push_back(
          static_cast<std::uint8_t>(std::sqrt(maths::clamp(channel, 0.0, 1.0)) * 255.0 + 0.5));
  }
  return {name, encodePng(rgb, width_, height_)};
}

}  // namespace spotter::figure
