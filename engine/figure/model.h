#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "maths/vec3.h"

namespace spotter::figure {

using Float2 = std::array<float, 2>;
using Float3 = std::array<float, 3>;
using Float4 = std::array<float, 4>;

/// One joint of the skin; its rest orientation is the identity.
struct ModelJoint {
  std::string name;    ///< VRM 1.0 name, or that name + "Helper"
  int parent = -1;     ///< index of a joint before this one, -1 for hips
  maths::Vec3 rest_m;  ///< joint centre in the rest pose
};

/// A shape the mesh can be moved towards: offsets from the base, one per vertex.
struct MorphTarget {
  std::string name;
  std::vector<Float3> position;  ///< m
  std::vector<Float3> normal;    ///< change of the unit normal
};

/// A mesh of triangles with one material. All vertex arrays have the same length or are empty.
struct Mesh {
  /// Of a person starts with "lod0_" (full), "lod1_" (near), "lod2_", "lod3_" (far) or "shadow_".
  std::string name;
  int material = 0;
  std::vector<Float3> position;  ///< m, rest pose
  std::vector<Float3> normal;    ///< unit
  std::vector<Float2> uv;        ///< origin top left; empty for plain materials
  std::vector<Float3> colour;    ///< linear RGB, multiplied with the material's
  std::vector<Float4> light;     ///< of a place: shares of its light, see bakeRoomLight; else empty
  std::vector<std::array<std::uint8_t, 4>> joints;
  std::vector<Float4> weights;  ///< sum 1; unused ones are 0
  std::vector<std::uint16_t> indices;
  std::vector<MorphTarget> morphs;
};

struct Material {
  std::string name;
  Float3 base_colour = {1, 1, 1};  ///< linear RGB
  float roughness = 0.8F;
  int texture = -1;  ///< index into Model::textures
};

/// An embedded picture.
struct Texture {
  std::string name;
  std::vector<std::uint8_t> bytes;  ///< of the picture file
  std::string mime = "image/png";
};

/// A figure or a prop as plain data, ready to be written as glTF.
struct Model {
  std::string name;
  std::string made_from;           ///< stamp of a person's spec; empty for props
  std::vector<ModelJoint> joints;  ///< empty for props
  std::vector<Mesh> meshes;
  std::vector<Material> materials;
  std::vector<Texture> textures;

  /// Triangles of all meshes whose name starts with the prefix.
  std::size_t triangleCount(std::string_view prefix) const;
};

}  // namespace spotter::figure
