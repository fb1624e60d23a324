#include "app/picture_size.h"

#include <charconv>
#include <cmath>

namespace spotter::app {
namespace {

constexpr int kSmallestSide = 16;
constexpr int kLargestSide = 4096;
constexpr double kLongest_s = 36000.0;
constexpr double kDotsPerInch = 300.0;
constexpr double kMillimetresPerInch = 25.4;

int dots(double millimetres) {
  return static_cast<int>(std::lround(millimetres / kMillimetresPerInch * kDotsPerInch));
}

std::optional<double> secondsNamed(std::string_view text) {
  double value = 0.0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return {};
  if (!(value >= 0.0 && value <= kLongest_s)) return {};
  return value;
}

}  // namespace

std::optional<picture::PictureSize> sizeNamed(const std::string& text) {
  picture::PictureSize size{0, 0};
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return {};
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return {};
  const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
  if (!fits(size.width) || !fits(size.height)) return {};
  return size;
}

base::Result<PaperSize> paperNamed(const std::string& name) {
  struct Sheet {
    const char* name;
    double long_mm, short_mm;
  };
  constexpr Sheet kSheets[] = {{"a4", 297.0, 210.0}, {"a5", 210.0, 148.0}, {"a6", 148.0, 105.0}};
  for (const Sheet& sheet : kSheets) {
    const picture::PictureSize lying{dots(sheet.long_mm), dots(sheet.short_mm)};
    if (name == sheet.name) return PaperSize{lying, kDotsPerInch};
    if (name == std::string(sheet.name) + "-portrait")
      return PaperSize{{lying.height, lying.width}, kDotsPerInch};
  }
  return base::Error{"there is no paper `" + name + "`", "",
                     "use a4, a5 or a6, or a4-portrait, a5-portrait or a6-portrait"};
}

std::optional<TimeRange> rangeNamed(const std::string& text) {
  const std::size_t dots_at = text.find("..");
  const auto from = secondsNamed(std::string_view(text).substr(0, dots_at));
  if (!from) return {};
  if (dots_at == std::string::npos) return TimeRange{*from, *from};
  const auto to = secondsNamed(std::string_view(text).substr(dots_at + 2));
  if (!to || *to <= *from) return {};
  return TimeRange{*from, *to};
}

}  // namespace spotter::app
