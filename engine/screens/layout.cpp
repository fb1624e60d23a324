#include "screens/layout.h"

#include <algorithm>
#include <cmath>

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

namespace {

constexpr float kRow = 1.75F;     // height of a button
constexpr float kBarPad = 0.45F;  // above and below the buttons of strip and bar
constexpr float kRowGap = 0.3F;

float rowsHeight(int rows, float em) {
  const float count = static_cast<float>(rows);
  return em * (count * kRow + (count - 1.0F) * kRowGap + 2 * kBarPad);
}

}  // namespace

ClassLayout classLayout(int width, int height, float em, ClassOpen open) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.5F;
  ClassLayout layout;
  const float bar_h = rowsHeight(2, em);
  layout.bar = {margin, h - margin - bar_h, w - 2 * margin, bar_h};
  const float side_w = std::min(em * 21.0F, w * 0.52F);
  layout.side = {w - margin - side_w, margin, side_w, layout.bar.y - 2 * margin};
  const float left_w = open.side ? layout.side.x - 2 * margin : w - 2 * margin;
  layout.two_rows = left_w < em * (open.side ? 22.0F : 30.0F) && !open.calling;
  layout.strip = {margin, margin, left_w, rowsHeight(layout.two_rows ? 2 : 1, em)};
  layout.free = {0.0F, 0.0F, open.side ? layout.side.x - margin : w, 0.0F};
  float top = layout.strip.bottom() + margin;
  if (open.try_out && open.side) {
    // With little width every line of the picture counts: the card takes the place of the strip.
    layout.card = {margin, margin, left_w, em * (left_w < em * 22.0F ? 6.1F : 5.0F)};
    top = layout.card.bottom() + margin;
  } else if (open.try_out) {
    layout.card = {margin, top, std::min(em * 15.0F, w * 0.42F), layout.bar.y - margin - top};
    layout.free.x = layout.card.right();
    layout.free.w -= layout.free.x;
  }
  layout.free.y = top;
  layout.free.h = layout.bar.y - margin - top;
  return layout;
}

TalkLayout talkLayout(int width, int height, float em, TalkOpen open, int bar_rows) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.5F;
  TalkLayout layout;
  const bool beside = open.card || (open.menu && w < em * 42.0F);
  const float side_w = std::min(em * 21.0F, w * 0.52F);
  const float left_w = beside ? w - side_w - 3 * margin : w - 2 * margin;
  layout.strip = {margin, margin, left_w, rowsHeight(1, em)};
  float bottom = h - margin;
  if (open.menu && !beside) {
    const float high = std::min(em * 10.6F, h * 0.5F);
    layout.menu = {margin, h - margin - high, w - 2 * margin, high};
    bottom = layout.menu.y - margin;
  } else if (open.menu) {
    layout.menu = {w - margin - side_w, margin, side_w, h - 2 * margin};
  } else {
    const float bar_h = rowsHeight(bar_rows, em);
    layout.bar = {margin, h - margin - bar_h, w - 2 * margin, bar_h};
    bottom = layout.bar.y - margin;
    if (open.card) layout.card = {w - margin - side_w, margin, side_w, bottom - margin};
  }
  // Beside something words are in more lines, which reach up as far as the strip lets them.
  const float most_h = bottom - layout.strip.bottom() - margin;
  const float subtitle_h = beside ? std::clamp(most_h, em * 3.2F, em * 4.5F) : em * 3.2F;
  const float subtitle_w = std::min(left_w, em * 36.0F);
  layout.subtitle = {margin + (left_w - subtitle_w) / 2, bottom - subtitle_h, subtitle_w,
                     subtitle_h};
  float top = layout.strip.bottom() + margin;
  if (open.slide) {
    const float slide_w = std::min(left_w, em * 24.0F);
    // With large text it takes the place of the strip.
    const bool tight = h < em * kRoomForSlide;
    if (tight) layout.strip.h = 0.0F;
    const float slide_y = tight ? margin : top;
    const float slide_h = std::min(em * 5.6F, layout.subtitle.y - 2 * margin - slide_y);
    layout.slide = {margin + (left_w - slide_w) / 2, slide_y, slide_w, slide_h};
    top = layout.slide.bottom() + margin;
  }
  layout.free = {0.0F, top, beside ? left_w + 2 * margin : w,
                 std::max(0.0F, layout.subtitle.y - margin - top)};
  return layout;
}

LibraryLayout libraryLayout(int width, int height, float em) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.6F;
  const float lists_w = std::min(em * 21.5F, w * 0.45F);
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

LibraryLayout reviewLayout(int width, int height, float em) {
  LibraryLayout layout = libraryLayout(width, height, em);
  const float spare = std::max(0.0F, layout.about.h - em * (layout.wide ? 6.7F : 8.7F));
  layout.about.y += spare;
  layout.about.h -= spare;
  layout.free.h += spare;
  return layout;
}

DebriefLayout debriefLayout(int width, int height, float em, bool timeline, int people,
                            int top_rows) {
  const float w = static_cast<float>(width);
  const float h = static_cast<float>(height);
  const float margin = em * 0.6F;
  DebriefLayout layout;
  const float further_rows = em * 2.05F * static_cast<float>(top_rows - 1);
  layout.top = {margin, margin, w - 2 * margin, em * 3.2F + further_rows};
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

namespace {

constexpr float kApart_px = 2.0F;

const Rect* coveredBy(const Rect& label, const std::vector<Rect>& labels, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (labels[i].w > 0.0F && label.overlaps(labels[i])) return &labels[i];
  }
  return nullptr;
}

/// Upwards past whatever is in the way; false when the edge comes first.
bool movedUp(Rect& label, const std::vector<Rect>& labels, std::size_t count, const Rect& within) {
  while (const Rect* other = coveredBy(label, labels, count)) {
    label.y = other->y - label.h - kApart_px;
    if (label.y < within.y) return false;
  }
  return true;
}

/// Aside past whatever is in the way, no further than its width.
bool movedAside(Rect& label, float way, const std::vector<Rect>& labels, std::size_t count,
                const Rect& within) {
  const float from = label.x;
  while (const Rect* other = coveredBy(label, labels, count)) {
    label.x = way < 0.0F ? other->x - label.w - kApart_px : other->right() + kApart_px;
    const bool outside = label.x < within.x || label.right() > within.right();
    if (outside || std::abs(label.x - from) > label.w) return false;
  }
  return true;
}

}  // namespace

void spreadLabels(std::vector<Rect>& labels, const Rect& within) {
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const Rect wanted = labels[i];
    if (movedUp(labels[i], labels, i, within)) continue;
    Rect left = wanted;
    Rect right = wanted;
    const bool goes_left = movedAside(left, -1.0F, labels, i, within);
    const bool goes_right = movedAside(right, 1.0F, labels, i, within);
    const bool prefers_left = goes_left && (!goes_right || wanted.x - left.x < right.x - wanted.x);
    labels[i] = prefers_left ? left : goes_right ? right : Rect{wanted.x, wanted.y, 0.0F, 0.0F};
  }
}

void leaveClearLabels(std::vector<Rect>& labels, std::span<const Rect> bodies) {
  constexpr float kBehind01 = 0.35F;  // of the width of the narrower body
  if (labels.empty()) return;
  const Rect first = bodies.front();
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const Rect& body = bodies[i];
    const float shared = std::min(first.right(), body.right()) - std::max(first.x, body.x);
    const bool behind = shared > kBehind01 * std::min(first.w, body.w);
    const bool on_other =
        std::any_of(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Rect& other) { return other.w > 0.0F && other.overlaps(labels[i]); });
    if (behind || on_other || labels[i].overlaps(first)) labels[i].w = 0.0F;
  }
}

std::optional<Rect> bubblePlace(float x, float y, float w, float h, float em, const Rect& within,
                                std::span<const Rect> bodies) {
  const float above = y - h - em * 0.7F;
  const float beside = em * 2.0F;
  const float level = std::max(within.y, y - em);
  const Rect places[] = {{x - w * 0.35F, above, w, h},    {x - w * 0.9F, above, w, h},
                         {x - w * 0.1F, above, w, h},     {x + beside, level, w, h},
                         {x - w - beside, level, w, h},   {x + beside, within.y, w, h},
                         {x - w - beside, within.y, w, h}};
  for (Rect place : places) {
    const float most = std::max(within.x, within.right() - w);
    place.x = std::clamp(place.x, within.x, most);
    if (place.y < within.y || place.bottom() > within.bottom()) continue;
    const bool covers = std::any_of(bodies.begin(), bodies.end(),
                                    [&](const Rect& body) { return body.overlaps(place); });
    if (!covers) return place;
  }
  return std::nullopt;
}

}  // namespace spotter::screens
