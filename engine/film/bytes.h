#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace spotter::film {

using Bytes = std::vector<std::uint8_t>;

/// Whole numbers with their highest byte first, at the end of what there is.
void putBig16(Bytes& out, std::uint32_t value);
void putBig32(Bytes& out, std::uint32_t value);
void putBig64(Bytes& out, std::uint64_t value);
void putText(Bytes& out, std::string_view text);
void putZeros(Bytes& out, std::size_t count);

}  // namespace spotter::film
