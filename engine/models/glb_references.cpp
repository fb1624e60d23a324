#include <array>

#include "models/glb_description.h"

namespace spotter::models {

using Json = nlohmann::json;

namespace {

// Which list of the file a key points into, wherever the key stands.
struct Reference {
  std::string_view key, list;
};
constexpr std::array<Reference, 18> kReferences = {{
    {"mesh", "meshes"},
    {"skin", "skins"},
    {"camera", "cameras"},
    {"children", "nodes"},
    {"nodes", "nodes"},
    {"joints", "nodes"},
    {"skeleton", "nodes"},
    {"node", "nodes"},
    {"indices", "accessors"},
    {"input", "accessors"},
    {"output", "accessors"},
    {"inverseBindMatrices", "accessors"},
    {"bufferView", "bufferViews"},
    {"buffer", "buffers"},
    {"source", "images"},
    {"material", "materials"},
    {"scene", "scenes"},
    {"sampler", "samplers"},
}};

GlbProblem checkReference(const GlbDescription& glb, const Json& value, std::string_view key,
                          std::string_view list) {
  if (value.is_array()) {
    for (const Json& entry : value) {
      if (entry.is_array()) return std::string(key) + " is not a list of numbers";
      if (GlbProblem p = checkReference(glb, entry, key, list)) return p;
    }
    return std::nullopt;
  }
  if (!value.is_number_integer() || value < 0 || value >= glb.sizeOf(list)) {
    return std::string(key) + " points at " + value.dump() + " of " +
           std::to_string(glb.sizeOf(list)) + " " + std::string(list);
  }
  return std::nullopt;
}

GlbProblem checkAttributeReferences(const GlbDescription& glb, const Json& value,
                                    std::string_view key) {
  if (!value.is_structured()) return std::string(key) + " is not a list";
  for (const Json& entry : value) {
    if (!entry.is_object()) {
      if (GlbProblem p = checkReference(glb, entry, key, "accessors")) return p;
      continue;
    }
    for (const Json& target : entry) {
      if (GlbProblem p = checkReference(glb, target, key, "accessors")) return p;
    }
  }
  return std::nullopt;
}

GlbProblem checkReferencesBelow(const GlbDescription& glb, const Json& at, int depth) {
  for (const auto& [key, value] : at.items()) {
    if (key == "extras" || key == "extensions" || key == "asset") continue;
    if (key == "sparse") return "sparse data is not read";
    std::string_view list;
    for (const Reference& r : kReferences) {
      if (key == r.key && !(depth == 0 && key != "scene")) list = r.list;
    }
    GlbProblem problem;
    if (key == "attributes" || key == "targets") {
      problem = checkAttributeReferences(glb, value, key);
    } else if (key.size() > 7 && key.compare(key.size() - 7, 7, "Texture") == 0) {
      if (!value.is_object() || !value.contains("index")) return key + " has no index";
      problem = checkReference(glb, value["index"], key, "textures");
    } else if (!list.empty()) {
      problem = checkReference(glb, value, key, list);
    } else if (value.is_structured()) {
      problem = checkReferencesBelow(glb, value, depth + 1);
    }
    if (problem) return problem;
  }
  return std::nullopt;
}

}  // namespace

GlbProblem checkLists(const GlbDescription& glb) {
  for (const char* name :
       {"accessors", "animations", "buffers", "bufferViews", "cameras", "images", "materials",
        "meshes", "nodes", "samplers", "scenes", "skins", "textures"}) {
    const auto found = glb.file.find(name);
    if (found == glb.file.end()) continue;
    if (!found->is_array()) return std::string(name) + " is not a list";
    for (const Json& entry : *found) {
      if (!entry.is_object()) return std::string(name) + " holds something that is no object";
    }
  }
  const auto needs = glb.file.find("extensionsRequired");
  if (needs != glb.file.end()) return "it needs an extension that is not read: " + needs->dump();
  if (glb.sizeOf("meshes") == 0 || glb.sizeOf("scenes") == 0)
    return "it holds no scene with a mesh";
  return std::nullopt;
}

GlbProblem checkReferences(const GlbDescription& glb) {
  return checkReferencesBelow(glb, glb.file, 0);
}

}  // namespace spotter::models
