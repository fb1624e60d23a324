#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace spotter::text {

/// The offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and code points
/// above U+10FFFF included), or nothing when all is well (RFC 3629).
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The offset of the first sign in valid UTF-8 that turns the order of letters without being seen
/// (U+202A to U+202E, U+2066 to U+2069): such a text does not say what it seems to. Nothing: none.
std::optional<std::size_t> firstHiddenTurn(std::string_view text);

/// How many code points valid UTF-8 holds.
int countCodePoints(std::string_view text);

/// The code points of valid UTF-8.
std::u32string codePoints(std::string_view text);

}  // namespace spotter::text
