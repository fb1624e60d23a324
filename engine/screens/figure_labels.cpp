#include "screens/figure_labels.h"

#include <algorithm>

namespace spotter::screens {

void labelFigures(Ui& ui, const picture::Picture& picture, picture::PictureSize size,
                  std::span<const std::string> words, const Rect& within) {
  Rect before;
  const std::size_t count = std::min(words.size(), picture.figures.size());
  for (std::size_t i = 0; i < count; ++i) {
    maths::Vec3 head = picture.figures[i].frames.at(body::Joint::head);
    head.y += 0.28;
    const auto pixel = picture::toPixel(picture.camera, size, head);
    if (!pixel) continue;
    Rect label = labelSize(ui, words[i]);
    label.x = static_cast<float>(pixel->x) - label.w / 2;
    label.x = std::clamp(label.x, within.x, std::max(within.x, within.right() - label.w));
    label.y = std::max(within.y, static_cast<float>(pixel->y) - label.h);
    if (i > 0 && label.overlaps(before)) label.y = before.bottom();
    before = label;
    overlayLabel(ui, label, words[i], i > 0 && i + 1 == count);
  }
}

}  // namespace spotter::screens
