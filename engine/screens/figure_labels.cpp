#include "screens/figure_labels.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace spotter::screens {

namespace {

/// Moves two labels that cover each other apart: sideways, each half of the way, or upwards.
void moveApart(Rect& left, Rect& right, const Rect& within) {
  const float gap = 4.0F;
  const float cover = left.right() + gap - right.x;
  if (!left.overlaps(right) || cover <= 0.0F) return;
  left.x = std::max(within.x, left.x - cover / 2);
  right.x = std::min(left.right() + gap, std::max(within.x, within.right() - right.w));
  if (!left.overlaps(right)) return;
  // No room beside each other: one above the other.
  const float above = right.y - left.h - gap;
  if (above >= within.y)
    left.y = above;
  else
    right.y = left.bottom() + gap;
}

}  // namespace

void labelFigures(Ui& ui, const picture::Picture& picture, picture::PictureSize size,
                  std::span<const std::string> words, const Rect& within) {
  std::vector<Rect> labels;
  const std::size_t count = std::min(words.size(), picture.figures.size());
  for (std::size_t i = 0; i < count; ++i) {
    maths::Vec3 head = picture.figures[i].frames.at(body::Joint::head);
    head.y += 0.28;
    const auto pixel = picture::toPixel(picture.camera, size, head);
    if (!pixel) return;
    Rect label = labelSize(ui, {words[i]});
    label.x = static_cast<float>(pixel->x) - label.w / 2;
    label.x = std::clamp(label.x, within.x, std::max(within.x, within.right() - label.w));
    label.y = std::max(within.y, static_cast<float>(pixel->y) - label.h);
    labels.push_back(label);
  }
  for (std::size_t i = 1; i < labels.size(); ++i) moveApart(labels[i - 1], labels[i], within);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    overlayLabel(ui, labels[i], {words[i]}, i > 0 && i + 1 == labels.size());
  }
}

void nameFigures(Ui& ui, const picture::Picture& picture, picture::PictureSize size,
                 std::span<const std::string> names, const Rect& within) {
  std::vector<std::pair<double, std::size_t>> order;
  const std::size_t count = std::min(names.size(), picture.figures.size());
  const auto overHead = [&](std::size_t i) {
    maths::Vec3 head = picture.figures[i].frames.at(body::Joint::head);
    head.y += 0.27;
    return picture::toPixel(picture.camera, size, head);
  };
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = picture.figures[i].absent ? std::nullopt : overHead(i);
    if (at && within.contains(static_cast<float>(at->x), static_cast<float>(at->y)))
      order.push_back({at->depth_m, i});
  }
  std::sort(order.begin(), order.end());
  std::vector<Rect> labels;
  for (const auto& [depth, i] : order) {
    const auto at = overHead(i);
    Rect label = labelSize(ui, {names[i]});
    label.x = static_cast<float>(at->x) - label.w / 2;
    label.x = std::clamp(label.x, within.x, std::max(within.x, within.right() - label.w));
    label.y = std::max(within.y, static_cast<float>(at->y) - label.h);
    labels.push_back(label);
  }
  spreadLabels(labels, within);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].w > 0.0F) overlayLabel(ui, labels[i], {names[order[i].second]}, false);
  }
}

}  // namespace spotter::screens
