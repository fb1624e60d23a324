#include "render/png_file.h"

#include <zlib.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/assert.h"

namespace spotter::render {
namespace {

using Bytes = std::vector<std::uint8_t>;

// Higher levels search three times as long for a twentieth less.
constexpr int kEffort = 4;
constexpr double kMetresPerInch = 0.0254;

void put32(Bytes& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void putChunk(Bytes& out, std::string_view name, const Bytes& data) {
  put32(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t from = out.size();
  out.insert(out.end(), name.begin(), name.end());
  out.insert(out.end(), data.begin(), data.end());
  const auto length = static_cast<unsigned int>(out.size() - from);
  put32(out, static_cast<std::uint32_t>(crc32(0, out.data() + from, length)));
}

Bytes headerOf(const models::Image& image, const PngWish& wish) {
  Bytes data;
  put32(data, static_cast<std::uint32_t>(image.width));
  put32(data, static_cast<std::uint32_t>(image.height));
  constexpr std::uint8_t kRgb = 2, kRgba = 6;
  data.insert(data.end(), {8, wish.alpha ? kRgba : kRgb, 0, 0, 0});
  return data;
}

Bytes physicalSize(double dots_per_inch) {
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dots_per_inch / kMetresPerInch));
  Bytes data;
  put32(data, per_metre);
  put32(data, per_metre);
  data.push_back(1);  // the unit is the metre
  return data;
}

std::uint8_t paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left);
  const int to_above = std::abs(guess - above);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return static_cast<std::uint8_t>(left);
  return static_cast<std::uint8_t>(to_above <= to_corner ? above : corner);
}

/// One row in one of the filters 1 sub, 2 up, 4 Paeth; returns how far its bytes are from nothing.
template <int kFilter>
std::uint64_t filtered(const Bytes& row, const Bytes& before, std::size_t step, Bytes& out) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int left = i >= step ? row[i - step] : 0;
    const int corner = i >= step ? before[i - step] : 0;
    const int above = before[i];
    const int guess = kFilter == 1 ? left : kFilter == 2 ? above : paeth(left, above, corner);
    out[i] = static_cast<std::uint8_t>(row[i] - guess);
    sum += static_cast<std::uint64_t>(std::abs(static_cast<std::int8_t>(out[i])));
  }
  return sum;
}

void takeRow(const models::Image& image, int y, std::size_t step, Bytes& row) {
  const auto width = static_cast<std::size_t>(image.width);
  const std::uint8_t* from = image.rgba.data() + static_cast<std::size_t>(y) * width * 4;
  for (std::size_t x = 0; x < width; ++x) {
    for (std::size_t c = 0; c < step; ++c) row[x * step + c] = from[x * 4 + c];
  }
}

/// All rows, each behind the number of the filter that leaves least.
Bytes filteredRows(const models::Image& image, std::size_t step) {
  const std::size_t length = static_cast<std::size_t>(image.width) * step;
  Bytes row(length), before(length), out;
  std::array<Bytes, 3> tries = {Bytes(length), Bytes(length), Bytes(length)};
  out.reserve((length + 1) * static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    takeRow(image, y, step, row);
    const std::array<std::uint64_t, 3> costs = {filtered<1>(row, before, step, tries[0]),
                                                filtered<2>(row, before, step, tries[1]),
                                                filtered<4>(row, before, step, tries[2])};
    constexpr std::array<std::uint8_t, 3> kNumber = {1, 2, 4};
    std::size_t best = 0;
    for (std::size_t i = 1; i < costs.size(); ++i) best = costs[i] < costs[best] ? i : best;
    out.push_back(kNumber[best]);
    out.insert(out.end(), tries[best].begin(), tries[best].end());
    std::swap(row, before);
  }
  return out;
}

Bytes compressed(const Bytes& rows) {
  uLongf size = compressBound(static_cast<uLong>(rows.size()));
  Bytes out(size);
  const int done =
      compress2(out.data(), &size, rows.data(), static_cast<uLong>(rows.size()), kEffort);
  SPOTTER_ASSERT(done == Z_OK, "zlib had all the room that it asked for");
  out.resize(size);
  return out;
}

}  // namespace

std::vector<std::uint8_t> pngBytes(const models::Image& image, const PngWish& wish) {
  Bytes out = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  putChunk(out, "IHDR", headerOf(image, wish));
  if (wish.dots_per_inch > 0.0) putChunk(out, "pHYs", physicalSize(wish.dots_per_inch));
  putChunk(out, "IDAT", compressed(filteredRows(image, wish.alpha ? 4 : 3)));
  putChunk(out, "IEND", {});
  return out;
}

base::Result<base::Done> writePng(const models::Image& image, const std::string& path,
                                  const PngWish& wish) {
  const Bytes bytes = pngBytes(image, wish);
  std::ofstream file(path, std::ios::binary);
  const bool opened = file.is_open();
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  // A full disk shows only when the last bytes leave.
  file.close();
  if (file) return base::Done{};
  std::error_code ignored;
  if (opened && std::filesystem::is_regular_file(path, ignored))
    std::filesystem::remove(path, ignored);
  return base::Error{"the picture cannot be written", path,
                     "check that the folder exists, can be written to and has room"};
}

}  // namespace spotter::render
