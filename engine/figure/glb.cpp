#include "figure/glb.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace spotter::figure {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFloat = 5126;
constexpr int kUnsignedShort = 5123;
constexpr int kUnsignedByte = 5121;
constexpr int kArrayBuffer = 34962;
constexpr int kElementBuffer = 34963;

static_assert(std::endian::native == std::endian::little, "glTF buffers are little-endian");

// Collects the binary chunk and describes it in the JSON.
class Buffer {
 public:
  explicit Buffer(Json& json) : json_(json) {}

  // The index of a view with the bytes of an array; levels of detail share the beginning of one
  // view.
  template <typename T>
  int view(const std::vector<T>& data, int target) {
    const int known = viewThatBeginsWith(data.data(), data.size() * sizeof(T), target);
    if (known >= 0) return known;
    while (bytes_.size() % 4 != 0) bytes_.push_back(0);
    const std::size_t offset = bytes_.size();
    const std::size_t size = data.size() * sizeof(T);
    bytes_.resize(offset + size);
    std::memcpy(bytes_.data() + offset, data.data(), size);
    Json view = {{"buffer", 0}, {"byteOffset", offset}, {"byteLength", size}};
    if (target != 0) view["target"] = target;
    json_["bufferViews"].push_back(view);
    spans_.push_back({offset, size, target});
    return static_cast<int>(spans_.size()) - 1;
  }

  template <typename T>
  int accessor(const std::vector<T>& data, int component, const char* type, int target) {
    const int where = view(data, target);
    json_["accessors"].push_back({{"bufferView", where},
                                  {"componentType", component},
                                  {"count", data.size()},
                                  {"type", type}});
    return static_cast<int>(json_["accessors"].size()) - 1;
  }

  /// Shares of the largest whole number, read as 0 to 1.
  template <typename T>
  int shares(const std::vector<T>& data, int component) {
    const int index = accessor(data, component, "VEC4", kArrayBuffer);
    json_["accessors"][static_cast<std::size_t>(index)]["normalized"] = true;
    return index;
  }

  // Positions also state their bounds, as the format asks.
  int positions(const std::vector<Float3>& data) {
    const int index = accessor(data, kFloat, "VEC3", kArrayBuffer);
    Float3 low = data.front();
    Float3 high = data.front();
    for (const Float3& p : data) {
      for (std::size_t c = 0; c < 3; ++c) {
        low[c] = std::min(low[c], p[c]);
        high[c] = std::max(high[c], p[c]);
      }
    }
    json_["accessors"][static_cast<std::size_t>(index)]["min"] = low;
    json_["accessors"][static_cast<std::size_t>(index)]["max"] = high;
    return index;
  }

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  struct Span {
    std::size_t offset, size;
    int target;
  };

  int viewThatBeginsWith(const void* data, std::size_t size, int target) const {
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const Span& span = spans_[i];
      if (span.target != target || span.size < size) continue;
      if (std::memcmp(bytes_.data() + span.offset, data, size) == 0) return static_cast<int>(i);
    }
    return -1;
  }

  Json& json_;
  std::vector<std::uint8_t> bytes_;
  std::vector<Span> spans_;
};

// Whether all numbers are from 0 to 1; others stay floats, so that a reader can see and refuse
// them.
template <std::size_t N>
bool allShares(const std::vector<std::array<float, N>>& list) {
  return std::all_of(list.begin(), list.end(), [](const std::array<float, N>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(),
                       [](float v) { return v >= 0.0F && v <= 1.0F; });
  });
}

bool addUpToOne(const std::vector<Float4>& weights) {
  return std::all_of(weights.begin(), weights.end(), [](const Float4& w) {
    return std::fabs(w[0] + w[1] + w[2] + w[3] - 1.0F) < 1e-3F;
  });
}

// Weights in steps of 1/255, which still add up to one; they move no vertex by half a millimetre.
std::vector<std::array<std::uint8_t, 4>> inBytes(const std::vector<Float4>& weights) {
  std::vector<std::array<std::uint8_t, 4>> list;
  for (const Float4& w : weights) {
    std::array<std::uint8_t, 4> bytes{};
    int left = 255;
    std::size_t most = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const int share = static_cast<int>(std::lround(w[i] * 255.0F));
      bytes[i] = static_cast<std::uint8_t>(share);
      left -= share;
      most = w[i] > w[most] ? i : most;
    }
    bytes[most] = static_cast<std::uint8_t>(bytes[most] + left);
    list.push_back(bytes);
  }
  return list;
}

// Colours with 16 bits: dark cloth in linear light needs more than 8.
std::vector<std::array<std::uint16_t, 4>> inWords(const std::vector<Float3>& colours) {
  std::vector<std::array<std::uint16_t, 4>> list;
  const auto word = [](float v) { return static_cast<std::uint16_t>(std::lround(v * 65535.0F)); };
  for (const Float3& c : colours) list.push_back({word(c[0]), word(c[1]), word(c[2]), 65535});
  return list;
}

Json primitiveOf(const Mesh& mesh, Buffer& buffer) {
  Json attributes;
  attributes["POSITION"] = buffer.positions(mesh.position);
  attributes["NORMAL"] = buffer.accessor(mesh.normal, kFloat, "VEC3", kArrayBuffer);
  if (!mesh.uv.empty())
    attributes["TEXCOORD_0"] = buffer.accessor(mesh.uv, kFloat, "VEC2", kArrayBuffer);
  if (!mesh.colour.empty())
    attributes["COLOR_0"] = allShares(mesh.colour)
                                ? buffer.shares(inWords(mesh.colour), kUnsignedShort)
                                : buffer.accessor(mesh.colour, kFloat, "VEC3", kArrayBuffer);
  if (!mesh.light.empty())
    attributes["COLOR_1"] = buffer.accessor(mesh.light, kFloat, "VEC4", kArrayBuffer);
  if (!mesh.joints.empty()) {
    attributes["JOINTS_0"] = buffer.accessor(mesh.joints, kUnsignedByte, "VEC4", kArrayBuffer);
    attributes["WEIGHTS_0"] = allShares(mesh.weights) && addUpToOne(mesh.weights)
                                  ? buffer.shares(inBytes(mesh.weights), kUnsignedByte)
                                  : buffer.accessor(mesh.weights, kFloat, "VEC4", kArrayBuffer);
  }
  Json primitive = {{"attributes", attributes}};
  primitive["indices"] = buffer.accessor(mesh.indices, kUnsignedShort, "SCALAR", kElementBuffer);
  primitive["material"] = mesh.material;
  for (const MorphTarget& morph : mesh.morphs) {
    Json target;
    target["POSITION"] = buffer.positions(morph.position);
    if (!morph.normal.empty())
      target["NORMAL"] = buffer.accessor(morph.normal, kFloat, "VEC3", kArrayBuffer);
    primitive["targets"].push_back(target);
  }
  return primitive;
}

void addMesh(Json& json, const Mesh& mesh, Buffer& buffer) {
  Json entry = {{"name", mesh.name}, {"primitives", Json::array({primitiveOf(mesh, buffer)})}};
  if (!mesh.morphs.empty()) {
    Json names = Json::array();
    for (const MorphTarget& morph : mesh.morphs) names.push_back(morph.name);
    entry["weights"] = std::vector<float>(mesh.morphs.size(), 0.0F);
    entry["extras"] = {{"targetNames", names}};
  }
  json["meshes"].push_back(entry);
}

void addJoints(Json& json, const Model& model, Buffer& buffer) {
  if (model.joints.empty()) return;
  std::vector<std::array<float, 16>> inverse;
  std::vector<int> indices;
  for (std::size_t i = 0; i < model.joints.size(); ++i) {
    const ModelJoint& joint = model.joints[i];
    maths::Vec3 offset = joint.rest_m;
    if (joint.parent >= 0)
      offset = offset - model.joints[static_cast<std::size_t>(joint.parent)].rest_m;
    Json node = {{"name", joint.name}, {"translation", {offset.x, offset.y, offset.z}}};
    for (std::size_t c = 0; c < model.joints.size(); ++c) {
      if (model.joints[c].parent == static_cast<int>(i)) node["children"].push_back(c);
    }
    json["nodes"].push_back(node);
    const maths::Vec3& r = joint.rest_m;
    inverse.push_back({1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, static_cast<float>(-r.x),
                       static_cast<float>(-r.y), static_cast<float>(-r.z), 1});
    indices.push_back(static_cast<int>(i));
  }
  const int matrices = buffer.accessor(inverse, kFloat, "MAT4", 0);
  json["skins"].push_back(
      {{"inverseBindMatrices", matrices}, {"skeleton", 0}, {"joints", indices}});
  json["scenes"][0]["nodes"].push_back(0);
}

void addMaterials(Json& json, const Model& model, Buffer& buffer) {
  for (const Material& material : model.materials) {
    Json shading = {
        {"baseColorFactor",
         {material.base_colour[0], material.base_colour[1], material.base_colour[2], 1.0}},
        {"metallicFactor", 0.0},
        {"roughnessFactor", material.roughness}};
    if (material.texture >= 0) shading["baseColorTexture"] = {{"index", material.texture}};
    json["materials"].push_back({{"name", material.name}, {"pbrMetallicRoughness", shading}});
  }
  if (model.textures.empty()) return;
  json["samplers"].push_back(
      {{"magFilter", 9729}, {"minFilter", 9987}, {"wrapS", 33071}, {"wrapT", 33071}});
  for (std::size_t i = 0; i < model.textures.size(); ++i) {
    const int view = buffer.view(model.textures[i].bytes, 0);
    json["images"].push_back({{"name", model.textures[i].name},
                              {"bufferView", view},
                              {"mimeType", model.textures[i].mime}});
    json["textures"].push_back({{"sampler", 0}, {"source", i}});
  }
}

void put32(std::vector<std::uint8_t>& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8)
    out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void putChunk(std::vector<std::uint8_t>& out, std::vector<std::uint8_t> data, const char* kind,
              std::uint8_t padding) {
  while (data.size() % 4 != 0) data.push_back(padding);
  put32(out, data.size());
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<std::uint8_t>(kind[i]));
  out.insert(out.end(), data.begin(), data.end());
}

}  // namespace

std::vector<std::uint8_t> writeGlb(const Model& model) {
  Json json;
  json["asset"] = {
      {"version", "2.0"}, {"generator", "Spotter"}, {"copyright", "MIT, generated by Spotter"}};
  if (!model.made_from.empty()) json["asset"]["extras"] = {{"madeFrom", model.made_from}};
  json["scene"] = 0;
  json["scenes"].push_back({{"name", model.name}, {"nodes", Json::array()}});
  Buffer buffer(json);
  addJoints(json, model, buffer);
  addMaterials(json, model, buffer);
  for (const Mesh& mesh : model.meshes) {
    addMesh(json, mesh, buffer);
    Json node = {{"name", mesh.name}, {"mesh", json["meshes"].size() - 1}};
    if (!mesh.joints.empty()) node["skin"] = 0;
    json["scenes"][0]["nodes"].push_back(json["nodes"].size());
    json["nodes"].push_back(node);
  }
  std::vector<std::uint8_t> binary = buffer.bytes();
  while (binary.size() % 4 != 0) binary.push_back(0);
  json["buffers"].push_back({{"byteLength", binary.size()}});

  const std::string text = json.dump();
  std::vector<std::uint8_t> chunks;
  putChunk(chunks, std::vector<std::uint8_t>(text.begin(), text.end()), "JSON", ' ');
  putChunk(chunks, binary, "BIN", 0);
  std::vector<std::uint8_t> file = {'g', 'l', 'T', 'F'};
  put32(file, 2);
  put32(file, chunks.size() + 12);
  file.insert(file.end(), chunks.begin(), chunks.end());
  return file;
}

}  // namespace spotter::figure
