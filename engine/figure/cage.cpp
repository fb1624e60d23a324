#include "figure/cage.h"

#include "figure/weights.h"

namespace spotter::figure {

int Cage::addMidline(const CageVertex& vertex) {
  const int i = static_cast<int>(vertices.size());
  vertices.push_back(vertex);
  vertices.back().position_m.x = 0.0;
  mirror.push_back(i);
  return i;
}

int Cage::addPair(const CageVertex& left) {
  const int i = static_cast<int>(vertices.size());
  vertices.push_back(left);
  vertices.push_back(left);
  vertices.back().position_m.x = -left.position_m.x;
  mirror.push_back(i + 1);
  mirror.push_back(i);
  return i;
}

void Cage::addQuadPair(int a, int b, int c, int d, Part part, int band) {
  const auto other = [&](int i) { return mirror[static_cast<std::size_t>(i)]; };
  faces.push_back({{a, b, c, d}, part, band});
  faces.push_back({{other(a), other(d), other(c), other(b)}, part, band});
}

std::vector<std::vector<int>> Cage::neighbours() const {
  std::vector<std::vector<int>> lists(vertices.size());
  const auto link = [&](int a, int b) {
    auto& list = lists[static_cast<std::size_t>(a)];
    for (const int known : list) {
      if (known == b) return;
    }
    list.push_back(b);
  };
  for (const CageFace& face : faces) {
    for (std::size_t c = 0; c < 4; ++c) {
      link(face.corner[c], face.corner[(c + 1) % 4]);
      link(face.corner[(c + 1) % 4], face.corner[c]);
    }
  }
  return lists;
}

namespace {

// How much a vertex gives way to its neighbours: where the limbs branch off, nowhere else.
double softness(const CageVertex& v) {
  if (v.part == Part::arm) return v.ring == 0 ? 0.7 : v.ring == 1 ? 0.4 : 0.0;
  if (v.part == Part::leg) return v.ring == 0 ? 0.55 : v.ring == 1 ? 0.3 : 0.0;
  if (v.part != Part::torso) return 0.0;
  if (v.ring == 0) return 0.5;
  if (v.ring == 1) return 0.25;
  const bool shoulder = v.column >= 2 && v.column <= 10;
  return shoulder && v.ring >= 9 && v.ring <= 15 ? 0.6 : 0.0;
}

void relaxBranches(Cage& cage, int passes) {
  const std::vector<std::vector<int>> neighbours = cage.neighbours();
  for (int pass = 0; pass < passes; ++pass) {
    const std::vector<CageVertex> before = cage.vertices;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const double soft = softness(before[i]);
      if (soft == 0.0 || neighbours[i].empty()) continue;  // the arm holes' middles hang on nothing
      maths::Vec3 mean;
      for (const int n : neighbours[i]) mean += before[static_cast<std::size_t>(n)].position_m;
      mean = mean / static_cast<double>(neighbours[i].size());
      const auto other = static_cast<std::size_t>(cage.mirror[i]);
      if (other == i) mean.x = 0.0;
      cage.vertices[i].position_m = lerp(before[i].position_m, mean, soft);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto other = static_cast<std::size_t>(cage.mirror[i]);
      if (other <= i) continue;
      cage.vertices[other].position_m = cage.vertices[i].position_m;
      cage.vertices[other].position_m.x = -cage.vertices[i].position_m.x;
    }
  }
}

}  // namespace

Cage buildCage(const Shape& shape) {
  Cage cage;
  const auto torso = buildTorso(cage, shape);
  buildLegs(cage, shape, torso[0]);
  const LimbRing wrist = buildArms(cage, shape, torso);
  buildHands(cage, shape, wrist);
  relaxBranches(cage, 2);
  weighCage(cage, shape);
  return cage;
}

}  // namespace spotter::figure
