#include "models/shrink_image.h"

#include <algorithm>
#include <cstddef>

namespace spotter::models {
namespace {

Image halved(const Image& from) {
  Image to;
  to.width = std::max(1, from.width / 2);
  to.height = std::max(1, from.height / 2);
  to.rgba.resize(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height) * 4);
  const auto at = [&](int x, int y, std::size_t c) -> unsigned int {
    x = std::min(x, from.width - 1);
    y = std::min(y, from.height - 1);
    return from.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) +
                      static_cast<std::size_t>(x)) *
                         4 +
                     c];
  };
  std::size_t next = 0;
  for (int y = 0; y < to.height; ++y) {
    for (int x = 0; x < to.width; ++x) {
      for (std::size_t c = 0; c < 4; ++c) {
        const unsigned int sum = at(2 * x, 2 * y, c) + at(2 * x + 1, 2 * y, c) +
                                 at(2 * x, 2 * y + 1, c) + at(2 * x + 1, 2 * y + 1, c);
        to.rgba[next++] = static_cast<std::uint8_t>((sum + 2) / 4);
      }
    }
  }
  return to;
}

}  // namespace

Image shrunkTo(Image image, int longest_side) {
  while (image.width > longest_side || image.height > longest_side) image = halved(image);
  return image;
}

}  // namespace spotter::models
