#pragma once

#include <string>

#include "base/result.h"
#include "models/model.h"

namespace spotter::render {

using models::Image;

/// How far two pictures of one size are apart, per colour channel, 0 to 255.
struct ImageDifference {
  double mean = 0.0;
  int largest = 0;
  /// Part of the pixels with a channel more than 24 apart.
  double share_far = 0.0;
};

/// Writes a PNG. Fails when the file cannot be written.
base::Result<base::Done> writePng(const Image& image, const std::string& path);
/// Reads a PNG.
base::Result<Image> readPng(const std::string& path);
/// Half the width and height, four pixels averaged in linear light. Odd last rows and columns are
/// dropped.
Image halved(const Image& image);
/// Compares two pictures; pictures of different sizes are as far apart as can be.
ImageDifference difference(const Image& a, const Image& b);

}  // namespace spotter::render
