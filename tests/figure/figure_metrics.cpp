#include "figure_metrics.h"

#include <algorithm>
#include <cmath>

#include "maths/quat.h"

namespace spotter::figure_test {

using maths::Vec3;

namespace {

Vec3 toVec(const figure::Float3& f) {
  return {static_cast<double>(f[0]), static_cast<double>(f[1]), static_cast<double>(f[2])};
}

Vec3 skinned(const Vec3& p, const figure::SkinWeights& weights,
             const std::vector<JointPlacement>& joints) {
  Vec3 sum;
  for (std::size_t j = 0; j < weights.size(); ++j) {
    if (weights[j] > 0.0)
      sum += (joints[j].now + maths::rotate(joints[j].turn, p - joints[j].rest)) * weights[j];
  }
  return sum;
}

double areaOf(const std::vector<Vec3>& ring) {
  Vec3 sum;
  for (std::size_t i = 0; i < ring.size(); ++i)
    sum += cross(ring[i] - ring[0], ring[(i + 1) % ring.size()] - ring[0]);
  return 0.5 * length(sum);
}

}  // namespace

double ringAreaRatio(const figure::Cage& cage, figure::Part part, int ring,
                     const figure::Shape& shape, const body::Pose& pose) {
  const std::vector<JointPlacement> joints = jointPlacements(shape.skeleton, pose);
  std::vector<Vec3> rest;
  std::vector<Vec3> posed;
  for (std::size_t i = 0; i < cage.vertices.size(); ++i) {
    const figure::CageVertex& v = cage.vertices[i];
    if (v.part != part || v.ring != ring || v.position_m.x < 0.0) continue;
    rest.push_back(v.position_m);
    posed.push_back(skinned(v.position_m, cage.weights[i], joints));
  }
  return areaOf(posed) / areaOf(rest);
}

double eyeballBeyondLid(const figure::Mesh& head, int skin_vertices, int eye_first, int eye_count,
                        const std::vector<MorphUse>& morphs) {
  std::vector<Vec3> place;
  for (std::size_t i = 0; i < head.position.size(); ++i) {
    Vec3 p = toVec(head.position[i]);
    for (const MorphUse& use : morphs) {
      for (const figure::MorphTarget& morph : head.morphs) {
        if (morph.name == use.name) p += toVec(morph.position[i]) * use.amount;
      }
    }
    place.push_back(p);
  }
  double worst = -1.0;
  for (std::size_t t = 0; t + 2 < head.indices.size(); t += 3) {
    const int highest = std::max({head.indices[t], head.indices[t + 1], head.indices[t + 2]});
    if (highest >= skin_vertices) continue;
    const Vec3 a = place[head.indices[t]];
    const Vec3 b = place[head.indices[t + 1]];
    const Vec3 c = place[head.indices[t + 2]];
    const double area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    // Faces that look sideways (the lids' rims) or back cover nothing.
    if (area < 1e-8 || std::min({a.z, b.z, c.z}) < 0.0) continue;
    for (int e = eye_first; e < eye_first + eye_count; ++e) {
      const Vec3& p = place[static_cast<std::size_t>(e)];
      const double wa = ((b.x - p.x) * (c.y - p.y) - (b.y - p.y) * (c.x - p.x)) / area;
      const double wb = ((c.x - p.x) * (a.y - p.y) - (c.y - p.y) * (a.x - p.x)) / area;
      if (wa < 0.0 || wb < 0.0 || wa + wb > 1.0) continue;
      worst = std::max(worst, p.z - (wa * a.z + wb * b.z + (1.0 - wa - wb) * c.z));
    }
  }
  return worst;
}

double signedVolume(const figure::Mesh& mesh) {
  double sum = 0.0;
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
    const Vec3 a = toVec(mesh.position[mesh.indices[t]]);
    const Vec3 b = toVec(mesh.position[mesh.indices[t + 1]]);
    const Vec3 c = toVec(mesh.position[mesh.indices[t + 2]]);
    sum += dot(a, cross(b, c)) / 6.0;
  }
  return sum;
}

}  // namespace spotter::figure_test
