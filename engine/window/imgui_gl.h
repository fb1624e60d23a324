#pragma once

#include "base/result.h"
#include "screens/fonts.h"
#include "screens/layout.h"

namespace spotter::window {

/// ImGui drawing into the current OpenGL context, of a window or off-screen. Owns the one ImGui
/// context while it lives; the OpenGL context must outlive it.
class ImGuiGl {
 public:
  /// Error when ImGui finds no OpenGL library (the package libgl1).
  static base::Result<ImGuiGl> create();
  ImGuiGl(ImGuiGl&& other) noexcept;
  ImGuiGl& operator=(ImGuiGl&&) = delete;
  ~ImGuiGl();

  /// Makes the fonts for a height of body text; cheap when it has not changed.
  const screens::Fonts& fonts(const screens::FontFiles& files, float em);
  /// Draws what ImGui::Render() left, into the framebuffer that is bound.
  void draw();
  /// Draws a part of it, as large as the framebuffer that is bound; may be called for several
  /// parts.
  void drawPart(const screens::Rect& part);

 private:
  ImGuiGl() = default;
  bool owns_ = false;
  screens::Fonts fonts_;
  bool has_fonts_ = false;
};

}  // namespace spotter::window
