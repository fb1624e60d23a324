#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spotter::crypto {

/// A SHA-256 digest (FIPS 180-4): whoever changes one byte of what it was made from gets another.
using Digest = std::array<std::uint8_t, 32>;

/// Of any bytes, also of none.
Digest sha256(std::string_view bytes);

/// 64 small hexadecimal digits.
std::string hexOf(const Digest& digest);

/// The digest that hexOf wrote; nothing for any other text.
std::optional<Digest> digestOfHex(std::string_view hex);

}  // namespace spotter::crypto
