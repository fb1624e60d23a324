#pragma once

#include <string>
#include <vector>

#include "base/result.h"

struct ImFont;

namespace spotter::screens {

/// The cuts of the type that screens use. The fonts belong to the present ImGui context.
struct Fonts {
  ImFont* body = nullptr;
  ImFont* strong = nullptr;  ///< body, bold
  ImFont* title = nullptr;   ///< 1.4 of the body, bold
  ImFont* large = nullptr;   ///< 2.0 of the body, bold
  float em = 25.0F;          ///< line height of the body, pixels
};

/// Where a packaged family may lie, best first.
struct FontFiles {
  std::string regular;
  std::string bold;
  std::string symbols;  ///< merged in for arrows, ticks and signs
};

/// The first family of which both files exist. Error when there is none.
base::Result<FontFiles> findFonts(const std::vector<FontFiles>& candidates);
/// Noto Sans, then DejaVu Sans, where Debian and its relatives put them.
std::vector<FontFiles> usualFonts();

/// Fills the font atlas of the present ImGui context anew. Text of the first 383 code points (all
/// Welsh letters among them), dashes, quotes, arrows and ticks can be shown.
/// @param em  line height of the body text (ascender to descender), pixels
Fonts loadFonts(const FontFiles& files, float em);

}  // namespace spotter::screens
