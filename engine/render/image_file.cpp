#include "render/image_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "models/decode_image.h"

namespace spotter::render {
namespace {

using base::Error;

constexpr int kFar = 24;

/// Square roots of the mean of four squares. 2.0 stands in for the display's 2.2: halving needs
/// linear light only roughly.
class RootTable {
 public:
  RootTable() : root_(4 * 255 * 255 + 1) {
    for (std::size_t sum = 0; sum < root_.size(); ++sum)
      root_[sum] = static_cast<std::uint8_t>(std::sqrt(static_cast<double>(sum) * 0.25) + 0.5);
  }
  std::uint8_t operator()(int a, int b, int c, int d) const {
    return root_[static_cast<std::size_t>(a * a + b * b + c * c + d * d)];
  }

 private:
  std::vector<std::uint8_t> root_;
};

Image emptyHalf(const Image& image) {
  Image half{image.width / 2, image.height / 2, {}};
  half.rgba.resize(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height) *
                   4);
  return half;
}

using Pixel = const std::uint8_t*;

/// Visits every pixel of the half and the four that it stands for.
template <class Visit>
void forEachQuarter(const Image& image, Image& half, Visit visit) {
  const std::size_t row = static_cast<std::size_t>(image.width) * 4;
  std::uint8_t* out = half.rgba.data();
  for (int y = 0; y < half.height; ++y) {
    Pixel above = image.rgba.data() + static_cast<std::size_t>(2 * y) * row;
    Pixel below = above + row;
    for (int x = 0; x < half.width; ++x, above += 8, below += 8, out += 4)
      visit(std::array<Pixel, 4>{above, above + 4, below, below + 4}, out);
  }
}

/// One pixel of four that are multiplied with their alpha.
void blendCutOut(const std::array<Pixel, 4>& four, std::uint8_t* out) {
  double weight = 0.0;
  std::array<double, 3> light{};
  for (const Pixel p : four) {
    const double alpha = p[3];
    if (alpha <= 0.0) continue;
    weight += alpha;
    for (std::size_t c = 0; c < 3; ++c) {
      const double straight = std::min(255.0, 255.0 * p[c] / alpha);
      light[c] += alpha * straight * straight;
    }
  }
  out[3] = static_cast<std::uint8_t>(weight * 0.25 + 0.5);
  if (out[3] == 0) return;
  for (std::size_t c = 0; c < 3; ++c)
    out[c] = static_cast<std::uint8_t>(std::sqrt(light[c] / weight) + 0.5);
}

/// Gives the transparent pixel at (x, y) the mean colour of the visible ones round it.
void spill(const Image& image, int x, int y, std::uint8_t* out) {
  std::array<int, 3> sum{};
  int count = 0;
  for (int v = std::max(0, y - 1); v <= std::min(image.height - 1, y + 1); ++v) {
    for (int u = std::max(0, x - 1); u <= std::min(image.width - 1, x + 1); ++u) {
      const Pixel p =
          image.rgba.data() + (static_cast<std::size_t>(v) * static_cast<std::size_t>(image.width) +
                               static_cast<std::size_t>(u)) *
                                  4;
      if (p[3] == 0) continue;
      ++count;
      for (std::size_t c = 0; c < 3; ++c) sum[c] += p[c];
    }
  }
  for (std::size_t c = 0; c < 3 && count > 0; ++c)
    out[c] = static_cast<std::uint8_t>(sum[c] / count);
}

}  // namespace

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
  const RootTable root;
  Image half = emptyHalf(image);
  forEachQuarter(image, half, [&](const std::array<Pixel, 4>& four, std::uint8_t* out) {
    for (std::size_t c = 0; c < 3; ++c)
      out[c] = root(four[0][c], four[1][c], four[2][c], four[3][c]);
    out[3] = 255;
  });
  return half;
}

Image halvedCutOut(const Image& image) {
  Image half = emptyHalf(image);
  forEachQuarter(image, half, blendCutOut);
  std::uint8_t* out = half.rgba.data();
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x, out += 4) {
      if (out[3] == 0) spill(half, x, y, out);
    }
  }
  return half;
}

void paste(const Image& image, int x, int y, Image& into) {
  const int width = std::min(image.width, into.width - x);
  const int height = std::min(image.height, into.height - y);
  for (int row = 0; row < height && width > 0; ++row) {
    const auto from = image.rgba.begin() + static_cast<std::ptrdiff_t>(row) * image.width * 4;
    std::copy(from, from + static_cast<std::ptrdiff_t>(width) * 4,
              into.rgba.begin() + (static_cast<std::ptrdiff_t>(y + row) * into.width + x) * 4);
  }
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
