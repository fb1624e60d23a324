#pragma once

// For the .cpp files of this module only: ImGui's types from ours.

#include <imgui.h>

#include "screens/ui.h"

namespace spotter::screens {

inline ImVec4 vec(const Colour& c) { return {c.r, c.g, c.b, c.a}; }
inline ImU32 packed(const Colour& c) { return ImGui::ColorConvertFloat4ToU32(vec(c)); }
inline ImVec2 size(float x, float y) { return {x, y}; }

/// The font and colour of a text style.
ImFont* fontOf(const Ui& ui, TextStyle style);
Colour colourOf(const Ui& ui, TextStyle style);

/// Size of words in a font without wrapping, or wrapped to a width.
ImVec2 measured(ImFont* font, std::string_view words, float wrap = 0.0F);

}  // namespace spotter::screens
