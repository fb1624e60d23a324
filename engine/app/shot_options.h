#pragma once

#include <string>

#include "base/result.h"
#include "picture/camera.h"

namespace spotter::app {

/// What stills and films are both asked for besides what they show, checked.
struct ShotOptions {
  picture::PictureSize size;
  bool transparent = false;
  bool labels = false;
};

/// Reads WIDTHxHEIGHT, "hall" or "transparent", "on" or "off"; the last two may be empty, which is
/// hall and off. Error with what there is.
base::Result<ShotOptions> shotOptionsOf(const std::string& size, const std::string& background,
                                        const std::string& labels);

}  // namespace spotter::app
