#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "body/skeleton.h"
#include "maths/quat.h"

namespace spotter::models {

/// A vector for the graphics card.
struct Float3 {
  float x = 0.0F;
  float y = 0.0F;
  float z = 0.0F;

  friend bool operator==(const Float3&, const Float3&) = default;
};

struct Float2 {
  float u = 0.0F;
  float v = 0.0F;
};

struct Float4 {
  float r = 1.0F;
  float g = 1.0F;
  float b = 1.0F;
  float a = 1.0F;
};

/// A decoded picture, four bytes a pixel, the top row first.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

struct Material {
  std::string name;
  Float4 base_colour;  ///< linear light
  int image = -1;      ///< index into Model::images, or -1; its colours are sRGB
};

/// Up to four bones that move a vertex. Weights sum to 1; unused entries have weight 0.
struct Influence {
  std::array<std::uint8_t, 4> bone{};
  std::array<float, 4> weight{};
};

/// A change of shape, e.g. "smile": how far each vertex moves at full strength.
struct Morph {
  std::string name;
  std::vector<Float3> position_delta_m;
  std::vector<Float3> normal_delta;  ///< empty when the file has none
};

/// Triangles of one material. Every vertex list is as long as `positions_m`, except that
/// `influences` is empty for a mesh without bones and `lights` for one without baked light.
struct Mesh {
  std::string name;
  int material = 0;  ///< index into Model::materials
  std::vector<Float3> positions_m;
  std::vector<Float3> normals;
  std::vector<Float2> uvs;      ///< v grows downwards, as in the image
  std::vector<Float4> colours;  ///< linear light; white when the file has none
  std::vector<Float4> lights;   ///< baked shares of a place's light; empty when the file has none
  std::vector<Influence> influences;
  std::vector<Morph> morphs;
  std::vector<std::uint32_t> indices;  ///< three a triangle, anticlockwise seen from outside

  std::size_t triangleCount() const { return indices.size() / 3; }
};

/// A bone by its joint. A helper bone sits at the joint, is a child of the joint's parent and turns
/// half as far as the joint does, so that skin keeps its volume in a bend.
struct Bone {
  body::Joint joint = body::Joint::hips;
  bool helper = false;
  Float3 rest_m;  ///< centre in the pose that the skin was made in
  /// From that pose to the rest pose of body::Skeleton. None for our own people, whose skin is made
  /// in the rest pose; the arms of a figure made with arms held out, e.g., have to come down.
  maths::Quat bind_turn{};
};

/// What a .glb file holds, as plain data.
struct Model {
  std::vector<Mesh> meshes;
  std::vector<Material> materials;
  std::vector<Image> images;
  std::vector<Bone> bones;  ///< empty for places and props
  /// Joint centres in the rest pose, where the file has a node for each.
  std::optional<std::array<Float3, body::kJointCount>> joints_m;
  double height_m = 0.0;  ///< measured over all vertices
  std::string made_from;  ///< stamp of the look it was generated from; empty: made elsewhere

  bool hasBones() const { return !bones.empty(); }
};

}  // namespace spotter::models
