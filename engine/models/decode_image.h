#pragma once

#include <cstddef>
#include <cstdint>

#include "base/result.h"
#include "models/model.h"

namespace spotter::models {

/// Decodes a PNG or JPEG. Refuses pictures over 4096 pixels a side.
base::Result<Image> decodeImage(const std::uint8_t* bytes, std::size_t size);

}  // namespace spotter::models
