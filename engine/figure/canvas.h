#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "figure/colour.h"
#include "figure/model.h"

namespace spotter::figure {

/// A picture to paint on. Pixels, x to the right and y down.
class Canvas {
 public:
  Canvas(int width, int height, Srgb ground);

  /// Paints where a shape is, with soft edges.
  void fill(double left, double top, double right, double bottom, Srgb colour,
            const std::function<bool(double x, double y)>& inside);
  void fillBox(double left, double top, double right, double bottom, Srgb colour);
  void fillDisc(double x, double y, double radius, Srgb colour);
  /// A thick line with round ends.
  void stroke(double x0, double y0, double x1, double y1, double thick, Srgb colour);
  /// A line of words whose capitals are `height` pixels high, from its left end on the baseline.
  /// @param bold  thickness of the strokes, as a share of the height
  void write(std::string_view words, double left, double baseline, double height, Srgb colour,
             double bold = 0.15);
  /// Width of a line of words in pixels.
  static double widthOf(std::string_view words, double height);

  int width() const { return width_; }
  int height() const { return height_; }
  /// As a picture of a place: bytes are the square root of linear light.
  Texture texture(const std::string& name) const;

 private:
  void blend(int x, int y, const maths::Vec3& linear, double share);

  int width_, height_;
  std::vector<maths::Vec3> linear_;
};

}  // namespace spotter::figure
