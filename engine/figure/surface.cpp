#include "figure/surface.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "base/assert.h"

namespace spotter::figure {

using maths::Vec3;

namespace {

Float3 toFloat(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

// For each vertex the first vertex at exactly the same place.
std::vector<int> firstAtPlace(const std::vector<Vec3>& position) {
  std::vector<int> order(position.size());
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](int i) {
    const Vec3& p = position[static_cast<std::size_t>(i)];
    return std::make_tuple(p.x, p.y, p.z, i);
  };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
  std::vector<int> first(position.size());
  for (std::size_t n = 0; n < order.size(); ++n) {
    const auto i = static_cast<std::size_t>(order[n]);
    const bool same = n > 0 && position[static_cast<std::size_t>(order[n - 1])] == position[i];
    first[i] = same ? first[static_cast<std::size_t>(order[n - 1])] : order[n];
  }
  return first;
}

}  // namespace

int Surface::add(const Vec3& p, const Vec3& c, const SkinWeights& w) {
  position.push_back(p);
  colour.push_back(c);
  weights.push_back(w);
  return size() - 1;
}

int Surface::add(const Vec3& p, const Vec3& c, const SkinWeights& w,
                 const std::array<double, 2>& place) {
  uv.push_back(place);
  return add(p, c, w);
}

void append(Surface& whole, const Surface& part) {
  if (part.position.empty()) return;
  const int offset = whole.size();
  SPOTTER_ASSERT(whole.position.empty() || whole.uv.empty() == part.uv.empty(),
                 "surfaces with and without texture places cannot be one");
  whole.position.insert(whole.position.end(), part.position.begin(), part.position.end());
  whole.colour.insert(whole.colour.end(), part.colour.begin(), part.colour.end());
  whole.weights.insert(whole.weights.end(), part.weights.begin(), part.weights.end());
  whole.uv.insert(whole.uv.end(), part.uv.begin(), part.uv.end());
  for (std::array<int, 4> face : part.faces) {
    for (int& corner : face) corner = corner < 0 ? corner : corner + offset;
    whole.faces.push_back(face);
  }
}

Surface mirrorImage(const Surface& surface) {
  Surface image = surface;
  for (Vec3& p : image.position) p.x = -p.x;
  for (SkinWeights& w : image.weights) w = mirrored(w);
  for (std::array<int, 4>& face : image.faces) {
    if (face[3] < 0) {
      std::swap(face[1], face[2]);
    } else {
      std::swap(face[1], face[3]);
    }
  }
  return image;
}

std::vector<Vec3> smoothNormals(const std::vector<Vec3>& position,
                                const std::vector<std::array<int, 4>>& faces) {
  const std::vector<int> first = firstAtPlace(position);
  std::vector<Vec3> sum(position.size());
  for (const std::array<int, 4>& face : faces) {
    const int corners = face[3] < 0 ? 3 : 4;
    const auto at = [&](int c) {
      return position[static_cast<std::size_t>(face[static_cast<std::size_t>(c)])];
    };
    const Vec3 area =
        corners == 3 ? cross(at(1) - at(0), at(2) - at(0)) : cross(at(2) - at(0), at(3) - at(1));
    for (int c = 0; c < corners; ++c) {
      sum[static_cast<std::size_t>(
          first[static_cast<std::size_t>(face[static_cast<std::size_t>(c)])])] += area;
    }
  }
  std::vector<Vec3> normals(position.size());
  for (std::size_t i = 0; i < normals.size(); ++i) {
    // 1e-9 m2 is far below any real face: the sum is scaled up before the shortness test.
    normals[i] = normalised(sum[static_cast<std::size_t>(first[i])] * 1e6);
  }
  return normals;
}

std::vector<std::array<int, 3>> triangles(const Surface& surface) {
  std::vector<std::array<int, 3>> result;
  const auto at = [&](int i) { return surface.position[static_cast<std::size_t>(i)]; };
  const auto push = [&](int a, int b, int c) {
    if (length(cross(at(b) - at(a), at(c) - at(a))) > 1e-10) result.push_back({a, b, c});
  };
  for (const std::array<int, 4>& f : surface.faces) {
    if (f[3] < 0) {
      push(f[0], f[1], f[2]);
    } else if (distance(at(f[0]), at(f[2])) <= distance(at(f[1]), at(f[3])) + 1e-9) {
      push(f[0], f[1], f[2]);
      push(f[0], f[2], f[3]);
    } else {
      push(f[0], f[1], f[3]);
      push(f[1], f[2], f[3]);
    }
  }
  return result;
}

void limitInfluences(SkinWeights& weights) {
  SkinWeights kept{};
  double sum = 0.0;
  for (int n = 0; n < 4; ++n) {
    const auto best = std::max_element(weights.begin(), weights.end());
    if (*best < 0.01) break;
    kept[static_cast<std::size_t>(best - weights.begin())] = *best;
    sum += *best;
    *best = 0.0;
  }
  SPOTTER_ASSERT(sum > 0.0, "a vertex must hang on some joint");
  for (double& w : kept) w /= sum;
  weights = kept;
}

Mesh finishMesh(const Surface& surface, const std::string& name, int material, double k) {
  SPOTTER_ASSERT(surface.position.size() < 65536, "indices are 16 bits wide");
  Mesh mesh;
  mesh.name = name;
  mesh.material = material;
  const std::vector<Vec3> normals = smoothNormals(surface.position, surface.faces);
  for (std::size_t i = 0; i < surface.position.size(); ++i) {
    mesh.position.push_back(toFloat(surface.position[i] * k));
    mesh.normal.push_back(toFloat(normals[i]));
    mesh.colour.push_back(toFloat(surface.colour[i]));
    SkinWeights limited = surface.weights[i];
    limitInfluences(limited);
    std::array<std::uint8_t, 4> joints{};
    Float4 weights{};
    std::size_t n = 0;
    for (std::size_t j = 0; j < limited.size(); ++j) {
      if (limited[j] <= 0.0) continue;
      joints[n] = static_cast<std::uint8_t>(j);
      weights[n++] = static_cast<float>(limited[j]);
    }
    mesh.joints.push_back(joints);
    mesh.weights.push_back(weights);
  }
  for (const auto& place : surface.uv) {
    mesh.uv.push_back({static_cast<float>(place[0]), static_cast<float>(place[1])});
  }
  for (const auto& triangle : triangles(surface)) {
    for (const int corner : triangle) mesh.indices.push_back(static_cast<std::uint16_t>(corner));
  }
  return mesh;
}

}  // namespace spotter::figure
