#include "screens/fonts.h"

#include <imgui.h>

#include <cmath>
#include <filesystem>
#include <system_error>

namespace spotter::screens {
namespace {

// Latin with all of Extended-A (Welsh w and y circumflex), punctuation, euro.
constexpr ImWchar kTextRanges[] = {0x0020, 0x017F, 0x2010, 0x2027, 0x2030,
                                   0x203A, 0x20AC, 0x20AC, 0};
// Arrows, minus, shapes, warning sign, ticks, crosses.
constexpr ImWchar kSymbolRanges[] = {0x2190, 0x2199, 0x2212, 0x2212, 0x25A0, 0x25CF, 0x2605,
                                     0x2606, 0x26A0, 0x26A0, 0x2713, 0x2717, 0};

ImFont* addFont(const std::string& text, const std::string& symbols, float size) {
  ImGuiIO& io = ImGui::GetIO();
  ImFontConfig config;
  config.OversampleH = 2;
  config.OversampleV = 1;
  ImFont* font = io.Fonts->AddFontFromFileTTF(text.c_str(), size, &config, kTextRanges);
  std::error_code ignored;
  if (font != nullptr && std::filesystem::exists(symbols, ignored)) {
    ImFontConfig merge;
    merge.MergeMode = true;
    io.Fonts->AddFontFromFileTTF(symbols.c_str(), size, &merge, kSymbolRanges);
  }
  return font != nullptr ? font : io.Fonts->AddFontDefault();
}

}  // namespace

std::vector<FontFiles> usualFonts() {
  const std::string folder = "/usr/share/fonts/truetype/";
  const std::string dejavu = folder + "dejavu/DejaVuSans";
  return {
      {folder + "noto/NotoSans-Regular.ttf", folder + "noto/NotoSans-Bold.ttf", dejavu + ".ttf"},
      {dejavu + ".ttf", dejavu + "-Bold.ttf", dejavu + ".ttf"},
      {"/usr/share/fonts/noto/NotoSans-Regular.ttf", "/usr/share/fonts/noto/NotoSans-Bold.ttf",
       "/usr/share/fonts/TTF/DejaVuSans.ttf"},
      {"/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
       "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf",
       "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf"},
  };
}

base::Result<FontFiles> findFonts(const std::vector<FontFiles>& candidates) {
  std::error_code ignored;
  for (const FontFiles& files : candidates) {
    if (std::filesystem::exists(files.regular, ignored) &&
        std::filesystem::exists(files.bold, ignored)) {
      return files;
    }
  }
  return base::Error{"no font was found", "/usr/share/fonts",
                     "install the package fonts-noto-core or fonts-dejavu-core"};
}

Fonts loadFonts(const FontFiles& files, float em) {
  ImGui::GetIO().Fonts->Clear();
  Fonts fonts;
  fonts.em = em;
  fonts.body = addFont(files.regular, files.symbols, em);
  fonts.strong = addFont(files.bold, files.symbols, em);
  fonts.title = addFont(files.bold, files.symbols, std::round(em * 1.4F));
  fonts.large = addFont(files.bold, files.symbols, std::round(em * 2.0F));
  return fonts;
}

}  // namespace spotter::screens
