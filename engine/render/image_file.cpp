#include "render/image_file.h"

#include <stb_image_write.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "models/decode_image.h"

namespace spotter::render {
namespace {

using base::Error;

// stb's default of 8 searches long for little gain on such pictures.
constexpr int kPngEffort = 4;
constexpr int kFar = 24;

// 2.0 stands in for the display's 2.2: halving needs linear light only roughly.
std::uint8_t averaged(int a, int b, int c, int d) {
  const double mean = (a * a + b * b + c * c + d * d) * 0.25;
  return static_cast<std::uint8_t>(std::sqrt(mean) + 0.5);
}

}  // namespace

base::Result<base::Done> writePng(const Image& image, const std::string& path) {
  stbi_write_png_compression_level = kPngEffort;
  std::ofstream file(path, std::ios::binary);
  const auto put = [](void* out, void* bytes, int size) {
    static_cast<std::ofstream*>(out)->write(static_cast<const char*>(bytes), size);
  };
  const int encoded = stbi_write_png_to_func(put, &file, image.width, image.height, 4,
                                             image.rgba.data(), image.width * 4);
  // A full disk shows only when the last bytes leave.
  file.flush();
  if (encoded == 0 || !file)
    return Error{"the picture cannot be written", path,
                 "check that the folder exists, can be written to and has room"};
  return base::Done{};
}

base::Result<Image> readPng(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{"there is no such picture", path, ""};
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file),
                                std::istreambuf_iterator<char>()};
  auto image =
      models::decodeImage(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  if (!image) return Error{image.error().what, path, image.error().remedy};
  return image;
}

Image halved(const Image& image) {
  Image half{image.width / 2, image.height / 2, {}};
  half.rgba.reserve(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height) *
                    4);
  const auto at = [&](int x, int y, int c) {
    return static_cast<int>(image.rgba[static_cast<std::size_t>((y * image.width + x) * 4 + c)]);
  };
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x) {
      for (int c = 0; c < 4; ++c) {
        half.rgba.push_back(averaged(at(2 * x, 2 * y, c), at(2 * x + 1, 2 * y, c),
                                     at(2 * x, 2 * y + 1, c), at(2 * x + 1, 2 * y + 1, c)));
      }
    }
  }
  return half;
}

ImageDifference difference(const Image& a, const Image& b) {
  if (a.width != b.width || a.height != b.height || a.rgba.size() != b.rgba.size())
    return {255.0, 255, 1.0};
  ImageDifference d;
  std::size_t far = 0;
  double sum = 0.0;
  for (std::size_t p = 0; p + 3 < a.rgba.size(); p += 4) {
    int most = 0;
    for (std::size_t c = p; c < p + 3; ++c) {
      const int gap = std::abs(static_cast<int>(a.rgba[c]) - static_cast<int>(b.rgba[c]));
      sum += gap;
      most = gap > most ? gap : most;
    }
    d.largest = most > d.largest ? most : d.largest;
    far += most > kFar ? 1 : 0;
  }
  const double pixels = static_cast<double>(a.rgba.size() / 4);
  d.mean = sum / (3.0 * pixels);
  d.share_far = static_cast<double>(far) / pixels;
  return d;
}

}  // namespace spotter::render
