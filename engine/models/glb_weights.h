#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"

namespace spotter::models {

/// A glTF binary with skin weights and places on pictures as floats.
struct EvenGlb {
  std::vector<std::uint8_t> bytes;
  std::size_t crowded_vertices = 0;  ///< of which only the four strongest bones were kept
};

/// Turns weights and places on pictures that are stored as whole numbers into floats, which some
/// readers need (Assimp 5.2 misreads the others), and keeps the four strongest of any number of
/// bones. Fails when a weight is negative or not finite.
/// @pre checkGlb accepts the bytes with any_numbers
base::Result<EvenGlb> evenNumbers(const std::vector<std::uint8_t>& bytes);

}  // namespace spotter::models
