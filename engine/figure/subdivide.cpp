#include "figure/subdivide.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/assert.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

// A weighted sum of vertices.
struct Blend {
  Vec3 position, colour;
  SkinWeights weights{};

  void add(const Surface& s, int v, double share) {
    position += s.position[at(v)] * share;
    colour += s.colour[at(v)] * share;
    for (std::size_t j = 0; j < weights.size(); ++j) weights[j] += s.weights[at(v)][j] * share;
  }
  void add(const Blend& other, double share) {
    position += other.position * share;
    colour += other.colour * share;
    for (std::size_t j = 0; j < weights.size(); ++j) weights[j] += other.weights[j] * share;
  }
};

struct Edge {
  int a = 0, b = 0;
  int faces[2] = {-1, -1};
  bool open() const { return faces[1] < 0; }
};

class Divider {
 public:
  explicit Divider(const Surface& from) : from_(from) {
    for (std::size_t f = 0; f < from.faces.size(); ++f) {
      const auto& face = from.faces[f];
      Blend middle;
      for (int c = 0; c < corners(face); ++c) {
        middle.add(from, face[at(c)], 1.0 / corners(face));
        noteEdge(face[at(c)], face[at((c + 1) % corners(face))], static_cast<int>(f));
      }
      middles_.push_back(middle);
    }
  }

  Surface divide() {
    moveVertices();
    const int first_edge = out_.size();
    for (const Edge& edge : edges_) put(edgePoint(edge));
    const int first_face = out_.size();
    for (const Blend& middle : middles_) put(middle);
    for (std::size_t f = 0; f < from_.faces.size(); ++f) {
      const auto& face = from_.faces[f];
      const int n = corners(face);
      for (int c = 0; c < n; ++c) {
        const int here = face[at(c)];
        const int next = first_edge + edgeOf(here, face[at((c + 1) % n)]);
        const int before = first_edge + edgeOf(face[at((c + n - 1) % n)], here);
        out_.quad(here, next, first_face + static_cast<int>(f), before);
      }
    }
    return std::move(out_);
  }

 private:
  static int corners(const std::array<int, 4>& face) { return face[3] < 0 ? 3 : 4; }
  int edgeOf(int a, int b) const { return index_.at(std::minmax(a, b)); }

  void noteEdge(int a, int b, int face) {
    const auto [found, added] = index_.emplace(std::minmax(a, b), static_cast<int>(edges_.size()));
    if (added) edges_.push_back({a, b, {face, -1}});
    Edge& edge = edges_[at(found->second)];
    if (!added) edge.faces[1] = face;
  }

  void put(const Blend& blend) { out_.add(blend.position, blend.colour, blend.weights); }

  Blend edgePoint(const Edge& edge) const {
    Blend point;
    const double share = edge.open() ? 0.5 : 0.25;
    point.add(from_, edge.a, share);
    point.add(from_, edge.b, share);
    if (!edge.open()) {
      for (const int face : edge.faces) point.add(middles_[at(face)], 0.25);
    }
    return point;
  }

  void moveVertices() {
    const std::size_t n = from_.position.size();
    std::vector<std::vector<int>> edges_at(n);
    std::vector<std::vector<int>> faces_at(n);
    for (std::size_t e = 0; e < edges_.size(); ++e) {
      edges_at[at(edges_[e].a)].push_back(static_cast<int>(e));
      edges_at[at(edges_[e].b)].push_back(static_cast<int>(e));
    }
    for (std::size_t f = 0; f < from_.faces.size(); ++f) {
      for (int c = 0; c < corners(from_.faces[f]); ++c)
        faces_at[at(from_.faces[f][at(c)])].push_back(static_cast<int>(f));
    }
    for (std::size_t v = 0; v < n; ++v) put(moved(static_cast<int>(v), edges_at[v], faces_at[v]));
  }

  Blend moved(int v, const std::vector<int>& edges, const std::vector<int>& faces) const {
    Blend result;
    std::vector<int> open;
    for (const int e : edges) {
      if (edges_[at(e)].open()) open.push_back(e);
    }
    if (!open.empty() || faces.empty()) {
      const bool corner = open.size() != 2;
      result.add(from_, v, corner ? 1.0 : 0.75);
      for (const int e : open) {
        const Edge& edge = edges_[at(e)];
        if (!corner) result.add(from_, edge.a == v ? edge.b : edge.a, 0.125);
      }
      return result;
    }
    const auto n = static_cast<double>(faces.size());
    for (const int f : faces) result.add(middles_[at(f)], 1.0 / (n * n));
    for (const int e : edges) {
      result.add(from_, edges_[at(e)].a, 1.0 / (n * n));
      result.add(from_, edges_[at(e)].b, 1.0 / (n * n));
    }
    result.add(from_, v, (n - 3.0) / n);
    return result;
  }

  const Surface& from_;
  Surface out_;
  std::vector<Blend> middles_;
  std::vector<Edge> edges_;
  std::map<std::pair<int, int>, int> index_;
};

}  // namespace

Surface subdivided(const Surface& surface) {
  SPOTTER_ASSERT(surface.uv.empty(), "texture places are not divided");
  return Divider(surface).divide();
}

void paintFaces(Surface& surface, const std::function<bool(const Vec3& middle)>& chosen,
                const Vec3& colour) {
  std::map<int, int> copies;
  for (auto& face : surface.faces) {
    const int n = face[3] < 0 ? 3 : 4;
    Vec3 middle;
    for (int c = 0; c < n; ++c) middle += surface.position[at(face[at(c)])] / n;
    if (!chosen(middle)) continue;
    for (int c = 0; c < n; ++c) {
      int& corner = face[at(c)];
      const auto known = copies.find(corner);
      if (known != copies.end()) {
        corner = known->second;
        continue;
      }
      const Vec3 place = surface.position[at(corner)];
      const SkinWeights weights = surface.weights[at(corner)];
      const int copy = surface.add(place, colour, weights);
      copies.emplace(corner, copy);
      corner = copy;
    }
  }
}

}  // namespace spotter::figure
