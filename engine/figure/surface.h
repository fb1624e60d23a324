#pragma once

#include <array>
#include <vector>

#include "figure/model.h"
#include "figure/skin_joints.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// A mesh under construction: triangles and quads in doubles, dense weights. `uv` is empty unless
/// the surface is textured.
struct Surface {
  std::vector<maths::Vec3> position;
  std::vector<maths::Vec3> colour;  ///< linear RGB
  std::vector<SkinWeights> weights;
  std::vector<std::array<double, 2>> uv;
  std::vector<std::array<int, 4>>
      faces;  ///< counter-clockwise from outside; [3] = -1 in a triangle

  int add(const maths::Vec3& p, const maths::Vec3& c, const SkinWeights& w);
  int add(const maths::Vec3& p, const maths::Vec3& c, const SkinWeights& w,
          const std::array<double, 2>& place);
  void quad(int a, int b, int c, int d) { faces.push_back({a, b, c, d}); }
  void triangle(int a, int b, int c) { faces.push_back({a, b, c, -1}); }
  int size() const { return static_cast<int>(position.size()); }
};

/// Adds all of `part` to `whole`.
void append(Surface& whole, const Surface& part);

/// The mirror image (x -> -x) with mirrored weights and flipped faces.
Surface mirrorImage(const Surface& surface);

/// Smooth unit normals, weighted by the corner angles' areas; vertices at the same place share one.
std::vector<maths::Vec3> smoothNormals(const std::vector<maths::Vec3>& position,
                                       const std::vector<std::array<int, 4>>& faces);

/// Splits the faces into triangles along the shorter diagonal of each quad; degenerate ones are
/// left out.
std::vector<std::array<int, 3>> triangles(const Surface& surface);

/// Keeps the four largest weights, drops those under 1 %, normalises.
void limitInfluences(SkinWeights& weights);

/// The finished mesh, scaled by k. @param morphs offsets in reference metres, see MorphTarget
Mesh finishMesh(const Surface& surface, const std::string& name, int material, double k);

}  // namespace spotter::figure
