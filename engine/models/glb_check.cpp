#include "models/glb_check.h"

#include <array>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "models/glb_container.h"

namespace spotter::models {
namespace {

using base::Error;
using Json = nlohmann::json;
using Problem = std::optional<std::string>;

constexpr std::size_t kMostElements = 4'000'000;
// Accessors and pictures may share bytes, so a small file could ask for any amount of memory.
constexpr std::size_t kMostNumbers = 32'000'000;
constexpr int kDeepestNodes = 128;

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

class Checker {
 public:
  Checker(const GlbParts& parts, const GlbRules& rules) : parts_(parts), rules_(rules) {}

  Problem run();

 private:
  Problem checkLists() const;
  Problem checkReferences(const Json& at, int depth) const;
  Problem checkReference(const Json& value, std::string_view key, std::string_view list) const;
  Problem checkAttributeReferences(const Json& value, std::string_view key) const;
  Problem checkBytes() const;
  Problem checkView(const Json& view) const;
  Problem checkAccessor(const Json& accessor) const;
  Problem checkNodes() const;
  Problem checkMesh(const Json& mesh) const;
  Problem checkPrimitive(const Json& primitive) const;
  Problem checkIndices(const Json& primitive, std::size_t vertices) const;
  Problem checkAttributes(const Json& attributes, std::size_t vertices) const;
  Problem checkSkins() const;
  Problem checkAnimations() const;
  Problem checkScenes() const;
  Problem checkTotals() const;

  std::size_t sizeOf(std::string_view list) const;
  std::size_t numbersIn(const Json& accessors) const;
  std::size_t numbersOf(const Json& mesh) const;
  const Json& element(std::string_view list, const Json& index) const {
    return file_[std::string(list)][index.get<std::size_t>()];
  }
  std::size_t largestIndex(const Json& accessor) const;
  // Of a number from 0 to 1: a float, or where the rules allow it a share of the largest number.
  bool isShare(std::size_t type) const {
    return type == 5126 || (rules_.any_numbers && (type == 5121 || type == 5123));
  }

  GlbParts parts_;
  GlbRules rules_;
  Json file_;
};

// A whole number >= 0 under a key; `missing` when the key is absent; nothing when it is not a
// number.
std::optional<std::size_t> whole(const Json& object, const char* key, std::size_t missing) {
  const auto found = object.find(key);
  if (found == object.end()) return missing;
  if (!found->is_number_integer() || *found < 0 || *found > 0x7fffffff) return std::nullopt;
  return found->get<std::size_t>();
}

std::string word(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t componentBytes(std::size_t type) {
  if (type == 5120 || type == 5121) return 1;
  if (type == 5122 || type == 5123) return 2;
  return type == 5125 || type == 5126 ? 4 : 0;
}

std::size_t componentCount(const std::string& type) {
  constexpr std::array<std::pair<std::string_view, std::size_t>, 7> kTypes = {{{"SCALAR", 1},
                                                                               {"VEC2", 2},
                                                                               {"VEC3", 3},
                                                                               {"VEC4", 4},
                                                                               {"MAT2", 4},
                                                                               {"MAT3", 9},
                                                                               {"MAT4", 16}}};
  for (const auto& [name, count] : kTypes) {
    if (name == type) return count;
  }
  return 0;
}

std::size_t elementBytes(const Json& accessor) {
  return componentBytes(*whole(accessor, "componentType", 0)) *
         componentCount(word(accessor, "type"));
}

std::size_t Checker::sizeOf(std::string_view list) const {
  const auto found = file_.find(std::string(list));
  return found == file_.end() ? 0 : found->size();
}

Problem Checker::checkLists() const {
  for (const char* name :
       {"accessors", "animations", "buffers", "bufferViews", "cameras", "images", "materials",
        "meshes", "nodes", "samplers", "scenes", "skins", "textures"}) {
    const auto found = file_.find(name);
    if (found == file_.end()) continue;
    if (!found->is_array()) return std::string(name) + " is not a list";
    for (const Json& entry : *found) {
      if (!entry.is_object()) return std::string(name) + " holds something that is no object";
    }
  }
  const auto needs = file_.find("extensionsRequired");
  if (needs != file_.end()) return "it needs an extension that is not read: " + needs->dump();
  if (sizeOf("meshes") == 0 || sizeOf("scenes") == 0) return "it holds no scene with a mesh";
  return std::nullopt;
}

Problem Checker::checkReference(const Json& value, std::string_view key,
                                std::string_view list) const {
  if (value.is_array()) {
    for (const Json& entry : value) {
      if (entry.is_array()) return std::string(key) + " is not a list of numbers";
      if (Problem p = checkReference(entry, key, list)) return p;
    }
    return std::nullopt;
  }
  if (!value.is_number_integer() || value < 0 || value >= sizeOf(list)) {
    return std::string(key) + " points at " + value.dump() + " of " + std::to_string(sizeOf(list)) +
           " " + std::string(list);
  }
  return std::nullopt;
}

Problem Checker::checkAttributeReferences(const Json& value, std::string_view key) const {
  if (!value.is_structured()) return std::string(key) + " is not a list";
  for (const Json& entry : value) {
    if (!entry.is_object()) {
      if (Problem p = checkReference(entry, key, "accessors")) return p;
      continue;
    }
    for (const Json& target : entry) {
      if (Problem p = checkReference(target, key, "accessors")) return p;
    }
  }
  return std::nullopt;
}

Problem Checker::checkReferences(const Json& at, int depth) const {
  for (const auto& [key, value] : at.items()) {
    if (key == "extras" || key == "extensions" || key == "asset") continue;
    if (key == "sparse") return "sparse data is not read";
    std::string_view list;
    for (const Reference& r : kReferences) {
      if (key == r.key && !(depth == 0 && key != "scene")) list = r.list;
    }
    Problem problem;
    if (key == "attributes" || key == "targets") {
      problem = checkAttributeReferences(value, key);
    } else if (key.size() > 7 && key.compare(key.size() - 7, 7, "Texture") == 0) {
      if (!value.is_object() || !value.contains("index")) return key + " has no index";
      problem = checkReference(value["index"], key, "textures");
    } else if (!list.empty()) {
      problem = checkReference(value, key, list);
    } else if (value.is_structured()) {
      problem = checkReferences(value, depth + 1);
    }
    if (problem) return problem;
  }
  return std::nullopt;
}

Problem Checker::checkView(const Json& view) const {
  const auto offset = whole(view, "byteOffset", 0), length = whole(view, "byteLength", 0);
  const auto stride = whole(view, "byteStride", 0);
  if (!offset || !length || !stride || !view.contains("buffer")) return "a bufferView is damaged";
  if (*stride > 252) return "a bufferView has a stride of more than 252 bytes";
  if (*offset + *length > parts_.binary_size) {
    return "a bufferView ends at byte " + std::to_string(*offset + *length) + " of " +
           std::to_string(parts_.binary_size);
  }
  return std::nullopt;
}

Problem Checker::checkAccessor(const Json& accessor) const {
  const auto count = whole(accessor, "count", 0), offset = whole(accessor, "byteOffset", 0);
  const auto type = whole(accessor, "componentType", 0);
  if (!count || !offset || !type || *count == 0 || *count > kMostElements)
    return "an accessor has no plausible count";
  const std::size_t bytes = elementBytes(accessor);
  if (bytes == 0) return "an accessor has no known type";
  if (!accessor.contains("bufferView")) return "an accessor has no data";
  const Json& view = element("bufferViews", accessor["bufferView"]);
  const std::size_t stride = *whole(view, "byteStride", 0);
  if (stride != 0 && stride < bytes) return "a bufferView's stride is shorter than its elements";
  const std::size_t step = stride == 0 ? bytes : stride;
  if (*offset + step * (*count - 1) + bytes > *whole(view, "byteLength", 0)) {
    return "an accessor reaches beyond its data";
  }
  return std::nullopt;
}

Problem Checker::checkBytes() const {
  if (sizeOf("buffers") > 1) return "it has more than one buffer";
  if (sizeOf("buffers") == 1) {
    const Json& buffer = file_["buffers"][0];
    if (buffer.contains("uri")) return "its data is in another file";
    const auto length = whole(buffer, "byteLength", 0);
    if (!length || *length > parts_.binary_size) return "its buffer is longer than its data";
  }
  for (const auto& list : {std::pair{"bufferViews", &Checker::checkView},
                           std::pair{"accessors", &Checker::checkAccessor}}) {
    if (sizeOf(list.first) == 0) continue;
    for (const Json& entry : file_[list.first]) {
      if (Problem p = (this->*list.second)(entry)) return p;
    }
  }
  if (sizeOf("images") > 0) {
    for (const Json& image : file_["images"]) {
      if (image.contains("uri") || !image.contains("bufferView"))
        return "a texture is in another file";
      // Assimp 5.2 looks behind the slash of this word without asking whether there is one.
      const std::string kind = word(image, "mimeType");
      if (kind != "image/png" && kind != "image/jpeg")
        return "a texture is neither image/png nor image/jpeg";
    }
  }
  return std::nullopt;
}

Problem Checker::checkNodes() const {
  const std::size_t count = sizeOf("nodes");
  std::vector<std::size_t> parent(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    const Json& node = file_["nodes"][i];
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

std::size_t Checker::largestIndex(const Json& accessor) const {
  const Json& view = element("bufferViews", accessor["bufferView"]);
  const std::size_t size = componentBytes(*whole(accessor, "componentType", 0));
  const std::size_t stride = *whole(view, "byteStride", 0), bytes = elementBytes(accessor);
  const std::size_t start = *whole(view, "byteOffset", 0) + *whole(accessor, "byteOffset", 0);
  std::size_t largest = 0;
  for (std::size_t i = 0; i < *whole(accessor, "count", 0); ++i) {
    for (std::size_t part = 0; part < bytes; part += size) {
      std::uint32_t value = 0;
      std::memcpy(&value, parts_.binary + start + i * (stride == 0 ? bytes : stride) + part, size);
      largest = value > largest ? value : largest;
    }
  }
  return largest;
}

Problem Checker::checkIndices(const Json& primitive, std::size_t vertices) const {
  if (!primitive.contains("indices")) return "a mesh has no indices";
  const Json& indices = element("accessors", primitive["indices"]);
  const std::size_t type = *whole(indices, "componentType", 0);
  if (word(indices, "type") != "SCALAR" || type == 5120 || type == 5122 || type == 5126) {
    return "a mesh's indices have a wrong type";
  }
  if (largestIndex(indices) >= vertices)
    return "a mesh's triangle uses a vertex that it does not have";
  return std::nullopt;
}

Problem Checker::checkAttributes(const Json& attributes, std::size_t vertices) const {
  for (const auto& [name, index] : attributes.items()) {
    const Json& accessor = element("accessors", index);
    if (*whole(accessor, "count", 0) != vertices)
      return "a mesh's " + name + " has another length than its positions";
    const std::size_t type = *whole(accessor, "componentType", 0);
    const std::size_t parts = componentCount(word(accessor, "type"));
    if ((name == "POSITION" || name == "NORMAL") && (type != 5126 || parts != 3))
      return name + " is not made of three floats";
    if (name == "TANGENT" && (type != 5126 || parts < 3)) return name + " is not made of floats";
    if (name.rfind("TEXCOORD", 0) == 0 && (!isShare(type) || parts != 2))
      return name + " is not made of two floats";
    if (name.rfind("COLOR", 0) == 0 && (parts < 3 || parts > 4 || type == 5120 || type == 5122))
      return name + " is not a colour";
    if (name.rfind("WEIGHTS", 0) == 0 && (!isShare(type) || parts != 4)) {
      return "its skin weights are not stored as four floats (export them as floats)";
    }
    if (name.rfind("JOINTS", 0) == 0 && (parts != 4 || (type != 5121 && type != 5123)))
      return name + " has a wrong type";
  }
  return std::nullopt;
}

Problem Checker::checkPrimitive(const Json& primitive) const {
  if (!primitive.is_object() || !primitive.contains("attributes") ||
      !primitive["attributes"].is_object() || !primitive["attributes"].contains("POSITION")) {
    return "a mesh has no positions";
  }
  if (whole(primitive, "mode", 4) != std::size_t{4}) return "a mesh is not made of triangles";
  const Json& attributes = primitive["attributes"];
  const std::size_t vertices = *whole(element("accessors", attributes["POSITION"]), "count", 0);
  if (attributes.contains("JOINTS_0") != attributes.contains("WEIGHTS_0"))
    return "a mesh has bones without weights or the reverse";
  if (Problem p = checkAttributes(attributes, vertices)) return p;
  if (Problem p = checkIndices(primitive, vertices)) return p;
  if (!primitive.contains("targets")) return std::nullopt;
  for (const Json& target : primitive["targets"]) {
    if (!target.is_object()) return "a morph is damaged";
    if (Problem p = checkAttributes(target, vertices)) return p;
  }
  return std::nullopt;
}

Problem Checker::checkMesh(const Json& mesh) const {
  if (!mesh.contains("primitives") || !mesh["primitives"].is_array())
    return "a mesh has no triangles";
  for (const Json& primitive : mesh["primitives"]) {
    if (Problem p = checkPrimitive(primitive)) return p;
  }
  return std::nullopt;
}

Problem Checker::checkSkins() const {
  for (std::size_t i = 0; i < sizeOf("skins"); ++i) {
    const Json& skin = file_["skins"][i];
    if (!skin.contains("joints") || !skin["joints"].is_array()) return "a skin has no bones";
    if (skin["joints"].size() > rules_.most_bones)
      return "a skin has more than " + std::to_string(rules_.most_bones) + " bones";
    if (!skin.contains("inverseBindMatrices")) return "a skin has no rest pose";
    const Json& bind = element("accessors", skin["inverseBindMatrices"]);
    if (word(bind, "type") != "MAT4" || whole(bind, "componentType", 0) != std::size_t{5126} ||
        *whole(bind, "count", 0) < skin["joints"].size()) {
      return "a skin's rest pose is damaged";
    }
  }
  for (std::size_t i = 0; i < sizeOf("nodes"); ++i) {
    const Json& node = file_["nodes"][i];
    if (!node.contains("mesh")) continue;
    const std::size_t bones =
        node.contains("skin") ? element("skins", node["skin"])["joints"].size() : 0;
    for (const Json& primitive : element("meshes", node["mesh"])["primitives"]) {
      if (!primitive["attributes"].contains("JOINTS_0")) continue;
      if (largestIndex(element("accessors", primitive["attributes"]["JOINTS_0"])) >= bones) {
        return "a mesh uses a bone that its skin does not have";
      }
    }
  }
  return std::nullopt;
}

Problem Checker::checkAnimations() const {
  // Movement comes from the simulation; reading foreign clips would only be a risk.
  if (sizeOf("animations") > 0) return "it holds animations (export it without)";
  if (sizeOf("cameras") > 0) return "it holds cameras (export it without)";
  return std::nullopt;
}

// What a reader makes of a scene it makes for each mention of a node.
Problem Checker::checkScenes() const {
  for (const Json& scene : file_["scenes"]) {
    const auto nodes = scene.find("nodes");
    if (nodes == scene.end()) continue;
    if (!nodes->is_array()) return "a scene's nodes are damaged";
    std::vector<bool> listed(sizeOf("nodes"), false);
    for (const Json& node : *nodes) {
      const auto index = node.get<std::size_t>();
      if (listed[index]) return "a scene lists a node twice";
      listed[index] = true;
    }
  }
  return std::nullopt;
}

// How many numbers the accessors hold together that an object names.
std::size_t Checker::numbersIn(const Json& accessors) const {
  std::size_t numbers = 0;
  for (const Json& index : accessors) {
    const Json& accessor = element("accessors", index);
    numbers += *whole(accessor, "count", 0) * componentCount(word(accessor, "type"));
  }
  return numbers;
}

std::size_t Checker::numbersOf(const Json& mesh) const {
  std::size_t numbers = 0;
  for (const Json& primitive : mesh["primitives"]) {
    numbers += numbersIn(primitive["attributes"]);
    numbers += *whole(element("accessors", primitive["indices"]), "count", 0);
    if (!primitive.contains("targets")) continue;
    for (const Json& target : primitive["targets"]) numbers += numbersIn(target);
  }
  return numbers;
}

Problem Checker::checkTotals() const {
  std::size_t numbers = 0;
  for (const Json& mesh : file_["meshes"]) {
    numbers += numbersOf(mesh);
    if (numbers > kMostNumbers) return "its meshes hold more than is read";
  }
  // A mesh is made once more for every node that shows it.
  for (std::size_t i = 0; i < sizeOf("nodes"); ++i) {
    const Json& node = file_["nodes"][i];
    if (node.contains("mesh")) numbers += numbersOf(element("meshes", node["mesh"]));
    if (numbers > kMostNumbers) return "its nodes show more than is read";
  }
  std::size_t picture_bytes = 0;
  for (std::size_t i = 0; i < sizeOf("images"); ++i) {
    picture_bytes +=
        *whole(element("bufferViews", file_["images"][i]["bufferView"]), "byteLength", 0);
  }
  if (picture_bytes > parts_.binary_size) return "its pictures share their bytes";
  return std::nullopt;
}

Problem Checker::run() {
  file_ = Json::parse(parts_.json, nullptr, false);
  if (!file_.is_object()) return "the description inside the file is damaged";
  if (Problem p = checkLists()) return p;
  if (Problem p = checkAnimations()) return p;
  if (Problem p = checkReferences(file_, 0)) return p;
  if (Problem p = checkBytes()) return p;
  if (Problem p = checkNodes()) return p;
  for (const Json& mesh : file_["meshes"]) {
    if (Problem p = checkMesh(mesh)) return p;
  }
  if (Problem p = checkScenes()) return p;
  if (Problem p = checkSkins()) return p;
  return checkTotals();
}

}  // namespace

base::Result<base::Done> checkGlb(const std::vector<std::uint8_t>& bytes, const GlbRules& rules) {
  const auto parts = splitGlb(bytes);
  if (!parts) return parts.error();
  if (const Problem problem = Checker(parts.value(), rules).run()) {
    return Error{*problem, "", "export it again as a self-contained .glb"};
  }
  return base::Done{};
}

}  // namespace spotter::models
