#include "figure/garment.h"

#include <algorithm>
#include <map>
#include <utility>

namespace spotter::figure {

using maths::Vec3;

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

// Directed edges that only one face has, in the order of the faces.
std::vector<std::pair<int, int>> openEdges(const Surface& garment) {
  std::map<std::pair<int, int>, int> uses;
  std::vector<std::pair<int, int>> directed;
  for (const auto& face : garment.faces) {
    const std::size_t corners = face[3] < 0 ? 3 : 4;
    for (std::size_t c = 0; c < corners; ++c) {
      const int a = face[c];
      const int b = face[(c + 1) % corners];
      directed.emplace_back(a, b);
      ++uses[std::minmax(a, b)];
    }
  }
  std::vector<std::pair<int, int>> open;
  for (const auto& edge : directed) {
    if (uses[std::minmax(edge.first, edge.second)] == 1) open.push_back(edge);
  }
  return open;
}

// For each vertex, the mean of its neighbours less itself.
std::vector<Vec3> towardsInside(const Surface& garment) {
  std::vector<Vec3> sum(garment.position.size());
  std::vector<double> count(garment.position.size());
  for (const auto& face : garment.faces) {
    Vec3 middle;
    const std::size_t corners = face[3] < 0 ? 3 : 4;
    for (std::size_t c = 0; c < corners; ++c)
      middle += garment.position[at(face[c])] / static_cast<double>(corners);
    for (std::size_t c = 0; c < corners; ++c) {
      sum[at(face[c])] += middle - garment.position[at(face[c])];
      count[at(face[c])] += 1.0;
    }
  }
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = normalised(sum[i]);
  return sum;
}

}  // namespace

Surface cutOut(const Cage& cage, const std::vector<Vec3>& moved, const FaceChoice& chosen,
               const Vec3& colour) {
  Surface surface;
  std::vector<int> copy(cage.vertices.size(), -1);
  for (const CageFace& face : cage.faces) {
    if (!chosen(face)) continue;
    std::array<int, 4> corners{};
    for (std::size_t c = 0; c < 4; ++c) {
      int& index = copy[at(face.corner[c])];
      if (index < 0) {
        index = surface.add(moved[at(face.corner[c])], colour, cage.weights[at(face.corner[c])]);
      }
      corners[c] = index;
    }
    surface.faces.push_back(corners);
  }
  return surface;
}

void addHems(Surface& garment, double thickness_m, double lip_m, double close_m, double shade) {
  const std::vector<Vec3> normals = smoothNormals(garment.position, garment.faces);
  const std::vector<Vec3> inside = towardsInside(garment);
  std::map<int, std::pair<int, int>> lips;
  const auto lipOf = [&](int v) {
    const auto found = lips.find(v);
    if (found != lips.end()) return found->second;
    const Vec3 p = garment.position[at(v)];
    const Vec3 n = normals[at(v)];
    const Vec3 in = normalised(squareTo(inside[at(v)], n));
    const Vec3 colour = garment.colour[at(v)];
    const SkinWeights weights = garment.weights[at(v)];
    const int edge = garment.add(p - n * thickness_m - in * (0.25 * thickness_m),
                                 colour * (0.5 + 0.5 * shade), weights);
    const int deep = garment.add(p - n * close_m + in * lip_m, colour * shade, weights);
    return lips.emplace(v, std::pair{edge, deep}).first->second;
  };
  for (const auto& [a, b] : openEdges(garment)) {
    const auto la = lipOf(a);
    const auto lb = lipOf(b);
    garment.quad(b, a, la.first, lb.first);
    garment.quad(lb.first, la.first, la.second, lb.second);
  }
}

}  // namespace spotter::figure
