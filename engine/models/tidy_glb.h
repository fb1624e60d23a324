#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace spotter::models {

/// A foreign glTF binary reduced to what is used, and what was known only to its description.
struct TidyGlb {
  std::vector<std::uint8_t> bytes;       ///< node n is called kNodeName + n
  std::string format;                    ///< "glTF", "VRM 0" or "VRM 1"
  std::vector<std::string> node_names;   ///< as they were
  std::vector<bool> material_two_sided;  ///< by material
  std::vector<std::pair<std::string, int>> told_bones;
  std::vector<std::string> notes;
};
inline constexpr const char* kNodeName = "node#";

/// Leaves out animations, cameras, shapes, extensions and pictures that are not in the file; keeps
/// the four strongest bones of each vertex, as floats; calls nodes by their number, since names
/// need not be unique. What comes back has passed checkGlb.
base::Result<TidyGlb> tidyGlb(const std::vector<std::uint8_t>& bytes);

}  // namespace spotter::models
