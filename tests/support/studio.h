#pragma once

#include <cstdio>
#include <optional>
#include <string>

#include "render/offscreen.h"
#include "render/renderer.h"

namespace spotter::stage {

/// A renderer in a context of its own, for tools that draw without a display.
struct Studio {
  render::OffscreenContext context;
  render::Renderer renderer;

  /// Tells on the error stream what could not be drawn.
  void tellProblems() const {
    for (const std::string& problem : renderer.problems())
      std::fprintf(stderr, "%s\n", problem.c_str());
  }
};

/// Opens one with the program's shaders; nothing, with the reason on the error stream, where that
/// fails.
inline std::optional<Studio> openStudio(const std::string& assets_folder) {
  auto context = render::OffscreenContext::create();
  if (!context) {
    std::fprintf(stderr, "%s\n", context.error().text().c_str());
    return {};
  }
  auto renderer = render::Renderer::create(assets_folder, SPOTTER_SOURCE_DIR "/shaders");
  if (!renderer) {
    std::fprintf(stderr, "%s\n", renderer.error().text().c_str());
    return {};
  }
  return Studio{std::move(context).value(), std::move(renderer).value()};
}

}  // namespace spotter::stage
