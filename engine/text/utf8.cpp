#include "text/utf8.h"

namespace spotter::text {

namespace {

/// Lead byte's sequence: how many bytes follow, and the range of the first of them (RFC 3629 4).
struct Sequence {
  int following = -1;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Sequence sequenceOf(unsigned char lead) {
  if (lead < 0x80) return {0};
  if (lead >= 0xC2 && lead <= 0xDF) return {1};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

bool isValidAt(std::string_view text, std::size_t at, const Sequence& sequence) {
  if (sequence.following < 0) return false;
  const auto following = static_cast<std::size_t>(sequence.following);
  if (text.size() - at <= following) return false;
  for (std::size_t i = 1; i <= following; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    const unsigned char low = i == 1 ? sequence.low : 0x80;
    const unsigned char high = i == 1 ? sequence.high : 0xBF;
    if (byte < low || byte > high) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Sequence sequence = sequenceOf(static_cast<unsigned char>(text[at]));
    if (!isValidAt(text, at, sequence)) return at;
    at += static_cast<std::size_t>(sequence.following) + 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> firstHiddenTurn(std::string_view text) {
  for (std::size_t at = text.find('\xE2'); at != std::string_view::npos && at + 2 < text.size();
       at = text.find('\xE2', at + 1)) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    const bool embedding = second == 0x80 && third >= 0xAA && third <= 0xAE;  // U+202A to U+202E
    const bool isolate = second == 0x81 && third >= 0xA6 && third <= 0xA9;    // U+2066 to U+2069
    if (embedding || isolate) return at;
  }
  return std::nullopt;
}

int countCodePoints(std::string_view text) {
  int count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

std::u32string codePoints(std::string_view text) {
  std::u32string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) {
      if (!letters.empty()) letters.back() = (letters.back() << 6) | (byte & 0x3FU);
    } else {
      // A lead byte of n bytes begins with n ones and a zero.
      letters.push_back(byte < 0x80   ? byte
                        : byte < 0xE0 ? byte & 0x1FU
                        : byte < 0xF0 ? byte & 0x0FU
                                      : byte & 0x07U);
    }
  }
  return letters;
}

}  // namespace spotter::text
