#include "screens/layout.h"

#include <algorithm>

namespace spotter::screens {

float textHeight_px(int width, int height, double pixel_scale, int text_percent) {
  const double window =
      std::min(static_cast<double>(width) / 1280.0, static_cast<double>(height) / 720.0);
  // A larger window on a projector gets larger text, but only half as fast: the rest is for the
  // picture.
  const double grown = window > 1.0 ? 1.0 + (window - 1.0) * 0.7 : 1.0;
  const double scale = std::max({grown, pixel_scale, 1.0}) * text_percent / 100.0;
  return static_cast<float>(std::clamp(25.0 * scale, 25.0, 120.0));
}

ClassLayout classLayout(int width, int height, float em, bool side_open) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.6F;
  ClassLayout layout;
  layout.strip = {margin, margin, w - 2 * margin, em * 3.2F};
  const float bar_h = em * 3.4F;
  layout.bar = {margin, h - margin - bar_h, w - 2 * margin, bar_h};
  layout.caption = {margin, layout.bar.y - em * 2.4F, w - 2 * margin, em * 2.0F};
  const float side_w = std::min(em * 21.0F, w * 0.55F);
  const float top = layout.strip.bottom() + margin;
  layout.side = {w - margin - side_w, margin, side_w, layout.bar.y - 2 * margin};
  if (side_open) layout.strip.w = layout.side.x - 2 * margin;
  layout.free = {0.0F, top, side_open ? layout.side.x - margin : w, layout.bar.y - margin - top};
  if (side_open) layout.caption.w = layout.side.x - 2 * margin;
  return layout;
}

LibraryLayout libraryLayout(int width, int height, float em) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.6F;
  const float lists_w = std::min(em * 19.0F, w * 0.45F);
  const float playing_h = em * 3.2F;
  const float x = lists_w + 2 * margin;
  const float right_w = w - x - margin;
  LibraryLayout layout;
  layout.wide = right_w > em * 24.0F;
  layout.lists = {margin, margin, lists_w, h - playing_h - 3 * margin};
  layout.playing = {margin, layout.lists.bottom() + margin, lists_w, playing_h};
  layout.strip = {x, margin, right_w, layout.wide ? em * 3.2F : 0.0F};
  const float about_h = std::min(em * 8.7F, h * 0.42F);
  layout.about = {x, h - margin - about_h, right_w, about_h};
  const float top = layout.strip.bottom() + (layout.wide ? margin : 0.0F);
  layout.free = {x, top, right_w, layout.about.y - margin - top};
  return layout;
}

DebriefLayout debriefLayout(int width, int height, float em, bool timeline, int people) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.6F;
  DebriefLayout layout;
  layout.top = {margin, margin, w - 2 * margin, em * 3.2F};
  const float below = layout.top.bottom() + margin;
  if (timeline) {
    const float rows = static_cast<float>(people);
    const float high = std::min(rows * em * 1.5F + em * 5.9F, h - below - margin);
    layout.panel = {margin, h - margin - high, w - 2 * margin, high};
    layout.free = {margin, below, w - 2 * margin, h - 2 * margin - high - below};
    return layout;
  }
  const float wide = std::min(em * 23.0F, w * 0.6F);
  layout.panel = {margin, below, wide, h - below - margin};
  layout.free = {wide + 2 * margin, below, w - wide - 3 * margin, h - below - margin};
  return layout;
}

Rect centred(int width, int height, float wanted_w, float wanted_h) {
  const float w = std::min(wanted_w, static_cast<float>(width) * 0.96F);
  const float h = std::min(wanted_h, static_cast<float>(height) * 0.96F);
  return {(static_cast<float>(width) - w) / 2, (static_cast<float>(height) - h) / 2, w, h};
}

void spreadLabels(std::vector<Rect>& labels, const Rect& within) {
  for (std::size_t i = 1; i < labels.size(); ++i) {
    bool moved = true;
    while (moved) {
      moved = false;
      for (std::size_t earlier = 0; earlier < i; ++earlier) {
        if (!labels[i].overlaps(labels[earlier])) continue;
        const float y = labels[earlier].y - labels[i].h - 2.0F;
        if (y < within.y) break;
        labels[i].y = y;
        moved = true;
      }
    }
  }
}

}  // namespace spotter::screens
