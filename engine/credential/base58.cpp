#include "credential/base58.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace spotter::credential {
namespace {

constexpr std::string_view kLetters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Writes the same number in another base; digits from the least on, zeros at the front left out.
std::vector<std::uint8_t> inBase(const std::vector<std::uint8_t>& digits, int from, int to) {
  std::vector<std::uint8_t> out;
  for (const std::uint8_t digit : digits) {
    int carry = digit;
    for (std::uint8_t& each : out) {
      carry += each * from;
      each = static_cast<std::uint8_t>(carry % to);
      carry /= to;
    }
    for (; carry > 0; carry /= to) out.push_back(static_cast<std::uint8_t>(carry % to));
  }
  return out;
}

std::size_t zerosBefore(const std::vector<std::uint8_t>& digits) {
  const auto first = std::find_if(digits.begin(), digits.end(), [](int digit) { return digit != 0; });
  return static_cast<std::size_t>(first - digits.begin());
}

}  // namespace

std::string base58(std::string_view bytes) {
  const std::vector<std::uint8_t> digits(bytes.begin(), bytes.end());
  const std::vector<std::uint8_t> number = inBase(digits, 256, 58);
  std::string text(zerosBefore(digits), kLetters[0]);
  for (auto digit = number.rbegin(); digit != number.rend(); ++digit) text += kLetters[*digit];
  return text;
}

std::optional<std::string> fromBase58(std::string_view text) {
  if (text.size() > 200) return std::nullopt;
  std::vector<std::uint8_t> digits;
  for (const char letter : text) {
    const std::size_t at = kLetters.find(letter);
    if (at == std::string_view::npos) return std::nullopt;
    digits.push_back(static_cast<std::uint8_t>(at));
  }
  const std::vector<std::uint8_t> number = inBase(digits, 58, 256);
  std::string bytes(zerosBefore(digits), '\0');
  bytes.append(number.rbegin(), number.rend());
  return bytes;
}

std::string base64Url(std::string_view bytes) {
  constexpr std::string_view kSigns =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  unsigned waiting = 0;
  int bits = 0;
  for (const char byte : bytes) {
    waiting = (waiting << 8 | static_cast<unsigned char>(byte)) & 0xFFFFU;
    for (bits += 8; bits >= 6; bits -= 6) text += kSigns[waiting >> (bits - 6) & 63U];
  }
  if (bits > 0) text += kSigns[waiting << (6 - bits) & 63U];
  return text;
}

}  // namespace spotter::credential
