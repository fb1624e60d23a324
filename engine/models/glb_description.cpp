#include "models/glb_description.h"

#include <array>
#include <cstring>
#include <utility>

namespace spotter::models {

using Json = nlohmann::json;

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

std::size_t GlbDescription::sizeOf(std::string_view list) const {
  const auto found = file.find(std::string(list));
  return found == file.end() ? 0 : found->size();
}

std::size_t GlbDescription::largestIndex(const Json& accessor) const {
  const Json& view = element("bufferViews", accessor["bufferView"]);
  const std::size_t size = componentBytes(*whole(accessor, "componentType", 0));
  const std::size_t stride = *whole(view, "byteStride", 0), bytes = elementBytes(accessor);
  const std::size_t start = *whole(view, "byteOffset", 0) + *whole(accessor, "byteOffset", 0);
  std::size_t largest = 0;
  for (std::size_t i = 0; i < *whole(accessor, "count", 0); ++i) {
    for (std::size_t part = 0; part < bytes; part += size) {
      std::uint32_t value = 0;
      std::memcpy(&value, parts.binary + start + i * (stride == 0 ? bytes : stride) + part, size);
      largest = value > largest ? value : largest;
    }
  }
  return largest;
}

}  // namespace spotter::models
