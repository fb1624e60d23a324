#pragma once

#include <cstdint>
#include <vector>

namespace spotter::figure {

/// An RGB picture of 8 bits a channel as PNG bytes. Equal pictures give equal bytes.
/// @param rgb rows from the top, width * height * 3 bytes
std::vector<std::uint8_t> encodePng(const std::vector<std::uint8_t>& rgb, int width, int height);

/// The same as JPEG without subsampled colours: a sixth of the bytes, for pictures without sharp
/// edges. Equal bytes everywhere.
std::vector<std::uint8_t> encodeJpg(const std::vector<std::uint8_t>& rgb, int width, int height);

}  // namespace spotter::figure
