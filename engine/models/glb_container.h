#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace spotter::models {

/// The two parts of a glTF binary, as views into its bytes.
struct GlbParts {
  std::string_view json;
  const std::uint8_t* binary = nullptr;
  std::size_t binary_size = 0;
};

/// Splits a glTF binary into its parts; fails when it is cut short, of another version, or nests
/// its JSON deeper than 64.
base::Result<GlbParts> splitGlb(const std::vector<std::uint8_t>& bytes);

/// Puts a glTF binary together; both parts are padded to whole words.
std::vector<std::uint8_t> joinGlb(std::string json, std::vector<std::uint8_t> binary);

}  // namespace spotter::models
