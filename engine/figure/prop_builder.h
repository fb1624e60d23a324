#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "figure/model.h"
#include "maths/quat.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// A box's middle and half sizes along its own axes, turned about +Y and then moved.
struct PropBox {
  maths::Vec3 centre_m;
  maths::Vec3 half_m;
  double tilt_rad = 0.0;  ///< about the box's own x: positive leans its top backwards (-Z)
};

/// Collects the triangles of one mesh of a prop or place. Colours are linear light.
class PropBuilder {
 public:
  explicit PropBuilder(std::string name, int material = 0);

  /// A flat quad, corners anticlockwise seen from outside, split into `across` x `up` parts.
  void addQuad(const std::array<maths::Vec3, 4>& corners, const maths::Vec3& colour, int across = 1,
               int up = 1);
  /// Six flat sides.
  void addBox(const PropBox& box, const maths::Vec3& colour);
  /// A box with edges rounded to a radius and its top (own +y) raised by `crown_m` in the middle.
  void addCushion(const PropBox& box, double radius_m, double crown_m, const maths::Vec3& colour);
  /// A round tube along a path of points.
  void addTube(const std::vector<maths::Vec3>& path, double radius_m, int sides,
               const maths::Vec3& colour);
  /// A flat disc facing a unit normal.
  void addDisc(const maths::Vec3& centre_m, const maths::Vec3& normal, double radius_m, int sides,
               const maths::Vec3& colour);

  /// A smooth sheet through rows of equally many points, seen from outside rows go up and points to
  /// the right. A colour for each point, or one for all.
  /// @param wraps  the last point of a row is joined to the first
  void addSheet(const std::vector<std::vector<maths::Vec3>>& rows, bool wraps,
                const std::function<maths::Vec3(int row, int point)>& colour);
  /// A solid of revolution about +Y through `middle_m`, turned: the profile goes from the bottom up
  /// as radius (x) and height (y). Repeat a profile point for a sharp edge.
  void addLathe(const maths::Vec3& middle_m, const maths::Quat& turn,
                const std::vector<maths::Vec3>& profile_m, int sides,
                const std::function<maths::Vec3(int row, int side)>& colour);

  /// The mesh so far; its colours may still be changed, e.g. by baking light.
  Mesh& mesh() { return mesh_; }

 private:
  std::uint16_t vertex(const maths::Vec3& position, const maths::Vec3& normal,
                       const maths::Vec3& colour);
  void triangle(int a, int b, int c);

  Mesh mesh_;
};

}  // namespace spotter::figure
