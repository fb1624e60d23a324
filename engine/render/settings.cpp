#include "render/settings.h"

namespace spotter::render {

Settings settingsFor(Quality quality) {
  if (quality == Quality::low) return {0, 1, {Level::near, 1e9, 260.0}};
  if (quality == Quality::high) return {2048, 4, {Level::full, 0.0, 0.0}};
  return {};
}

}  // namespace spotter::render
