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

Settings settingsFor(Quality quality);

}  // namespace spotter::render
