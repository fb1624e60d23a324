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

Cage buildCage(const Shape& shape) {
  Cage cage;
  const auto torso = buildTorso(cage, shape);
  buildLegs(cage, shape, torso[0]);
  const LimbRing wrist = buildArms(cage, shape, torso);
  buildHands(cage, shape, wrist);
  weighCage(cage, shape);
  return cage;
}

}  // namespace spotter::figure
