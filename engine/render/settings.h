#pragma once

#include "render/detail.h"
#include "render/renderer.h"

namespace spotter::render {

/// What a quality stands for.
struct Settings {
  int shadow_size = 1024;  ///< 0: no shadow map
  int samples = 1;
  DetailRule detail;
};

/// @param software  whether the driver draws on the processor
Settings settingsFor(Quality quality, bool software);

}  // namespace spotter::render
