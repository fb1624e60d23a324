#pragma once

#include <cstdint>
#include <vector>

#include "figure/model.h"

namespace spotter::figure {

/// The model as one binary glTF 2.0 file: little-endian, weights as floats (8-bit ones are misread
/// by some readers), pictures embedded. Equal models give equal bytes.
std::vector<std::uint8_t> writeGlb(const Model& model);

}  // namespace spotter::figure
