#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/model.h"
#include "picture/picture.h"

namespace spotter::render {

using models::Float3;

/// What the skin's vertex looks like to the graphics card.
struct SkinnedVertex {
  Float3 position_m;
  Float3 normal;
};

/// Three rows of a bone's movement from the rest pose into the hall, stored column by column with a
/// spare lane so that the compiler can work on four numbers at once.
struct BoneMatrix {
  std::array<std::array<float, 4>, 4> column{};
};

/// One shape over the vertices of a SkinMesh, only where it moves them.
struct SparseMorph {
  struct Entry {
    std::uint32_t vertex;
    Float3 position_delta_m;
    Float3 normal_delta;
  };
  std::string name;
  std::vector<Entry> entries;
};

/// All meshes of one level of detail as one list of vertices.
struct SkinMesh {
  /// Triangles that share a picture.
  struct Part {
    std::size_t first_index = 0;
    std::size_t index_count = 0;
    int image = -1;
  };
  std::vector<Float3> positions_m;
  std::vector<Float3> normals;
  std::vector<models::Influence> influences;
  std::vector<models::Float4> colours;  ///< linear light; alpha 1 marks skin, 0 everything else
  std::vector<models::Float2> uvs;
  std::vector<std::uint32_t> indices;
  std::vector<Part> parts;
  std::vector<SparseMorph> morphs;

  std::size_t triangleCount() const { return indices.size() / 3; }
};

/// Joins all meshes of a model whose names start with the prefix ("lod0_", "lod1_", "shadow_");
/// with an empty prefix all meshes. A mesh without bones hangs on the hips.
SkinMesh joinMeshes(const models::Model& model, const std::string& prefix);

/// A morph and its strength on the left and the right half of the body; negative: the other way.
struct ActiveMorph {
  const SparseMorph* morph;
  float left;
  float right;
};
/// The shapes of a mesh that a face (see strengthOf), the hands and the clothes use, leaving out
/// those of no strength. @param lying01  how far cloth rests on the trunk, see lyingOf
std::vector<ActiveMorph> activeMorphs(const SkinMesh& mesh, const picture::FaceState& face,
                                      const picture::Grips& grips = {}, float lying01 = 0.0F);

/// How far the trunk lies on its back or its side, so that cloth rests on it in place of hanging.
float lyingOf(const body::JointFrames& frames);

/// Bone movements of a figure, in the order of model.bones.
std::vector<BoneMatrix> boneMatrices(const models::Model& model, const body::JointFrames& frames);

/// Widens ribs and belly with the breath: only what is skinned to the trunk's own bones, so that
/// neck, arms and the skeleton that is measured stay as they are.
/// @param breath  filling of the chest in calm breaths
void breathe(const models::Model& model, double breath, std::span<BoneMatrix> bones);

/// Moves the skin: linear blend of up to four bones. `out` is resized to the mesh's vertices.
void skin(const SkinMesh& mesh, std::span<const BoneMatrix> bones,
          std::span<const ActiveMorph> morphs, std::vector<SkinnedVertex>& out);

}  // namespace spotter::render
