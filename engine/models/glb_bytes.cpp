#include <utility>

#include "models/glb_description.h"

namespace spotter::models {

using Json = nlohmann::json;

namespace {

constexpr std::size_t kMostElements = 4'000'000;

GlbProblem checkView(const GlbDescription& glb, const Json& view) {
  const auto offset = whole(view, "byteOffset", 0), length = whole(view, "byteLength", 0);
  const auto stride = whole(view, "byteStride", 0);
  if (!offset || !length || !stride || !view.contains("buffer")) return "a bufferView is damaged";
  if (*stride > 252) return "a bufferView has a stride of more than 252 bytes";
  if (*offset + *length > glb.parts.binary_size) {
    return "a bufferView ends at byte " + std::to_string(*offset + *length) + " of " +
           std::to_string(glb.parts.binary_size);
  }
  return std::nullopt;
}

GlbProblem checkAccessor(const GlbDescription& glb, const Json& accessor) {
  const auto count = whole(accessor, "count", 0), offset = whole(accessor, "byteOffset", 0);
  const auto type = whole(accessor, "componentType", 0);
  if (!count || !offset || !type || *count == 0 || *count > kMostElements)
    return "an accessor has no plausible count";
  const std::size_t bytes = elementBytes(accessor);
  if (bytes == 0) return "an accessor has no known type";
  if (!accessor.contains("bufferView")) return "an accessor has no data";
  const Json& view = glb.element("bufferViews", accessor["bufferView"]);
  const std::size_t stride = *whole(view, "byteStride", 0);
  if (stride != 0 && stride < bytes) return "a bufferView's stride is shorter than its elements";
  const std::size_t step = stride == 0 ? bytes : stride;
  if (*offset + step * (*count - 1) + bytes > *whole(view, "byteLength", 0)) {
    return "an accessor reaches beyond its data";
  }
  return std::nullopt;
}

}  // namespace

GlbProblem checkBytes(const GlbDescription& glb) {
  if (glb.sizeOf("buffers") > 1) return "it has more than one buffer";
  if (glb.sizeOf("buffers") == 1) {
    const Json& buffer = glb.file["buffers"][0];
    if (buffer.contains("uri")) return "its data is in another file";
    const auto length = whole(buffer, "byteLength", 0);
    if (!length || *length > glb.parts.binary_size) return "its buffer is longer than its data";
  }
  for (const auto& list :
       {std::pair{"bufferViews", &checkView}, std::pair{"accessors", &checkAccessor}}) {
    if (glb.sizeOf(list.first) == 0) continue;
    for (const Json& entry : glb.file[list.first]) {
      if (GlbProblem p = list.second(glb, entry)) return p;
    }
  }
  if (glb.sizeOf("images") > 0) {
    for (const Json& image : glb.file["images"]) {
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

}  // namespace spotter::models
