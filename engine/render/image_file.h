#pragma once

#include <string>

#include "base/result.h"
#include "models/model.h"
#include "render/png_file.h"

namespace spotter::render {

using models::Image;

/// How far two pictures of one size are apart, per colour channel, 0 to 255.
struct ImageDifference {
  double mean = 0.0;
  int largest = 0;
  /// Part of the pixels with a channel more than 24 apart.
  double share_far = 0.0;
};

/// Reads a PNG.
base::Result<Image> readPng(const std::string& path);
/// Half the width and height, four pixels averaged in linear light. Odd last rows and columns are
/// dropped. The alpha of the result is 255.
Image halved(const Image& image);
/// The same for people cut out of their ground.
/// @param image  colours multiplied with alpha, as drawn on nothing
/// @return colours as they are, not multiplied: where alpha is 0 those of the pixels beside, so
/// that
///         no dark rim appears when it is laid over something and scaled
Image halvedCutOut(const Image& image);
/// Lays a picture into a larger one, its upper left corner at (x, y); what does not fit is left
/// out.
void paste(const Image& image, int x, int y, Image& into);
/// Compares two pictures; pictures of different sizes are as far apart as can be.
ImageDifference difference(const Image& a, const Image& b);

}  // namespace spotter::render
