#include "screens/theme.h"

#include <algorithm>
#include <cmath>

namespace spotter::screens {

Theme calmTheme() {
  Theme theme;
  theme.panel = rgb(0xFBF8F3, 0.97F);
  theme.panel_edge = rgb(0xD9D0C3);
  theme.card = rgb(0xFFFFFF);
  theme.text = rgb(0x2B2A28);
  theme.muted = rgb(0x5F5A53);
  theme.accent = rgb(0x0B6B6B);
  theme.accent_hover = rgb(0x0E7F7F);
  theme.on_accent = rgb(0xFFFFFF);
  theme.button = rgb(0xF0EAE0);
  theme.button_hover = rgb(0xE6DDCF);
  theme.button_edge = rgb(0xC9BEAE);
  theme.warning = rgb(0xA84F00);
  theme.warning_patch = rgb(0xFDEFD6);
  theme.focus = rgb(0x12355B);
  theme.bubble = rgb(0xFFFFFF, 0.97F);
  theme.dim = rgb(0x1E1A16, 0.35F);
  theme.edge_px = 1.0F;
  return theme;
}

Theme highContrastTheme() {
  Theme theme;
  theme.panel = rgb(0x000000);
  theme.panel_edge = rgb(0xFFFFFF);
  theme.card = rgb(0x000000);
  theme.text = rgb(0xFFFFFF);
  theme.muted = rgb(0xE0E0E0);
  theme.accent = rgb(0xFFE14D);
  theme.accent_hover = rgb(0xFFF0A0);
  theme.on_accent = rgb(0x000000);
  theme.button = rgb(0x1C1C1C);
  theme.button_hover = rgb(0x3A3A3A);
  theme.button_edge = rgb(0xFFFFFF);
  theme.warning = rgb(0xFFB347);
  theme.warning_patch = rgb(0x3A2400);
  theme.focus = rgb(0x5CE1FF);
  theme.bubble = rgb(0x000000);
  theme.dim = rgb(0x000000, 0.6F);
  theme.edge_px = 2.0F;
  return theme;
}

namespace {

double luminance(const Colour& colour) {
  const auto linear = [](float part) {
    const double c = static_cast<double>(part);
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

double contrastRatio(const Colour& a, const Colour& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace spotter::screens
