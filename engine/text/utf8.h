#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace spotter::text {

/// The offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and code points
/// above U+10FFFF included), or nothing when all is well (RFC 3629).
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// How many code points valid UTF-8 holds.
int countCodePoints(std::string_view text);

/// The code points of valid UTF-8.
std::u32string codePoints(std::string_view text);

}  // namespace spotter::text
