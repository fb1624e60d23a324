#include "models/glb_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "models/glb_container.h"

namespace spotter::models {
namespace {

using Json = nlohmann::json;

constexpr int kByte = 5121, kShort = 5123, kFloat = 5126;
constexpr int kMostSets = 8;

struct Evener {
  Json file;
  std::vector<std::uint8_t> binary;
  std::size_t crowded = 0;
  std::optional<std::string> problem;
};

/// Reads numbers of one accessor, whose ranges have been checked.
class Numbers {
 public:
  Numbers(const Evener& e, const Json& index) : accessor_(e.file["accessors"][index.get<int>()]) {
    const Json& view = e.file["bufferViews"][accessor_["bufferView"].get<int>()];
    type_ = accessor_["componentType"].get<int>();
    size_ = type_ == kByte ? 1 : type_ == kShort ? 2 : 4;
    const std::string shape = accessor_["type"].get<std::string>();
    parts_ = shape == "VEC2" ? 2 : 4;
    const std::size_t stride = view.value("byteStride", std::size_t{0});
    stride_ = stride == 0 ? size_ * parts_ : stride;
    at_ = e.binary.data() + view.value("byteOffset", std::size_t{0}) +
          accessor_.value("byteOffset", std::size_t{0});
  }

  std::size_t count() const { return accessor_["count"].get<std::size_t>(); }
  int type() const { return type_; }

  float share(std::size_t element, std::size_t part) const {
    if (type_ == kByte) return static_cast<float>(read<std::uint8_t>(element, part)) / 255.0F;
    if (type_ == kShort) return static_cast<float>(read<std::uint16_t>(element, part)) / 65535.0F;
    return read<float>(element, part);
  }
  std::uint16_t whole(std::size_t element, std::size_t part) const {
    return type_ == kByte ? read<std::uint8_t>(element, part) : read<std::uint16_t>(element, part);
  }

 private:
  template <typename T>
  T read(std::size_t element, std::size_t part) const {
    T value;
    std::memcpy(&value, at_ + element * stride_ + part * size_, sizeof(T));
    return value;
  }

  const Json& accessor_;
  int type_ = kFloat;
  std::size_t size_ = 4, parts_ = 4, stride_ = 16;
  const std::uint8_t* at_ = nullptr;
};

template <typename T>
std::size_t append(Evener& e, const std::vector<T>& data, int type, const char* shape,
                   std::size_t count) {
  while (e.binary.size() % 4 != 0) e.binary.push_back(0);
  const std::size_t from = e.binary.size(), size = data.size() * sizeof(T);
  e.binary.resize(from + size);
  std::memcpy(e.binary.data() + from, data.data(), size);
  e.file["buffers"][0]["byteLength"] = e.binary.size();
  e.file["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", from}, {"byteLength", size}});
  e.file["accessors"].push_back({{"bufferView", e.file["bufferViews"].size() - 1},
                                 {"componentType", type},
                                 {"type", shape},
                                 {"count", count}});
  return e.file["accessors"].size() - 1;
}

/// One vertex's bones, strongest first.
struct Strongest {
  std::array<float, 4> weight{};
  std::array<std::uint16_t, 4> joint{};
  int bones = 0;

  void add(float w, std::uint16_t j) {
    if (w == 0.0F) return;
    ++bones;
    for (std::size_t i = 0; i < 4; ++i) {
      if (w <= weight[i]) continue;
      std::swap(w, weight[i]);
      std::swap(j, joint[i]);
    }
  }
};

void evenWeights(Evener& e, Json& attributes) {
  std::vector<Numbers> weights, joints;
  for (int set = 0; set < kMostSets; ++set) {
    const std::string w = "WEIGHTS_" + std::to_string(set), j = "JOINTS_" + std::to_string(set);
    if (!attributes.contains(w) || !attributes.contains(j)) break;
    weights.emplace_back(e, attributes[w]);
    joints.emplace_back(e, attributes[j]);
  }
  if (weights.empty() || (weights.size() == 1 && weights[0].type() == kFloat)) return;
  const std::size_t count = weights[0].count();
  std::vector<float> kept_weights;
  std::vector<std::uint16_t> kept_joints;
  for (std::size_t v = 0; v < count; ++v) {
    Strongest strongest;
    for (std::size_t set = 0; set < weights.size(); ++set) {
      for (std::size_t part = 0; part < 4; ++part) {
        const float w = weights[set].share(v, part);
        if (!(w >= 0.0F) || !std::isfinite(w)) {
          e.problem = "vertex " + std::to_string(v) + " has a skin weight that is no plain number";
          return;
        }
        strongest.add(w, joints[set].whole(v, part));
      }
    }
    e.crowded += strongest.bones > 4 ? 1 : 0;
    kept_weights.insert(kept_weights.end(), strongest.weight.begin(), strongest.weight.end());
    kept_joints.insert(kept_joints.end(), strongest.joint.begin(), strongest.joint.end());
  }
  const std::size_t new_joints = append(e, kept_joints, kShort, "VEC4", count);
  const std::size_t new_weights = append(e, kept_weights, kFloat, "VEC4", count);
  for (int set = 1; set < kMostSets; ++set) {
    attributes.erase("WEIGHTS_" + std::to_string(set));
    attributes.erase("JOINTS_" + std::to_string(set));
  }
  attributes["JOINTS_0"] = new_joints;
  attributes["WEIGHTS_0"] = new_weights;
}

void evenPicturePlaces(Evener& e, Json& attributes) {
  if (!attributes.contains("TEXCOORD_0")) return;
  std::vector<float> floats;
  std::size_t count = 0;
  {
    const Numbers places(e, attributes["TEXCOORD_0"]);
    if (places.type() != kByte && places.type() != kShort) return;
    count = places.count();
    for (std::size_t v = 0; v < count; ++v) {
      for (std::size_t part = 0; part < 2; ++part) floats.push_back(places.share(v, part));
    }
  }
  attributes["TEXCOORD_0"] = append(e, floats, kFloat, "VEC2", count);
}

}  // namespace

base::Result<EvenGlb> evenNumbers(const std::vector<std::uint8_t>& bytes) {
  const auto parts = splitGlb(bytes);
  if (!parts) return parts.error();
  const GlbParts& p = parts.value();
  Evener e{Json::parse(p.json), {p.binary, p.binary + p.binary_size}, 0, std::nullopt};
  for (Json& mesh : e.file["meshes"]) {
    for (Json& primitive : mesh["primitives"]) {
      // Lists grow: what is appended is read again only by index.
      evenWeights(e, primitive["attributes"]);
      if (e.problem) return base::Error{*e.problem, "", "normalise the weights and export again"};
      evenPicturePlaces(e, primitive["attributes"]);
    }
  }
  return EvenGlb{joinGlb(e.file.dump(), std::move(e.binary)), e.crowded};
}

}  // namespace spotter::models
