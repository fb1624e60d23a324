#include "models/convert_scene.h"

#include <assimp/scene.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

#include "models/convert_material.h"
#include "models/convert_skin.h"
#include "models/decode_image.h"

namespace spotter::models {
namespace {

using base::Error;

constexpr double kShortestPerson_m = 1.0;
constexpr double kTallestPerson_m = 2.4;
constexpr std::size_t kMostPixels = 64U * 1024U * 1024U;

struct Converter {
  const aiScene& scene;
  Model model;
  std::optional<Error> problem;
  double lowest_m, highest_m;
  std::array<Float3, body::kJointCount> joint_m;
  std::array<bool, body::kJointCount> has_joint;

  bool fail(std::string what, std::string remedy = "") {
    problem = Error{std::move(what), "", std::move(remedy)};
    return false;
  }
};

Float3 toFloat3(const aiVector3D& v) { return {v.x, v.y, v.z}; }

bool finite(const Float3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

bool convertImages(Converter& c) {
  std::size_t pixels = 0;
  for (unsigned int i = 0; i < c.scene.mNumTextures; ++i) {
    const aiTexture& texture = *c.scene.mTextures[i];
    if (texture.mHeight != 0) return c.fail("a texture is not stored as PNG or JPEG");
    auto image = decodeImage(reinterpret_cast<const std::uint8_t*>(texture.pcData), texture.mWidth);
    if (!image) return c.fail(image.error().what, image.error().remedy);
    pixels += image.value().rgba.size() / 4;
    if (pixels > kMostPixels) return c.fail("its pictures are too large", "make them smaller");
    c.model.images.push_back(std::move(image.value()));
  }
  return true;
}

// Assimp calls an embedded picture "*<number>".
int imageOf(const Converter& c, const aiMaterial& material) {
  for (const aiTextureType type : {aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE}) {
    aiString path;
    if (material.GetTexture(type, 0, &path) != AI_SUCCESS || path.C_Str()[0] != '*') continue;
    const int index = std::atoi(path.C_Str() + 1);
    if (index >= 0 && index < static_cast<int>(c.model.images.size())) return index;
  }
  return -1;
}

void convertMaterials(Converter& c) {
  for (unsigned int i = 0; i < c.scene.mNumMaterials; ++i) {
    const aiMaterial& from = *c.scene.mMaterials[i];
    Material to = convertMaterial(from);
    to.image = imageOf(c, from);
    c.model.materials.push_back(to);
  }
}

bool convertVertices(Converter& c, const aiMesh& from, const aiMatrix4x4& place, Mesh& to) {
  const aiMatrix3x3 turn(place);
  const std::size_t count = from.mNumVertices;
  to.positions_m.reserve(count);
  to.normals.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Float3 position = toFloat3(place * from.mVertices[i]);
    aiVector3D normal = from.HasNormals() ? turn * from.mNormals[i] : aiVector3D(0, 1, 0);
    normal.NormalizeSafe();
    if (!finite(position) || !finite(toFloat3(normal))) {
      return c.fail("mesh \"" + to.name + "\" holds numbers that are not finite");
    }
    to.positions_m.push_back(position);
    to.normals.push_back(toFloat3(normal));
    c.lowest_m = std::min(c.lowest_m, static_cast<double>(position.y));
    c.highest_m = std::max(c.highest_m, static_cast<double>(position.y));
  }
  return true;
}

bool convertSurface(Converter& c, const aiMesh& from, Mesh& to) {
  const std::size_t count = from.mNumVertices;
  to.uvs.resize(count);
  to.colours.resize(count);
  bool good = true;
  for (std::size_t i = 0; i < count && from.HasTextureCoords(0); ++i) {
    const aiVector3D& uv = from.mTextureCoords[0][i];
    good = good && std::isfinite(uv.x) && std::isfinite(uv.y);
    // Assimp turns v upside down; the image's rows start at the top.
    to.uvs[i] = {uv.x, 1.0F - uv.y};
  }
  for (std::size_t i = 0; i < count && from.HasVertexColors(0); ++i) {
    const aiColor4D& colour = from.mColors[0][i];
    good = good && finite({colour.r, colour.g, colour.b}) && std::isfinite(colour.a);
    to.colours[i] = {colour.r, colour.g, colour.b, colour.a};
  }
  for (std::size_t i = 0; i < count && from.HasVertexColors(1); ++i) {
    const aiColor4D& light = from.mColors[1][i];
    good = good && finite({light.r, light.g, light.b}) && std::isfinite(light.a);
    to.lights.push_back({light.r, light.g, light.b, light.a});
  }
  if (good) return true;
  return c.fail("mesh \"" + to.name + "\" has a surface with numbers that are not finite");
}

bool convertTriangles(Converter& c, const aiMesh& from, Mesh& to) {
  to.indices.reserve(static_cast<std::size_t>(from.mNumFaces) * 3);
  for (unsigned int f = 0; f < from.mNumFaces; ++f) {
    const aiFace& face = from.mFaces[f];
    if (face.mNumIndices != 3) continue;
    for (unsigned int corner = 0; corner < 3; ++corner) {
      if (face.mIndices[corner] >= from.mNumVertices) {
        return c.fail("mesh \"" + to.name + "\" uses a vertex that it does not have");
      }
      to.indices.push_back(face.mIndices[corner]);
    }
  }
  return true;
}

bool convertMorphs(Converter& c, const aiMesh& from, Mesh& to) {
  for (unsigned int m = 0; m < from.mNumAnimMeshes; ++m) {
    const aiAnimMesh& shape = *from.mAnimMeshes[m];
    if (shape.mNumVertices != from.mNumVertices || shape.mVertices == nullptr) {
      return c.fail("a morph of mesh \"" + to.name + "\" has another number of vertices");
    }
    Morph morph;
    morph.name = shape.mName.C_Str();
    for (unsigned int i = 0; i < from.mNumVertices; ++i) {
      // Assimp's shapes are absolute.
      morph.position_delta_m.push_back(toFloat3(shape.mVertices[i] - from.mVertices[i]));
      if (!finite(morph.position_delta_m.back()))
        return c.fail("a morph holds numbers that are not finite");
      if (shape.mNormals == nullptr || !from.HasNormals()) continue;
      morph.normal_delta.push_back(toFloat3(shape.mNormals[i] - from.mNormals[i]));
      if (!finite(morph.normal_delta.back()))
        return c.fail("a morph holds numbers that are not finite");
    }
    to.morphs.push_back(std::move(morph));
  }
  return true;
}

bool convertMesh(Converter& c, const aiMesh& from, const aiMatrix4x4& place) {
  if ((from.mPrimitiveTypes & aiPrimitiveType_TRIANGLE) == 0) return true;
  Mesh to;
  to.name = from.mName.C_Str();
  to.material = static_cast<int>(from.mMaterialIndex);
  // The node of a mesh with bones must not move it: the bones alone do (glTF 2.0, 3.7.3.3).
  const aiMatrix4x4 mesh_place = from.HasBones() ? aiMatrix4x4() : place;
  if (!convertVertices(c, from, mesh_place, to) || !convertSurface(c, from, to) ||
      !convertTriangles(c, from, to) || !convertMorphs(c, from, to)) {
    return false;
  }
  if (from.HasBones()) {
    if (auto wrong = convertSkin(from, c.model, to)) return c.fail(wrong->what, wrong->remedy);
  }
  c.model.meshes.push_back(std::move(to));
  return true;
}

void noteJoint(Converter& c, const aiNode& node, const aiMatrix4x4& place) {
  for (int i = 0; i < body::kJointCount; ++i) {
    if (body::vrmName(static_cast<body::Joint>(i)) != node.mName.C_Str()) continue;
    const auto joint = static_cast<std::size_t>(i);
    c.joint_m[joint] = {place.a4, place.b4, place.c4};
    c.has_joint[joint] = finite(c.joint_m[joint]);
  }
}

bool convertNode(Converter& c, const aiNode& node, const aiMatrix4x4& above) {
  const aiMatrix4x4 place = above * node.mTransformation;
  noteJoint(c, node, place);
  for (unsigned int i = 0; i < node.mNumMeshes; ++i) {
    if (!convertMesh(c, *c.scene.mMeshes[node.mMeshes[i]], place)) return false;
  }
  for (unsigned int i = 0; i < node.mNumChildren; ++i) {
    if (!convertNode(c, *node.mChildren[i], place)) return false;
  }
  return true;
}

bool judge(Converter& c) {
  if (c.model.meshes.empty()) return c.fail("it holds no triangles");
  c.model.height_m = c.highest_m - c.lowest_m;
  if (!c.model.hasBones()) return true;
  if (c.model.height_m >= kShortestPerson_m && c.model.height_m <= kTallestPerson_m) return true;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", c.model.height_m);
  return c.fail(
      std::string("the person measures ") + text.data() + " m; 1.0 to 2.4 m are plausible",
      "export it in metres");
}

}  // namespace

base::Result<Model> convertScene(const aiScene& scene) {
  Converter c{scene, {}, std::nullopt, 1e30, -1e30, {}, {}};
  bool good = convertImages(c);
  if (good) convertMaterials(c);
  good = good && convertNode(c, *scene.mRootNode, aiMatrix4x4()) && judge(c);
  if (!good) return *c.problem;
  if (std::find(c.has_joint.begin(), c.has_joint.end(), false) == c.has_joint.end())
    c.model.joints_m = c.joint_m;
  return std::move(c.model);
}

}  // namespace spotter::models
