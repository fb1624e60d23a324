#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "models/glb_check.h"
#include "models/glb_container.h"

namespace spotter::models {

/// What is wrong with a file, or nothing.
using GlbProblem = std::optional<std::string>;

/// A glTF binary while it is checked: its description and the bytes that this speaks of.
struct GlbDescription {
  GlbParts parts;
  GlbRules rules;
  nlohmann::json file;

  /// How many entries a list of the file has; 0 when there is none.
  std::size_t sizeOf(std::string_view list) const;
  /// @pre the list has an entry of that index
  const nlohmann::json& element(std::string_view list, const nlohmann::json& index) const {
    return file[std::string(list)][index.get<std::size_t>()];
  }
  /// The largest whole number in an accessor's bytes. @pre checkBytes finds nothing
  std::size_t largestIndex(const nlohmann::json& accessor) const;
  /// Of a number from 0 to 1: a float, or where the rules allow it a share of the largest number.
  bool isShare(std::size_t type) const {
    return type == 5126 || (rules.any_numbers && (type == 5121 || type == 5123));
  }
};

/// A whole number >= 0 under a key; `missing` when the key is absent; nothing when it is not a
/// number.
std::optional<std::size_t> whole(const nlohmann::json& object, const char* key,
                                 std::size_t missing);
/// A text under a key; empty when there is none.
std::string word(const nlohmann::json& object, const char* key);
/// Bytes of a number of a glTF component type; 0 when there is no such type.
std::size_t componentBytes(std::size_t type);
/// Numbers of an element of a glTF type ("VEC3"); 0 when there is no such type.
std::size_t componentCount(const std::string& type);
std::size_t elementBytes(const nlohmann::json& accessor);

// Each looks at one subject. In this order: what comes later trusts what came before.

/// Lists are lists, and every number that points into one lies in it.
GlbProblem checkLists(const GlbDescription& glb);
GlbProblem checkReferences(const GlbDescription& glb);
/// The buffer, and what the file says of its parts.
GlbProblem checkBytes(const GlbDescription& glb);
/// The tree of nodes and the scenes that list them.
GlbProblem checkNodes(const GlbDescription& glb);
GlbProblem checkScenes(const GlbDescription& glb);
/// Triangles, what each corner has, and the bones that move it.
GlbProblem checkMeshes(const GlbDescription& glb);
GlbProblem checkSkins(const GlbDescription& glb);
/// How much it would be in memory.
GlbProblem checkTotals(const GlbDescription& glb);

}  // namespace spotter::models
