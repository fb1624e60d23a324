#pragma once

#include <imgui.h>

#include "screens/screens.h"

namespace spotter::screens {

/// An ImGui context with fonts and no graphics card.
class Glass {
 public:
  explicit Glass(float em) {
    ImGui::CreateContext();
    const auto files = findFonts(usualFonts());
    if (files) fonts_ = loadFonts(files.value(), em);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  }
  ~Glass() { ImGui::DestroyContext(); }
  Glass(const Glass&) = delete;
  Glass& operator=(const Glass&) = delete;

  const Fonts& fonts() const { return fonts_; }
  Intents frame(ScreenState& state, const ScreenData& data, const Input& input) {
    const Theme theme = data.settings.high_contrast ? highContrastTheme() : calmTheme();
    beginFrame(input, theme, fonts_.em);
    Intents intents = runScreens(state, data, input, theme, fonts_);
    endFrame();
    return intents;
  }

 private:
  Fonts fonts_;
};

}  // namespace spotter::screens
