#include "models/glb_description.h"

namespace spotter::models {

using Json = nlohmann::json;

namespace {

GlbProblem checkIndices(const GlbDescription& glb, const Json& primitive, std::size_t vertices) {
  if (!primitive.contains("indices")) return "a mesh has no indices";
  const Json& indices = glb.element("accessors", primitive["indices"]);
  const std::size_t type = *whole(indices, "componentType", 0);
  if (word(indices, "type") != "SCALAR" || type == 5120 || type == 5122 || type == 5126) {
    return "a mesh's indices have a wrong type";
  }
  if (glb.largestIndex(indices) >= vertices)
    return "a mesh's triangle uses a vertex that it does not have";
  return std::nullopt;
}

GlbProblem checkAttributes(const GlbDescription& glb, const Json& attributes,
                           std::size_t vertices) {
  for (const auto& [name, index] : attributes.items()) {
    const Json& accessor = glb.element("accessors", index);
    if (*whole(accessor, "count", 0) != vertices)
      return "a mesh's " + name + " has another length than its positions";
    const std::size_t type = *whole(accessor, "componentType", 0);
    const std::size_t parts = componentCount(word(accessor, "type"));
    if ((name == "POSITION" || name == "NORMAL") && (type != 5126 || parts != 3))
      return name + " is not made of three floats";
    if (name == "TANGENT" && (type != 5126 || parts < 3)) return name + " is not made of floats";
    if (name.rfind("TEXCOORD", 0) == 0 && (!glb.isShare(type) || parts != 2))
      return name + " is not made of two floats";
    if (name.rfind("COLOR", 0) == 0 && (parts < 3 || parts > 4 || type == 5120 || type == 5122))
      return name + " is not a colour";
    if (name.rfind("WEIGHTS", 0) == 0 && (!glb.isShare(type) || parts != 4)) {
      return "its skin weights are not stored as four floats (export them as floats)";
    }
    if (name.rfind("JOINTS", 0) == 0 && (parts != 4 || (type != 5121 && type != 5123)))
      return name + " has a wrong type";
  }
  return std::nullopt;
}

GlbProblem checkPrimitive(const GlbDescription& glb, const Json& primitive) {
  if (!primitive.is_object() || !primitive.contains("attributes") ||
      !primitive["attributes"].is_object() || !primitive["attributes"].contains("POSITION")) {
    return "a mesh has no positions";
  }
  if (whole(primitive, "mode", 4) != std::size_t{4}) return "a mesh is not made of triangles";
  const Json& attributes = primitive["attributes"];
  const std::size_t vertices = *whole(glb.element("accessors", attributes["POSITION"]), "count", 0);
  if (attributes.contains("JOINTS_0") != attributes.contains("WEIGHTS_0"))
    return "a mesh has bones without weights or the reverse";
  if (GlbProblem p = checkAttributes(glb, attributes, vertices)) return p;
  if (GlbProblem p = checkIndices(glb, primitive, vertices)) return p;
  if (!primitive.contains("targets")) return std::nullopt;
  for (const Json& target : primitive["targets"]) {
    if (!target.is_object()) return "a morph is damaged";
    if (GlbProblem p = checkAttributes(glb, target, vertices)) return p;
  }
  return std::nullopt;
}

GlbProblem checkMesh(const GlbDescription& glb, const Json& mesh) {
  if (!mesh.contains("primitives") || !mesh["primitives"].is_array())
    return "a mesh has no triangles";
  for (const Json& primitive : mesh["primitives"]) {
    if (GlbProblem p = checkPrimitive(glb, primitive)) return p;
  }
  return std::nullopt;
}

}  // namespace

GlbProblem checkMeshes(const GlbDescription& glb) {
  for (const Json& mesh : glb.file["meshes"]) {
    if (GlbProblem p = checkMesh(glb, mesh)) return p;
  }
  return std::nullopt;
}

GlbProblem checkSkins(const GlbDescription& glb) {
  for (std::size_t i = 0; i < glb.sizeOf("skins"); ++i) {
    const Json& skin = glb.file["skins"][i];
    if (!skin.contains("joints") || !skin["joints"].is_array()) return "a skin has no bones";
    if (skin["joints"].size() > glb.rules.most_bones)
      return "a skin has more than " + std::to_string(glb.rules.most_bones) + " bones";
    if (!skin.contains("inverseBindMatrices")) return "a skin has no rest pose";
    const Json& bind = glb.element("accessors", skin["inverseBindMatrices"]);
    if (word(bind, "type") != "MAT4" || whole(bind, "componentType", 0) != std::size_t{5126} ||
        *whole(bind, "count", 0) < skin["joints"].size()) {
      return "a skin's rest pose is damaged";
    }
  }
  for (std::size_t i = 0; i < glb.sizeOf("nodes"); ++i) {
    const Json& node = glb.file["nodes"][i];
    if (!node.contains("mesh")) continue;
    const std::size_t bones =
        node.contains("skin") ? glb.element("skins", node["skin"])["joints"].size() : 0;
    for (const Json& primitive : glb.element("meshes", node["mesh"])["primitives"]) {
      if (!primitive["attributes"].contains("JOINTS_0")) continue;
      if (glb.largestIndex(glb.element("accessors", primitive["attributes"]["JOINTS_0"])) >=
          bones) {
        return "a mesh uses a bone that its skin does not have";
      }
    }
  }
  return std::nullopt;
}

}  // namespace spotter::models
