#include "models/decode_image.h"

#include <stb_image.h>

#include <cstring>
#include <memory>

namespace spotter::models {
namespace {

constexpr int kLargestSide = 4096;
constexpr std::size_t kLargestBytes = 64U * 1024U * 1024U;

base::Error tooLarge() {
  return {"picture is larger than 4096 pixels a side", "", "make it smaller"};
}

// stb gives up on the largest PNG without saying that size is why (PNG specification, 11.2.2).
bool isLargePng(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::size_t kSides = 16;
  if (size < kSides + 8 || std::memcmp(bytes, "\x89PNG", 4) != 0) return false;
  const auto side = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | bytes[at + i];
    return value;
  };
  return side(kSides) > kLargestSide || side(kSides + 4) > kLargestSide;
}

}  // namespace

base::Result<Image> decodeImage(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0 || size > kLargestBytes) return base::Error{"picture of no plausible size", "", ""};
  const int length = static_cast<int>(size);
  int width = 0, height = 0, channels = 0;
  if (isLargePng(bytes, size)) return tooLarge();
  // The size is looked at first, so that a forged header cannot ask for gigabytes.
  if (stbi_info_from_memory(bytes, length, &width, &height, &channels) == 0) {
    return base::Error{"picture is neither PNG nor JPEG, or is damaged", "", ""};
  }
  if (width > kLargestSide || height > kLargestSide) {
    return tooLarge();
  }
  const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
      stbi_load_from_memory(bytes, length, &width, &height, &channels, 4), stbi_image_free);
  if (!pixels) return base::Error{"picture is damaged", "", ""};
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  return Image{width, height, std::vector<std::uint8_t>(pixels.get(), pixels.get() + count)};
}

}  // namespace spotter::models
