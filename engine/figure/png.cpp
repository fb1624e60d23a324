#include "figure/png.h"

#include "base/assert.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace spotter::figure {
namespace {

void appendTo(void* context, void* data, int size) {
  auto* out = static_cast<std::vector<std::uint8_t>*>(context);
  const auto* from = static_cast<const std::uint8_t*>(data);
  out->insert(out->end(), from, from + size);
}

}  // namespace

std::vector<std::uint8_t> encodePng(const std::vector<std::uint8_t>& rgb, int width, int height) {
  SPOTTER_ASSERT(
      rgb.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
      "one byte for each channel of each pixel");
  std::vector<std::uint8_t> bytes;
  stbi_write_png_to_func(appendTo, &bytes, width, height, 3, rgb.data(), width * 3);
  return bytes;
}

std::vector<std::uint8_t> encodeJpg(const std::vector<std::uint8_t>& rgb, int width, int height) {
  SPOTTER_ASSERT(
      rgb.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
      "one byte for each channel of each pixel");
  // Above 90 the colours keep their full resolution.
  constexpr int kQuality = 93;
  std::vector<std::uint8_t> bytes;
  stbi_write_jpg_to_func(appendTo, &bytes, width, height, 3, rgb.data(), kQuality);
  return bytes;
}

}  // namespace spotter::figure
