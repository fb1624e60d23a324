#include "models/convert_foreign.h"

#include <assimp/scene.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>

#include "models/affine.h"
#include "models/convert_material.h"
#include "models/decode_image.h"
#include "models/read_foreign.h"
#include "models/shrink_image.h"

namespace spotter::models {
namespace {

using base::Error;
using maths::Vec3;

constexpr int kLongestPicture = 1024;
constexpr std::size_t kMostNodes = 20'000;

struct Converter {
  const aiScene& scene;
  const TidyGlb* tidy;
  ForeignModel model;
  std::vector<const aiNode*> nodes;
  std::map<std::string, int> node_of;
  std::vector<Affine> rest;                 ///< of each node, as the tree says
  std::vector<std::optional<Affine>> bind;  ///< of each node, as the skin says
  std::vector<int> image_of;                ///< of each of the scene's pictures, or -1
  std::optional<Error> problem;

  bool fail(std::string what, std::string remedy = "") {
    problem = Error{std::move(what), "", std::move(remedy)};
    return false;
  }
};

Affine toAffine(const aiMatrix4x4& m) {
  const auto column = [](float a, float b, float c) {
    return Vec3{static_cast<double>(a), static_cast<double>(b), static_cast<double>(c)};
  };
  return {column(m.a1, m.b1, m.c1), column(m.a2, m.b2, m.c2), column(m.a3, m.b3, m.c3),
          column(m.a4, m.b4, m.c4)};
}

Vec3 toVec3(const aiVector3D& v) {
  return {static_cast<double>(v.x), static_cast<double>(v.y), static_cast<double>(v.z)};
}

bool finite(const Vec3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

bool addNodes(Converter& c, const aiNode& node, int parent) {
  if (c.nodes.size() >= kMostNodes) return c.fail("it has more than 20000 nodes");
  const int index = static_cast<int>(c.nodes.size());
  const Affine own = toAffine(node.mTransformation);
  c.nodes.push_back(&node);
  c.rest.push_back(parent < 0 ? own : c.rest[static_cast<std::size_t>(parent)] * own);
  c.node_of.emplace(node.mName.C_Str(), index);
  c.model.nodes.push_back({node.mName.C_Str(), parent, {}});
  for (unsigned int i = 0; i < node.mNumChildren; ++i) {
    if (!addNodes(c, *node.mChildren[i], index)) return false;
  }
  return true;
}

// A node of a tidy glTF binary is called by its number; its own name comes from the description.
void nameNodes(Converter& c) {
  if (c.tidy == nullptr) return;
  const std::size_t prefix = std::strlen(kNodeName);
  for (ForeignNode& node : c.model.nodes) {
    if (node.name.rfind(kNodeName, 0) != 0) {
      node.name.clear();  // made by the reader, e.g. one "ROOT" over several
      continue;
    }
    const auto number = static_cast<std::size_t>(std::atoi(node.name.c_str() + prefix));
    if (number < c.tidy->node_names.size()) node.name = c.tidy->node_names[number];
  }
  for (const auto& [bone, number] : c.tidy->told_bones) {
    const auto found = c.node_of.find(kNodeName + std::to_string(number));
    if (found != c.node_of.end()) c.model.told_bones.emplace_back(bone, found->second);
  }
}

void convertImages(Converter& c) {
  for (unsigned int i = 0; i < c.scene.mNumTextures; ++i) {
    const aiTexture& texture = *c.scene.mTextures[i];
    c.image_of.push_back(-1);
    if (texture.mHeight != 0) continue;
    auto image = decodeImage(reinterpret_cast<const std::uint8_t*>(texture.pcData), texture.mWidth);
    if (!image) {
      c.model.notes.push_back(
          "picture " + std::to_string(i) + ": " + image.error().what + ": its surface stays plain" +
          (image.error().remedy.empty() ? "" : " (" + image.error().remedy + ")"));
      continue;
    }
    c.image_of.back() = static_cast<int>(c.model.images.size());
    c.model.images.push_back(shrunkTo(std::move(image.value()), kLongestPicture));
  }
}

int imageOf(Converter& c, const aiMaterial& material) {
  for (const aiTextureType type : {aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE}) {
    aiString path;
    if (material.GetTexture(type, 0, &path) != AI_SUCCESS) continue;
    const aiTexture* texture = c.scene.GetEmbeddedTexture(path.C_Str());
    if (texture == nullptr) {
      c.model.notes.push_back(
          "picture " + shownName(path.C_Str()) +
          " is another file, which is not opened: its surface stays plain (pack "
          "pictures into the file)");
      continue;
    }
    for (unsigned int i = 0; i < c.scene.mNumTextures; ++i) {
      if (c.scene.mTextures[i] == texture) return c.image_of[i];
    }
  }
  return -1;
}

void convertMaterials(Converter& c) {
  for (unsigned int i = 0; i < c.scene.mNumMaterials; ++i) {
    const aiMaterial& from = *c.scene.mMaterials[i];
    Material to = convertMaterial(from);
    const auto part = [](float v) { return std::isfinite(v) ? std::clamp(v, 0.0F, 1.0F) : 1.0F; };
    const Float4 read = to.base_colour;
    to.base_colour = {part(read.r), part(read.g), part(read.b), 1.0F};
    to.image = imageOf(c, from);
    c.model.materials.push_back(to);
  }
}

/// Where a mesh with bones lies in the common space, and its bones with it.
std::optional<Affine> placeSkin(Converter& c, const aiMesh& from, const Affine& node_place) {
  // The node of a mesh with bones does not move it in glTF (3.7.3.3); in FBX it does.
  Affine place = c.tidy != nullptr ? Affine{} : node_place;
  struct Offset {
    int node;
    Affine offset, back;
  };
  std::vector<Offset> offsets;
  for (unsigned int i = 0; i < from.mNumBones; ++i) {
    const aiBone& bone = *from.mBones[i];
    const auto found = c.node_of.find(bone.mName.C_Str());
    if (found == c.node_of.end()) continue;
    const Affine offset = toAffine(bone.mOffsetMatrix);
    const auto back = inverse(offset);
    if (!back) {
      const std::string& name = c.model.nodes[static_cast<std::size_t>(found->second)].name;
      c.fail("bone " + shownName(name) + " has no usable rest pose", "export the skin again");
      return std::nullopt;
    }
    offsets.push_back({found->second, offset, *back});
  }
  // Meshes of one figure may be told in different spaces: what they share is a bone.
  for (const Offset& o : offsets) {
    const auto& known = c.bind[static_cast<std::size_t>(o.node)];
    if (!known) continue;
    place = *known * o.offset;
    break;
  }
  for (const Offset& o : offsets) {
    auto& known = c.bind[static_cast<std::size_t>(o.node)];
    if (!known) known = place * o.back;
  }
  return place;
}

bool convertVertices(Converter& c, const aiMesh& from, const Affine& place, ForeignMesh& to) {
  const auto back = inverse(place);
  if (!back)
    return c.fail("mesh " + shownName(to.name) + " is flat: something scales it to nothing");
  // Normals go with the inverse, transposed.
  const auto turnedNormal = [&](const Vec3& n) {
    return Vec3{maths::dot(back->x, n), maths::dot(back->y, n), maths::dot(back->z, n)};
  };
  for (unsigned int i = 0; i < from.mNumVertices; ++i) {
    const Vec3 position = moved(place, toVec3(from.mVertices[i]));
    const Vec3 normal = from.HasNormals() ? turnedNormal(toVec3(from.mNormals[i])) : Vec3{0, 1, 0};
    if (!finite(position) || maths::length(position) > 1e6) {
      return c.fail("vertex " + std::to_string(i) + " of mesh " + shownName(to.name) +
                        " is nowhere: its numbers are not finite",
                    "repair the mesh and export it again");
    }
    to.positions.push_back(position);
    to.normals.push_back(finite(normal) ? maths::normalised(normal) : Vec3{0, 1, 0});
  }
  return true;
}

void convertSurface(const aiMesh& from, ForeignMesh& to) {
  to.uvs.resize(from.mNumVertices);
  to.colours.resize(from.mNumVertices);
  const auto share = [](float v) { return std::isfinite(v) ? std::clamp(v, 0.0F, 1.0F) : 1.0F; };
  for (unsigned int i = 0; i < from.mNumVertices && from.HasTextureCoords(0); ++i) {
    const aiVector3D& uv = from.mTextureCoords[0][i];
    if (std::isfinite(uv.x) && std::isfinite(uv.y)) to.uvs[i] = {uv.x, 1.0F - uv.y};
  }
  for (unsigned int i = 0; i < from.mNumVertices && from.HasVertexColors(0); ++i) {
    const aiColor4D& colour = from.mColors[0][i];
    to.colours[i] = {share(colour.r), share(colour.g), share(colour.b), 1.0F};
  }
}

bool convertTriangles(Converter& c, const aiMesh& from, bool mirrored, ForeignMesh& to) {
  for (unsigned int f = 0; f < from.mNumFaces; ++f) {
    const aiFace& face = from.mFaces[f];
    if (face.mNumIndices != 3) continue;
    const unsigned int* corner = face.mIndices;
    if (std::max({corner[0], corner[1], corner[2]}) >= from.mNumVertices) {
      return c.fail("mesh " + shownName(to.name) + " uses a vertex that it does not have");
    }
    to.indices.insert(to.indices.end(),
                      {corner[0], corner[mirrored ? 2 : 1], corner[mirrored ? 1 : 2]});
  }
  return true;
}

bool convertWeights(Converter& c, const aiMesh& from, ForeignMesh& to) {
  for (unsigned int i = 0; i < from.mNumBones; ++i) {
    const aiBone& bone = *from.mBones[i];
    const auto found = c.node_of.find(bone.mName.C_Str());
    for (unsigned int k = 0; k < bone.mNumWeights; ++k) {
      const aiVertexWeight& w = bone.mWeights[k];
      if (w.mVertexId >= from.mNumVertices || !(w.mWeight >= 0.0F) || !std::isfinite(w.mWeight)) {
        return c.fail("vertex " + std::to_string(w.mVertexId) + " of mesh " + shownName(to.name) +
                          " has a skin weight that is no plain number",
                      "normalise the weights and export again");
      }
      if (w.mWeight > 0.0F && found != c.node_of.end())
        to.weights.push_back({w.mVertexId, found->second, w.mWeight});
    }
  }
  return true;
}

// The back of cloth and hair that has none of its own.
void addBackside(ForeignMesh& mesh) {
  const auto count = static_cast<std::uint32_t>(mesh.positions.size());
  const std::size_t corners = mesh.indices.size();
  const auto twice = [](auto& list) {
    const std::size_t size = list.size();
    list.reserve(2 * size);
    for (std::size_t i = 0; i < size; ++i) list.push_back(list[i]);
  };
  twice(mesh.positions);
  twice(mesh.normals);
  twice(mesh.uvs);
  twice(mesh.colours);
  twice(mesh.weights);
  for (std::size_t i = count; i < mesh.normals.size(); ++i) mesh.normals[i] = -mesh.normals[i];
  for (std::size_t i = mesh.weights.size() / 2; i < mesh.weights.size(); ++i)
    mesh.weights[i].vertex += count;
  for (std::size_t i = 0; i + 2 < corners; i += 3) {
    const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1], d = mesh.indices[i + 2];
    mesh.indices.insert(mesh.indices.end(), {a + count, d + count, b + count});
  }
}

bool isTwoSided(const Converter& c, const aiMesh& mesh) {
  if (c.tidy != nullptr && mesh.mMaterialIndex < c.tidy->material_two_sided.size())
    return c.tidy->material_two_sided[mesh.mMaterialIndex];
  return false;
}

bool convertMesh(Converter& c, const aiMesh& from, const Affine& place, int node) {
  if ((from.mPrimitiveTypes & aiPrimitiveType_TRIANGLE) == 0) return true;
  ForeignMesh to;
  to.name = from.mName.C_Str();
  to.material = static_cast<int>(from.mMaterialIndex);
  if (!convertVertices(c, from, place, to)) return false;
  convertSurface(from, to);
  if (!convertTriangles(c, from, enlargement(place) < 0.0, to) || !convertWeights(c, from, to))
    return false;
  if (!from.HasBones()) {
    for (std::uint32_t v = 0; v < from.mNumVertices; ++v) to.weights.push_back({v, node, 1.0F});
  }
  if (isTwoSided(c, from)) addBackside(to);
  c.model.meshes.push_back(std::move(to));
  return true;
}

// Where a node is in the pose of the skin: as the skin says, else as the tree hangs it below its
// nearest ancestor that the skin knows.
Affine bindOf(const Converter& c, int node) {
  for (int up = node; up >= 0; up = c.model.nodes[static_cast<std::size_t>(up)].parent) {
    const auto& known = c.bind[static_cast<std::size_t>(up)];
    if (!known) continue;
    const auto back = inverse(c.rest[static_cast<std::size_t>(up)]);
    if (back) return *known * *back * c.rest[static_cast<std::size_t>(node)];
  }
  return c.rest[static_cast<std::size_t>(node)];
}

bool convertMeshes(Converter& c, bool with_bones) {
  for (std::size_t n = 0; n < c.nodes.size(); ++n) {
    for (unsigned int i = 0; i < c.nodes[n]->mNumMeshes; ++i) {
      const aiMesh& mesh = *c.scene.mMeshes[c.nodes[n]->mMeshes[i]];
      if (mesh.HasBones() != with_bones) continue;
      const auto place = with_bones ? placeSkin(c, mesh, c.rest[n])
                                    : std::optional(bindOf(c, static_cast<int>(n)));
      if (!place || !convertMesh(c, mesh, *place, static_cast<int>(n))) return false;
    }
  }
  return true;
}

bool checkSize(Converter& c) {
  std::size_t triangles = 0;
  for (const aiNode* node : c.nodes) {
    for (unsigned int i = 0; i < node->mNumMeshes; ++i)
      triangles += c.scene.mMeshes[node->mMeshes[i]]->mNumFaces;
  }
  if (triangles == 0) return c.fail("it holds no triangles", "export the figure's mesh with it");
  if (triangles <= kMostForeignTriangles) return true;
  return c.fail("it has " + std::to_string(triangles) + " triangles; at most " +
                    std::to_string(kMostForeignTriangles) + " are read",
                "reduce the mesh, e.g. with Blender's Decimate");
}

}  // namespace

base::Result<ForeignModel> convertForeign(const aiScene& scene, const TidyGlb* tidy) {
  Converter c{scene, tidy, {}, {}, {}, {}, {}, {}, std::nullopt};
  c.model.format = tidy != nullptr ? tidy->format : "FBX";
  if (tidy != nullptr) c.model.notes = tidy->notes;
  bool good = addNodes(c, *scene.mRootNode, -1);
  c.bind.resize(c.nodes.size());
  good = good && checkSize(c);
  if (good) {
    nameNodes(c);
    convertImages(c);
    convertMaterials(c);
  }
  good = good && convertMeshes(c, true) && convertMeshes(c, false);
  if (!good) return *c.problem;
  for (std::size_t n = 0; n < c.nodes.size(); ++n)
    c.model.nodes[n].place = bindOf(c, static_cast<int>(n)).at;
  return std::move(c.model);
}

}  // namespace spotter::models
