#include <algorithm>
#include <cmath>

#include "figure/clothes.h"
#include "figure/colour.h"
#include "figure/drape.h"
#include "figure/garment.h"
#include "figure/garment_rings.h"
#include "figure/kernels.h"
#include "figure/subdivide.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

bool isMedial(const CageVertex& v) { return v.column < 3 || v.column > 13; }

double shortsEase(const CageVertex& v, const Shape& shape) {
  constexpr std::array<Row<2>, 6> kFlare = {
      {{0, 0.002}, {1, 0.003}, {2, 0.005}, {3, 0.008}, {4, 0.011}, {5, 0.014}}};
  return 0.005 +
         readLinear<2>(kFlare, v.ring)[1] * (0.6 + 0.8 * shape.loose) * (isMedial(v) ? 0.40 : 1.0);
}

// Straight trousers: close in front of the kneecap, so that it stays readable, and hanging behind.
double joggersEase(const CageVertex& v, const Shape& shape) {
  constexpr std::array<Row<3>, 9> kRoom = {{{0, 0.004, 0.004},
                                            {4, 0.009, 0.010},
                                            {6, 0.006, 0.012},
                                            {9, 0.004, 0.013},
                                            {11, 0.010, 0.008},
                                            {13, 0.016, 0.005},
                                            {15, 0.018, 0.016},
                                            {16, 0.014, 0.014},
                                            {17, 0.004, 0.004}}};
  const Row<3> row = readLinear<3>(kRoom, v.ring);
  const bool front = v.column > 1 && v.column < 7;
  return 0.003 + (front ? row[1] : row[2]) * (0.55 + 0.7 * shape.loose) * (isMedial(v) ? 0.6 : 1.0);
}

double easeOf(const CageVertex& v, const PersonSpec& spec, const Shape& shape) {
  const bool leg = v.part == Part::leg;
  // The waistband is close: whatever is worn above goes over it.
  if (!leg && v.ring > kTopHemRing) return 0.0008;
  switch (spec.bottoms) {
    case Bottoms::shorts:
      return leg ? shortsEase(v, shape) : 0.0045;
    case Bottoms::joggers:
      return leg ? joggersEase(v, shape) : 0.0042;
    case Bottoms::three_quarter:
      return leg ? 0.0030 + 0.0006 * std::max(0, v.ring - 9) : 0.0032;
    case Bottoms::leggings:
      break;
  }
  return leg ? 0.0028 : 0.0030;
}

double kneesThrough(Bottoms bottoms) {
  switch (bottoms) {
    case Bottoms::shorts:
      return 0.0;
    case Bottoms::joggers:
      return 0.45;
    case Bottoms::leggings:
    case Bottoms::three_quarter:
      break;
  }
  return 0.85;
}

Surface brace(const Cage& cage, const Shape& shape, double side, double over_cloth_m) {
  const std::vector<Vec3> moved =
      pushedOut(cage, [&](const CageVertex&) { return 0.0038 + over_cloth_m; });
  const auto chosen = [&](const CageFace& face) {
    return face.part == Part::leg && face.band >= 6 && face.band <= 11 &&
           cage.at(face.corner[0]).x * side > 0.0;
  };
  Surface support = subdivided(cutOut(cage, moved, chosen, linearOf(0x2E3238)));
  addKnees(support, shape, 0.9);
  addHems(support, 0.0025, 0.008, 0.004, 0.5);
  // The opening over the kneecap has a padded ring; the edges are elastic bands.
  const double knee_x = side * shape.skeleton.rest(body::Joint::left_lower_leg).x;
  for (std::size_t i = 0; i < support.position.size(); ++i) {
    const Vec3& p = support.position[i];
    const double from_cap =
        std::sqrt((p.x - knee_x) * (p.x - knee_x) + (p.y - 0.508) * (p.y - 0.508));
    const double ring = p.z > 0.02 ? maths::smoothstep(0.040, 0.026, from_cap) : 0.0;
    support.colour[i] = lerp(support.colour[i], linearOf(0x3E515C), ring);
  }
  paintFaces(
      support, [](const Vec3& p) { return p.y > 0.556 || p.y < 0.452; }, linearOf(0x4C5B66));
  return support;
}

}  // namespace

Surface bottomGarment(const Cage& cage, const PersonSpec& spec, const Shape& shape) {
  const int hem = trouserHemRing(spec.bottoms);
  const std::vector<Vec3> moved =
      pushedOut(cage, [&](const CageVertex& v) { return easeOf(v, spec, shape); });
  const auto chosen = [&](const CageFace& face) {
    return (face.part == Part::torso && face.band <= kTopHemRing) ||
           (face.part == Part::leg && face.band <= hem);
  };
  Surface cloth = subdivided(cutOut(cage, moved, chosen, linearOf(spec.bottoms_colour)));
  if (spec.bottoms == Bottoms::shorts || spec.bottoms == Bottoms::joggers)
    addFolds(cloth, shape, spec.seed + 11);
  addKnees(cloth, shape, kneesThrough(spec.bottoms));
  const bool shorts = spec.bottoms == Bottoms::shorts;
  addHems(cloth, shorts ? 0.004 : 0.002, 0.016, shorts ? 0.020 : 0.005, 0.30);
  return cloth;
}

Surface kneeBraces(const Cage& cage, const PersonSpec& spec, const Shape& shape) {
  Surface braces;
  const double over = spec.bottoms == Bottoms::joggers  ? 0.009
                      : spec.bottoms == Bottoms::shorts ? 0.0
                                                        : 0.003;
  if (spec.knee_brace == Sides::left || spec.knee_brace == Sides::both)
    append(braces, brace(cage, shape, 1.0, over));
  if (spec.knee_brace == Sides::right || spec.knee_brace == Sides::both)
    append(braces, brace(cage, shape, -1.0, over));
  return braces;
}

}  // namespace spotter::figure
