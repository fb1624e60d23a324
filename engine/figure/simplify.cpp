#include "figure/simplify.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace spotter::figure {
namespace {

using maths::Vec3;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

// Sum of squared distances to planes, as the upper half of a symmetric 4 x 4 matrix.
struct Quadric {
  std::array<double, 10> q{};
  void addPlane(const Vec3& n, double d, double weight) {
    const std::array<double, 4> v = {n.x, n.y, n.z, d};
    std::size_t k = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t j = i; j < 4; ++j) q[k++] += weight * v[i] * v[j];
    }
  }
  double error(const Vec3& p) const {
    return q[0] * p.x * p.x + 2 * q[1] * p.x * p.y + 2 * q[2] * p.x * p.z + 2 * q[3] * p.x +
           q[4] * p.y * p.y + 2 * q[5] * p.y * p.z + 2 * q[6] * p.y + q[7] * p.z * p.z +
           2 * q[8] * p.z + q[9];
  }
};

Quadric sum(const Quadric& a, const Quadric& b) {
  Quadric s = a;
  for (std::size_t i = 0; i < s.q.size(); ++i) s.q[i] += b.q[i];
  return s;
}

class Simplifier {
 public:
  Simplifier(const Surface& surface, std::span<const double> importance)
      : surface_(surface),
        importance_(importance),
        faces_(triangles(surface)),
        alive_(faces_.size(), true),
        around_(surface.position.size()),
        quadric_(surface.position.size()) {
    for (std::size_t f = 0; f < faces_.size(); ++f) {
      for (const int v : faces_[f]) around_[at(v)].push_back(static_cast<int>(f));
    }
    count_ = static_cast<int>(faces_.size());
    for (const auto& face : faces_) addFacePlanes(face);
  }

  void reduce(int wanted, double weight_step01) {
    weight_step01_ = weight_step01;
    // Anew for each level: what the last one refused this one may allow.
    for (int v = 0; v < surface_.size(); ++v) queueFrom(v);
    while (count_ > wanted && !queue_.empty()) {
      const auto [cost, from, to] = *queue_.begin();
      queue_.erase(queue_.begin());
      if (cost != costOf(from, to) || !allowed(from, to)) continue;
      collapse(from, to);
    }
  }

  std::vector<std::array<int, 3>> faces() const {
    std::vector<std::array<int, 3>> left;
    for (std::size_t f = 0; f < faces_.size(); ++f) {
      if (alive_[f]) left.push_back(faces_[f]);
    }
    return left;
  }

  /// Vertices that are gone, the first to go first.
  const std::vector<int>& removed() const { return removed_; }

 private:
  const Vec3& place(int v) const { return surface_.position[at(v)]; }
  double importanceOf(int v) const { return importance_.empty() ? 1.0 : importance_[at(v)]; }

  int facesOn(int a, int b) const {
    int n = 0;
    for (const int f : around_[at(a)]) n += alive_[at(f)] && has(f, b) ? 1 : 0;
    return n;
  }
  bool has(int f, int v) const {
    const auto& t = faces_[at(f)];
    return t[0] == v || t[1] == v || t[2] == v;
  }

  void addFacePlanes(const std::array<int, 3>& t) {
    const Vec3 area = cross(place(t[1]) - place(t[0]), place(t[2]) - place(t[0]));
    const double size = length(area);
    const Vec3 n = normalised(area * (1.0 / std::max(size, 1e-15)));
    for (const int v : t) quadric_[at(v)].addPlane(n, -dot(n, place(v)), size * importanceOf(v));
    for (std::size_t c = 0; c < 3; ++c) {
      const int a = t[c];
      const int b = t[(c + 1) % 3];
      if (facesOn(a, b) != 1) continue;
      // An open border keeps its line: a heavy plane square to the face.
      const Vec3 edge = place(b) - place(a);
      const Vec3 m = normalised(cross(edge * 1e3, n));
      for (const int v : {a, b})
        quadric_[at(v)].addPlane(m, -dot(m, place(a)), 40.0 * dot(edge, edge));
    }
  }

  std::set<int> ringOf(int v) const {
    std::set<int> ring;
    for (const int f : around_[at(v)]) {
      if (!alive_[at(f)]) continue;
      for (const int c : faces_[at(f)]) {
        if (c != v) ring.insert(c);
      }
    }
    return ring;
  }

  double costOf(int from, int to) const {
    const Vec3 d = place(from) - place(to);
    return sum(quadric_[at(from)], quadric_[at(to)]).error(place(to)) + 1e-9 * dot(d, d);
  }

  double weightStep(int a, int b) const {
    const SkinWeights& u = surface_.weights[at(a)];
    const SkinWeights& w = surface_.weights[at(b)];
    double step = 0.0;
    for (std::size_t j = 0; j < u.size(); ++j) step = std::max(step, std::fabs(u[j] - w[j]));
    return step;
  }

  bool bendsSoftly(int from, int to) const {
    if (weight_step01_ >= 1.0) return true;
    const std::set<int> ring = ringOf(from);
    return std::all_of(ring.begin(), ring.end(), [&](int n) {
      return n == to || weightStep(n, to) <= std::max(weight_step01_, weightStep(n, from));
    });
  }

  bool onBorder(int v) const {
    for (const int n : ringOf(v)) {
      if (facesOn(v, n) == 1) return true;
    }
    return false;
  }

  bool allowed(int from, int to) const {
    const int shared = facesOn(from, to);
    if (shared == 0) return false;
    if (onBorder(from) && shared != 1) return false;
    const std::set<int> a = ringOf(from);
    const std::set<int> b = ringOf(to);
    int common = 0;
    for (const int v : a) common += static_cast<int>(b.count(v));
    if (common != shared) return false;
    for (const int f : around_[at(from)]) {
      if (!alive_[at(f)] || has(f, to)) continue;
      auto t = faces_[at(f)];
      const Vec3 before = cross(place(t[1]) - place(t[0]), place(t[2]) - place(t[0]));
      for (int& v : t) v = v == from ? to : v;
      const Vec3 after = cross(place(t[1]) - place(t[0]), place(t[2]) - place(t[0]));
      if (dot(before, after) < 0.25 * length(before) * length(after) || length(after) < 1e-8)
        return false;
    }
    return bendsSoftly(from, to);
  }

  void queueFrom(int v) {
    for (const int n : ringOf(v)) {
      queue_.insert({costOf(v, n), v, n});
      queue_.insert({costOf(n, v), n, v});
    }
  }

  void collapse(int from, int to) {
    for (const int f : around_[at(from)]) {
      if (!alive_[at(f)]) continue;
      if (has(f, to)) {
        alive_[at(f)] = false;
        --count_;
        continue;
      }
      for (int& v : faces_[at(f)]) v = v == from ? to : v;
      around_[at(to)].push_back(f);
    }
    around_[at(from)].clear();
    removed_.push_back(from);
    quadric_[at(to)] = sum(quadric_[at(to)], quadric_[at(from)]);
    queueFrom(to);
  }

  const Surface& surface_;
  std::span<const double> importance_;
  std::vector<std::array<int, 3>> faces_;
  std::vector<bool> alive_;
  std::vector<std::vector<int>> around_;
  std::vector<Quadric> quadric_;
  std::vector<int> removed_;
  std::set<std::tuple<double, int, int>> queue_;
  int count_ = 0;
  double weight_step01_ = 1.0;
};

}  // namespace

SharedLevels simplified(const Surface& surface, std::span<const int> wanted_triangles,
                        std::span<const double> importance, double first_step01) {
  Simplifier simplifier(surface, importance);
  const std::size_t all = surface.position.size();
  SharedLevels shared;
  shared.levels.push_back({simplifier.faces(), all});
  for (const int wanted : wanted_triangles) {
    simplifier.reduce(wanted, shared.levels.size() == 1 ? first_step01 : 1.0);
    shared.levels.push_back({simplifier.faces(), all - simplifier.removed().size()});
  }
  // Whatever went last stands right behind what stayed.
  std::vector<std::size_t> place(all, all);
  for (std::size_t i = 0; i < simplifier.removed().size(); ++i)
    place[at(simplifier.removed()[i])] = all - 1 - i;
  shared.order.resize(all);
  std::size_t next = 0;
  for (std::size_t v = 0; v < all; ++v) {
    if (place[v] == all) place[v] = next++;
    shared.order[place[v]] = static_cast<int>(v);
  }
  for (SharedLevels::Level& level : shared.levels) {
    for (auto& face : level.faces) {
      for (int& corner : face) corner = static_cast<int>(place[at(corner)]);
    }
  }
  return shared;
}

}  // namespace spotter::figure
