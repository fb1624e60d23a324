#include "models/glb_description.h"

namespace spotter::models {

using Json = nlohmann::json;

namespace {

// Accessors and pictures may share bytes, so a small file could ask for any amount of memory.
constexpr std::size_t kMostNumbers = 32'000'000;

// How many numbers the accessors hold together that an object names.
std::size_t numbersIn(const GlbDescription& glb, const Json& accessors) {
  std::size_t numbers = 0;
  for (const Json& index : accessors) {
    const Json& accessor = glb.element("accessors", index);
    numbers += *whole(accessor, "count", 0) * componentCount(word(accessor, "type"));
  }
  return numbers;
}

std::size_t numbersOf(const GlbDescription& glb, const Json& mesh) {
  std::size_t numbers = 0;
  for (const Json& primitive : mesh["primitives"]) {
    numbers += numbersIn(glb, primitive["attributes"]);
    numbers += *whole(glb.element("accessors", primitive["indices"]), "count", 0);
    if (!primitive.contains("targets")) continue;
    for (const Json& target : primitive["targets"]) numbers += numbersIn(glb, target);
  }
  return numbers;
}

}  // namespace

GlbProblem checkTotals(const GlbDescription& glb) {
  std::size_t numbers = 0;
  for (const Json& mesh : glb.file["meshes"]) {
    numbers += numbersOf(glb, mesh);
    if (numbers > kMostNumbers) return "its meshes hold more than is read";
  }
  // A mesh is made once more for every node that shows it.
  for (std::size_t i = 0; i < glb.sizeOf("nodes"); ++i) {
    const Json& node = glb.file["nodes"][i];
    if (node.contains("mesh")) numbers += numbersOf(glb, glb.element("meshes", node["mesh"]));
    if (numbers > kMostNumbers) return "its nodes show more than is read";
  }
  std::size_t picture_bytes = 0;
  for (std::size_t i = 0; i < glb.sizeOf("images"); ++i) {
    picture_bytes +=
        *whole(glb.element("bufferViews", glb.file["images"][i]["bufferView"]), "byteLength", 0);
  }
  if (picture_bytes > glb.parts.binary_size) return "its pictures share their bytes";
  return std::nullopt;
}

}  // namespace spotter::models
