#pragma once

#include <cstdint>

#include "figure/cage.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Places of all vertices of the cage, and its faces.
std::vector<maths::Vec3> positionsOf(const Cage& cage);
std::vector<std::array<int, 4>> quadsOf(const Cage& cage);

/// All vertices of the cage moved outwards by a distance of their own.
template <typename Offset>
std::vector<maths::Vec3> pushedOut(const Cage& cage, const Offset& offset) {
  std::vector<maths::Vec3> moved = positionsOf(cage);
  const std::vector<maths::Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += normals[i] * offset(cage.vertices[i]);
  return moved;
}

/// How cloth over the trunk falls: of somebody upright, or of somebody who lies.
enum class Fall { hangs, rests };

/// Lets cloth over the trunk span hollows and hang from the ring above, or rest on the body.
void drapeTrunk(const Cage& cage, std::vector<maths::Vec3>& moved, const Shape& shape, Fall fall);

/// Soft folds along the normals of a finished garment: long ones where a top hangs free, short ones
/// at elbow, groin and behind the knee.
void addFolds(Surface& garment, const Shape& shape, std::uint64_t seed);

/// Kneecap, its hollows and the tendon on a fine surface of a leg; below cloth less of it shows.
void addKnees(Surface& surface, const Shape& shape, double share01);

}  // namespace spotter::figure
