#include "pack/font_letters.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/utf8.h"

namespace spotter::pack {
namespace {

/// Big-endian numbers of a file; whatever lies behind its end is 0.
struct Bytes {
  std::string_view all;

  unsigned one(std::size_t at) const {
    return at < all.size() ? static_cast<unsigned char>(all[at]) : 0U;
  }
  unsigned two(std::size_t at) const { return one(at) << 8 | one(at + 1); }
  std::size_t four(std::size_t at) const {
    return static_cast<std::size_t>(two(at)) << 16 | two(at + 2);
  }
};

/// Where the map from Unicode to glyphs of format 4 begins (OpenType specification, cmap); 0: nowhere.
std::size_t mapIn(const Bytes& font) {
  std::size_t cmap = 0;
  for (std::size_t i = 0; i < font.two(4); ++i) {
    const std::size_t record = 12 + 16 * i;
    if (font.all.substr(std::min(record, font.all.size()), 4) == "cmap") cmap = font.four(record + 8);
  }
  if (cmap == 0) return 0;
  for (std::size_t i = 0; i < font.two(cmap + 2); ++i) {
    const std::size_t record = cmap + 4 + 8 * i;
    const bool unicode = font.two(record) == 3 && font.two(record + 2) == 1;
    const std::size_t map = cmap + font.four(record + 4);
    if (unicode && font.two(map) == 4) return map;
  }
  return 0;
}

unsigned glyphOf(const Bytes& font, std::size_t map, char32_t letter) {
  const std::size_t twice = font.two(map + 6);  // two bytes a segment
  const std::size_t ends = map + 14, starts = ends + twice + 2, deltas = starts + twice,
                    offsets = deltas + twice;
  for (std::size_t i = 0; i < twice; i += 2) {
    if (letter > font.two(ends + i)) continue;
    const unsigned start = font.two(starts + i);
    if (letter < start) return 0;
    const unsigned offset = font.two(offsets + i);
    if (offset == 0) return (static_cast<unsigned>(letter) + font.two(deltas + i)) & 0xFFFFU;
    const std::size_t at = offsets + i + offset + 2 * (letter - start);
    const unsigned glyph = font.two(at);
    return glyph == 0 ? 0 : (glyph + font.two(deltas + i)) & 0xFFFFU;
  }
  return 0;
}

/// Hebrew to Arabic Extended-A, their presentation forms, and marks of direction.
bool isRightToLeft(char32_t letter) {
  return (letter >= 0x590 && letter <= 0x8FF) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
         (letter >= 0xFE70 && letter <= 0xFEFF) || letter == 0x200E || letter == 0x200F;
}

}  // namespace

bool fontWrites(std::string_view font, std::string_view text) {
  const Bytes bytes{font};
  const std::size_t map = mapIn(bytes);
  if (map == 0 || text::firstInvalidUtf8(text)) return false;
  const std::u32string letters = text::codePoints(text);
  return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) {
    return letter <= 0xFFFF && !isRightToLeft(letter) && glyphOf(bytes, map, letter) != 0;
  });
}

}  // namespace spotter::pack
