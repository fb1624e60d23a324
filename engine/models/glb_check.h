#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"

namespace spotter::models {

/// How strict the check is.
struct GlbRules {
  std::size_t most_bones = 255;  ///< of one skin
  bool any_numbers = false;      ///< weights and places on pictures need not be floats
};

/// Checks that a glTF binary is whole and that every index and byte range inside it is in bounds,
/// so that Assimp, which trusts its input, can read it safely (glTF 2.0 specification, sections 3
/// and 4.4). Errors name what is wrong and leave the file's name to the caller.
base::Result<base::Done> checkGlb(const std::vector<std::uint8_t>& bytes,
                                  const GlbRules& rules = {});

}  // namespace spotter::models
