#include "models/write_model.h"

#include <stb_image_write.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "base/assert.h"
#include "models/glb_container.h"

namespace spotter::models {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kByte = 5121, kWord = 5125, kFloat = 5126;

struct Writer {
  const Model& model;
  Json file;
  std::vector<std::uint8_t> binary;
};

std::size_t addView(Writer& w, const void* data, std::size_t size) {
  while (w.binary.size() % 4 != 0) w.binary.push_back(0);
  const std::size_t from = w.binary.size();
  w.binary.resize(from + size);
  if (size > 0) std::memcpy(w.binary.data() + from, data, size);
  w.file["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", from}, {"byteLength", size}});
  return w.file["bufferViews"].size() - 1;
}

template <typename T>
std::size_t addAccessor(Writer& w, const std::vector<T>& data, int type, const char* shape) {
  const std::size_t view = addView(w, data.data(), data.size() * sizeof(T));
  w.file["accessors"].push_back(
      {{"bufferView", view}, {"componentType", type}, {"type", shape}, {"count", data.size()}});
  return w.file["accessors"].size() - 1;
}

// glTF wants the box round the positions.
void addBox(Writer& w, std::size_t accessor, const std::vector<Float3>& points) {
  Float3 low = points.front(), high = points.front();
  for (const Float3& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
  }
  w.file["accessors"][accessor]["min"] = {low.x, low.y, low.z};
  w.file["accessors"][accessor]["max"] = {high.x, high.y, high.z};
}

void writePictures(Writer& w) {
  for (const Image& image : w.model.images) {
    std::vector<std::uint8_t> png;
    const auto put = [](void* to, void* bytes, int size) {
      auto& all = *static_cast<std::vector<std::uint8_t>*>(to);
      const auto* begin = static_cast<const std::uint8_t*>(bytes);
      all.insert(all.end(), begin, begin + size);
    };
    stbi_write_png_to_func(put, &png, image.width, image.height, 4, image.rgba.data(),
                           image.width * 4);
    const std::size_t view = addView(w, png.data(), png.size());
    w.file["images"].push_back({{"bufferView", view}, {"mimeType", "image/png"}});
    w.file["textures"].push_back({{"source", w.file["images"].size() - 1}});
  }
}

void writeMaterials(Writer& w) {
  for (const Material& material : w.model.materials) {
    const Float4& c = material.base_colour;
    Json surface = {{"baseColorFactor", {c.r, c.g, c.b, c.a}},
                    {"metallicFactor", 0.0},
                    {"roughnessFactor", 0.85}};
    if (material.image >= 0) surface["baseColorTexture"] = {{"index", material.image}};
    w.file["materials"].push_back({{"name", material.name}, {"pbrMetallicRoughness", surface}});
  }
}

// One node a joint, in their order, so that node n is joint n.
void writeJoints(Writer& w) {
  const auto& joints = *w.model.joints_m;
  for (std::size_t i = 0; i < joints.size(); ++i) {
    const int parent = body::kParent[i];
    Float3 at = joints[i];
    if (parent >= 0) {
      const Float3& above = joints[static_cast<std::size_t>(parent)];
      at = {at.x - above.x, at.y - above.y, at.z - above.z};
    }
    Json node = {{"name", std::string(body::vrmName(static_cast<body::Joint>(i)))},
                 {"translation", {at.x, at.y, at.z}}};
    for (std::size_t child = i + 1; child < joints.size(); ++child) {
      if (body::kParent[child] == static_cast<int>(i)) node["children"].push_back(child);
    }
    w.file["nodes"].push_back(std::move(node));
  }
}

// From the pose of the skin to the bone in the rest pose, column by column.
void writeSkin(Writer& w) {
  std::vector<float> matrices;
  Json joints = Json::array();
  for (const Bone& bone : w.model.bones) {
    const maths::Vec3 rest{static_cast<double>(bone.rest_m.x), static_cast<double>(bone.rest_m.y),
                           static_cast<double>(bone.rest_m.z)};
    const maths::Quat& turn = bone.bind_turn;
    const maths::Vec3 columns[] = {maths::rotate(turn, {1, 0, 0}), maths::rotate(turn, {0, 1, 0}),
                                   maths::rotate(turn, {0, 0, 1}), -maths::rotate(turn, rest)};
    for (std::size_t c = 0; c < 4; ++c) {
      for (const double part : {columns[c].x, columns[c].y, columns[c].z})
        matrices.push_back(static_cast<float>(part));
      matrices.push_back(c == 3 ? 1.0F : 0.0F);
    }
    joints.push_back(body::index(bone.joint));
  }
  const std::size_t view = addView(w, matrices.data(), matrices.size() * sizeof(float));
  w.file["accessors"].push_back({{"bufferView", view},
                                 {"componentType", kFloat},
                                 {"type", "MAT4"},
                                 {"count", w.model.bones.size()}});
  w.file["skins"].push_back(
      {{"joints", joints}, {"inverseBindMatrices", w.file["accessors"].size() - 1}});
}

void writeMesh(Writer& w, const Mesh& mesh) {
  std::vector<std::array<std::uint8_t, 4>> bones;
  std::vector<std::array<float, 4>> weights;
  for (const Influence& influence : mesh.influences) {
    bones.push_back(influence.bone);
    weights.push_back(influence.weight);
  }
  const std::size_t position = addAccessor(w, mesh.positions_m, kFloat, "VEC3");
  addBox(w, position, mesh.positions_m);
  const Json attributes = {{"POSITION", position},
                           {"NORMAL", addAccessor(w, mesh.normals, kFloat, "VEC3")},
                           {"TEXCOORD_0", addAccessor(w, mesh.uvs, kFloat, "VEC2")},
                           {"COLOR_0", addAccessor(w, mesh.colours, kFloat, "VEC4")},
                           {"JOINTS_0", addAccessor(w, bones, kByte, "VEC4")},
                           {"WEIGHTS_0", addAccessor(w, weights, kFloat, "VEC4")}};
  const std::size_t indices = addAccessor(w, mesh.indices, kWord, "SCALAR");
  Json primitive = {{"attributes", attributes}, {"indices", indices}, {"material", mesh.material}};
  w.file["meshes"].push_back({{"name", mesh.name}, {"primitives", {primitive}}});
  const std::size_t node = w.file["nodes"].size();
  w.file["nodes"].push_back(
      {{"name", mesh.name}, {"mesh", w.file["meshes"].size() - 1}, {"skin", 0}});
  w.file["scenes"][0]["nodes"].push_back(node);
}

}  // namespace

std::vector<std::uint8_t> writeModel(const Model& model) {
  SPOTTER_ASSERT(model.joints_m.has_value(), "a model without joints cannot be written");
  Writer w{model, {}, {}};
  w.file["asset"] = {{"version", "2.0"}, {"generator", "Spotter"}};
  w.file["scene"] = 0;
  w.file["scenes"] = {{{"nodes", {0}}}};
  writeJoints(w);
  writePictures(w);
  writeMaterials(w);
  writeSkin(w);
  for (const Mesh& mesh : model.meshes) writeMesh(w, mesh);
  w.file["buffers"] = {{{"byteLength", w.binary.size()}}};
  std::string json = w.file.dump(-1, ' ', false, Json::error_handler_t::replace);
  return joinGlb(std::move(json), std::move(w.binary));
}

}  // namespace spotter::models
