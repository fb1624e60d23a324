#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "models/model.h"

namespace spotter::render {

/// What a PNG says beside its colours.
struct PngWish {
  bool alpha = false;          ///< written with its alpha (not premultiplied); else opaque
  double dots_per_inch = 0.0;  ///< size on paper, the chunk pHYs; 0: not said
};

/// The bytes of a PNG file. Equal pictures give equal bytes.
/// Format: W3C "Portable Network Graphics", second edition; compressed by zlib.
std::vector<std::uint8_t> pngBytes(const models::Image& image, const PngWish& wish = {});

/// Writes a PNG. Fails when the file cannot be written; nothing half-written is left behind.
base::Result<base::Done> writePng(const models::Image& image, const std::string& path,
                                  const PngWish& wish = {});

}  // namespace spotter::render
