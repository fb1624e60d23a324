#pragma once

namespace spotter::screens {

/// A colour as it is shown (sRGB), each part 0 to 1.
struct Colour {
  float r = 0.0F;
  float g = 0.0F;
  float b = 0.0F;
  float a = 1.0F;
};

/// A colour from its hexadecimal form, e.g. rgb(0x0B6E6E).
constexpr Colour rgb(unsigned hex, float alpha = 1.0F) {
  return {static_cast<float>((hex >> 16U) & 255U) / 255.0F,
          static_cast<float>((hex >> 8U) & 255U) / 255.0F, static_cast<float>(hex & 255U) / 255.0F,
          alpha};
}

/// The colours of all screens. Two themes exist: calm and high contrast.
struct Theme {
  Colour panel;  ///< behind text
  Colour panel_edge;
  Colour card;  ///< a lighter patch inside a panel
  Colour text;
  Colour muted;   ///< less important text, still at least 4.5 : 1
  Colour accent;  ///< the one obvious action, and what is chosen
  Colour accent_hover;
  Colour on_accent;  ///< text on the accent
  Colour button;     ///< other actions
  Colour button_hover;
  Colour button_edge;
  Colour warning;        ///< safety, always with a word and a sign
  Colour warning_patch;  ///< behind a safety message
  Colour focus;          ///< ring round what the keys would press
  Colour bubble;         ///< behind what people say
  Colour dim;            ///< over the picture when a panel needs the whole attention
  float edge_px = 1.0F;  ///< line width of panels and buttons at scale 1
};

Theme calmTheme();
Theme highContrastTheme();

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21 (relative luminance of sRGB).
double contrastRatio(const Colour& a, const Colour& b);

}  // namespace spotter::screens
