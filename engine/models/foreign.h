#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "maths/vec3.h"
#include "models/model.h"

namespace spotter::models {

/// One node of a foreign file's tree: a bone, or something that a mesh hangs on.
struct ForeignNode {
  std::string name;   ///< as in the file; may be empty or stand for several nodes
  int parent = -1;    ///< comes earlier in the list
  maths::Vec3 place;  ///< where it is in the pose that the skin was made in, in the file's units
};

/// How strongly a node moves a vertex.
struct ForeignWeight {
  std::uint32_t vertex = 0;
  int node = 0;
  float weight = 0.0F;  ///< as in the file: above 0, not made to sum to anything
};

/// Triangles of one material in the pose that the skin was made in, in the file's units and axes.
struct ForeignMesh {
  std::string name;
  int material = 0;
  std::vector<maths::Vec3> positions;
  std::vector<maths::Vec3> normals;  ///< unit
  std::vector<Float2> uvs;           ///< v grows downwards
  std::vector<Float4> colours;       ///< linear light
  std::vector<ForeignWeight> weights;
  std::vector<std::uint32_t> indices;  ///< three a triangle, anticlockwise seen from outside
};

/// A figure as somebody else's file has it: nothing in it is known to be a person yet.
struct ForeignModel {
  std::string format;  ///< "glTF", "VRM 0", "VRM 1" or "FBX"
  std::vector<ForeignNode> nodes;
  std::vector<ForeignMesh> meshes;
  std::vector<Material> materials;
  std::vector<Image> images;
  /// VRM names of bones and their nodes, where the file tells them itself.
  std::vector<std::pair<std::string, int>> told_bones;
  std::vector<std::string> notes;  ///< what was left out or mended while reading, a sentence each
};

/// A name out of a foreign file, in quotes, fit for a message: nothing that a terminal would obey,
/// and not endless.
std::string shownName(std::string_view name);

}  // namespace spotter::models
