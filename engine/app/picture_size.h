#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "picture/camera.h"

namespace spotter::app {

/// How large a picture is, in pixels and on paper.
struct PaperSize {
  picture::PictureSize pixels;
  double dots_per_inch = 0.0;  ///< 0: it is for screens
};

/// Reads WIDTHxHEIGHT, 16 to 4096 pixels each.
std::optional<picture::PictureSize> sizeNamed(const std::string& text);

/// The size for paper at 300 dots an inch (ISO 216): a4, a5 or a6 lying, a4-portrait and so on
/// standing. Error with what there is.
base::Result<PaperSize> paperNamed(const std::string& name);

/// A stretch of time in seconds.
struct TimeRange {
  double from_s = 0.0;
  double to_s = 0.0;
};
/// Reads SECONDS (then both are the same) or FROM..TO, 0 to 36000; nothing when it is neither, or
/// when it ends before it begins.
std::optional<TimeRange> rangeNamed(const std::string& text);

}  // namespace spotter::app
