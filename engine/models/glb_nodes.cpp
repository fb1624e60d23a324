#include <utility>
#include <vector>

#include "models/glb_description.h"

namespace spotter::models {

using Json = nlohmann::json;

namespace {

constexpr int kDeepestNodes = 128;

}  // namespace

GlbProblem checkNodes(const GlbDescription& glb) {
  const std::size_t count = glb.sizeOf("nodes");
  std::vector<std::size_t> parent(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    const Json& node = glb.file["nodes"][i];
    for (const auto& [key, size] : {std::pair{"matrix", 16}, std::pair{"translation", 3},
                                    std::pair{"rotation", 4}, std::pair{"scale", 3}}) {
      const auto found = node.find(key);
      if (found == node.end()) continue;
      if (!found->is_array() || found->size() != static_cast<std::size_t>(size))
        return std::string("a node's ") + key + " is damaged";
      for (const Json& number : *found) {
        if (!number.is_number()) return std::string("a node's ") + key + " is damaged";
      }
    }
    if (!node.contains("children")) continue;
    if (!node["children"].is_array()) return "a node's children are damaged";
    for (const Json& child : node["children"]) {
      std::size_t& known = parent[child.get<std::size_t>()];
      if (known != count) return "a node has two parents";
      known = i;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    int depth = 0;
    for (std::size_t at = i; at != count; at = parent[at]) {
      if (++depth > kDeepestNodes) return "its nodes nest in a circle or too deeply";
    }
  }
  return std::nullopt;
}

// What a reader makes of a scene it makes for each mention of a node.
GlbProblem checkScenes(const GlbDescription& glb) {
  for (const Json& scene : glb.file["scenes"]) {
    const auto nodes = scene.find("nodes");
    if (nodes == scene.end()) continue;
    if (!nodes->is_array()) return "a scene's nodes are damaged";
    std::vector<bool> listed(glb.sizeOf("nodes"), false);
    for (const Json& node : *nodes) {
      const auto index = node.get<std::size_t>();
      if (listed[index]) return "a scene lists a node twice";
      listed[index] = true;
    }
  }
  return std::nullopt;
}

}  // namespace spotter::models
