#include <algorithm>
#include <cmath>
#include <utility>

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

constexpr int kCollarBand = 16;
constexpr double kHalfStripe = 0.41421356;  // tan 22.5 degrees: one of sixteen columns to each side

// Cloth of a sleeve stands off the arm: more at the hem of a short one, close at a cuff.
double sleeveEase(const CageVertex& v, const PersonSpec& spec, const Shape& shape) {
  constexpr std::array<Row<2>, 6> kShort = {
      {{0, 0.0}, {1, 0.001}, {2, 0.004}, {3, 0.008}, {4, 0.012}, {5, 0.012}}};
  constexpr std::array<Row<2>, 6> kLong = {
      {{0, 0.0}, {2, 0.004}, {6, 0.006}, {10, 0.007}, {13, 0.008}, {14, 0.003}}};
  const bool cut_short = sleeveHemRing(spec.top) == 4;
  const double flare =
      cut_short ? readLinear<2>(kShort, v.ring)[1] : readLinear<2>(kLong, v.ring)[1];
  // It hangs: below the arm there is more room than on top.
  const double angle_share = v.column <= 3 || v.column >= 13 ? 1.35 : 0.75;
  return 0.0050 + flare * (0.45 + 0.8 * shape.loose) * angle_share;
}

// How far the hem and the ring above it hang below their places on the body: a little below the
// crest, over a belly lower in front.
double hangs_m(const CageVertex& v, const Shape& shape) {
  if (v.part != Part::torso || v.ring > kTopHemRing + 1 || v.ring < kTopHemRing) return 0.0;
  if (v.ring > kTopHemRing) return 0.010;
  const double front = v.column < 6 ? 1.0 - v.column / 6.0 : 0.0;
  return 0.024 + 0.020 * shape.plump() * front;
}

// Which vertex of the ring below is under one that hangs lower, and how far down to it that hangs.
struct Below {
  std::size_t vertex;
  double share01;
};
std::vector<std::pair<std::size_t, Below>> hangingOver(const Cage& cage, const Shape& shape) {
  std::vector<std::pair<std::size_t, Below>> list;
  for (std::size_t i = 0; i < cage.vertices.size(); ++i) {
    const CageVertex& v = cage.vertices[i];
    const double hangs = hangs_m(v, shape);
    if (hangs <= 0.0) continue;
    for (std::size_t k = 0; k < cage.vertices.size(); ++k) {
      const CageVertex& below = cage.vertices[k];
      const bool next = below.part == Part::torso && below.ring == v.ring - 1 &&
                        below.column == v.column &&
                        (below.position_m.x < 0.0) == (v.position_m.x < 0.0);
      if (!next) continue;
      const double down = v.position_m.y - below.position_m.y;
      list.push_back({i, {k, maths::clamp(hangs / down, 0.0, 1.0)}});
    }
  }
  return list;
}

// What hangs lower moves with the body that it lies on there: with the weights of its own ring the
// trousers below would come through it as soon as the hips bend.
void weighHem(Cage& cage, const Shape& shape) {
  const auto before = cage.weights;
  for (const auto& [i, below] : hangingOver(cage, shape)) {
    for (std::size_t j = 0; j < before[i].size(); ++j)
      cage.weights[i][j] = maths::mix(before[i][j], before[below.vertex][j], below.share01);
    limitInfluences(cage.weights[i]);
  }
}

std::vector<Vec3> layer(const Cage& cage, const PersonSpec& spec, const Shape& shape, Fall fall,
                        double extra) {
  std::vector<Vec3> moved = pushedOut(cage, [&](const CageVertex& v) {
    if (v.part == Part::arm) return extra + sleeveEase(v, spec, shape);
    return extra + (v.ring >= 16 ? 0.0026 : v.ring >= 14 ? 0.0045 : 0.0060);
  });
  drapeTrunk(cage, moved, shape, fall);
  const std::vector<Vec3> out = smoothNormals(moved, quadsOf(cage));
  // Where somebody lies, cloth that reaches lower follows the body there.
  const std::vector<Vec3> draped = moved;
  if (fall == Fall::rests) {
    for (const auto& [i, below] : hangingOver(cage, shape)) {
      moved[i] = lerp(draped[i], draped[below.vertex], below.share01);
      moved[i] += out[i] * 0.005;
    }
  }
  for (std::size_t i = 0; fall == Fall::hangs && i < moved.size(); ++i) {
    const double hangs = hangs_m(cage.vertices[i], shape);
    if (hangs <= 0.0) continue;
    // It stands off what it hangs over.
    moved[i] += out[i] * (cage.vertices[i].ring == kTopHemRing ? 0.007 : 0.003);
    moved[i].y -= hangs;
  }
  if (extra <= 0.0) return moved;
  const std::vector<Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < moved.size(); ++i) {
    if (cage.vertices[i].part == Part::torso && cage.vertices[i].ring <= 10)
      moved[i] += normals[i] * extra;
  }
  return moved;
}

int lowestColumn(const Cage& cage, const CageFace& face) {
  int column = kTorsoColumns;
  for (const int corner : face.corner)
    column = std::min(column, cage.vertices[static_cast<std::size_t>(corner)].column);
  return column;
}

bool isTrunk(const CageFace& face) {
  return face.part == Part::torso && face.band >= kTopHemRing && face.band < kCollarBand;
}

// The ribbed band at the neck, a little thicker than the cloth, and a lining for when the head
// bends forward and the collar can be looked into.
void addRibbing(Surface& cloth, const Cage& cage, const std::vector<Vec3>& moved,
                const Vec3& colour, const Vec3& inside) {
  const auto collar = [](const CageFace& face) {
    return face.part == Part::torso && face.band == kCollarBand;
  };
  std::vector<Vec3> thicker = moved;
  const std::vector<Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < thicker.size(); ++i) thicker[i] += normals[i] * 0.0022;
  Surface ribbing = subdivided(cutOut(cage, thicker, collar, colour));
  addHems(ribbing, 0.0030, 0.010, 0.013, 0.45);
  append(cloth, ribbing);
  const auto nape = [](const CageFace& face) {
    return face.part == Part::torso && face.band >= 15;
  };
  Surface lining = cutOut(cage, moved, nape, inside * 0.35);
  for (auto& face : lining.faces) std::swap(face[1], face[3]);
  append(cloth, lining);
}

// The turned-down collar of a polo shirt or the standing one of a track top, from the neck ring.
void addCollar(Surface& cloth, const Cage& cage, const std::vector<Vec3>& moved, const Vec3& colour,
               bool stands) {
  std::array<int, kTorsoColumns> neck{};
  std::array<int, kTorsoColumns> below{};
  for (std::size_t v = 0; v < cage.vertices.size(); ++v) {
    const CageVertex& vertex = cage.vertices[v];
    if (vertex.part != Part::torso || vertex.ring < 16) continue;
    const int column = vertex.position_m.x < 0.0 ? kTorsoColumns - vertex.column : vertex.column;
    (vertex.ring == 17 ? neck : below)[static_cast<std::size_t>(column)] = static_cast<int>(v);
  }
  Surface collar;
  constexpr int kRows = 4;
  const auto outward = [&](std::size_t c) {
    const Vec3 p = moved[static_cast<std::size_t>(neck[c])];
    return normalised(Vec3{p.x, 0.0, p.z + 0.014});
  };
  for (std::size_t i = 0; i <= kTorsoColumns; ++i) {
    const std::size_t c = i % kTorsoColumns;
    const Vec3 top = moved[static_cast<std::size_t>(neck[c])];
    const SkinWeights& w = cage.weights[static_cast<std::size_t>(neck[c])];
    const double front = bell(std::fabs(top.x), 0.0, 0.030) * (top.z > 0.0 ? 1.0 : 0.0);
    const Vec3 out = outward(c);
    const double apart = i == 0 ? 0.0055 : i == kTorsoColumns ? -0.0055 : 0.0;
    const Vec3 base = top + Vec3{apart, 0.0, 0.0};
    // A standing collar follows the neck, which leans forward.
    const Vec3 up = stands ? normalised(Vec3{0.0, 1.0, top.z > 0.0 ? 0.55 : 0.20}) : Vec3{0, 1, 0};
    // Inside up, over the fold, down outside to the points.
    const double tall = stands ? 0.024 : 0.012;
    const double fall = stands ? 0.006 : 0.026 + 0.010 * front;
    // The points lie on the chest, which is steeper than the shoulders.
    const Vec3 slope = normalised(normalised(moved[static_cast<std::size_t>(below[c])] - top) -
                                  Vec3{0.0, 0.7 * front, 0.0});
    const std::array<Vec3, kRows> rows = {
        base + out * (stands ? 0.003 : -0.001) - up * 0.006,
        base + out * (stands ? 0.0060 : 0.0005) + up * tall,
        base + out * (stands ? 0.0100 : 0.0060) + up * (tall - 0.001),
        base + slope * fall + out * (stands ? 0.0075 : 0.0085) + up * (stands ? -0.004 : 0.0055)};
    for (int r = 0; r < kRows; ++r)
      collar.add(rows[static_cast<std::size_t>(r)], colour * (r == 0 ? 0.45 : 1.0), w);
  }
  for (int i = 0; i < kTorsoColumns; ++i) {
    for (int r = 0; r + 1 < kRows; ++r) {
      const int a = i * kRows + r;
      collar.quad(a, a + 1, a + kRows + 1, a + kRows);
    }
  }
  append(cloth, collar);
}

void paintTrim(Surface& cloth, const PersonSpec& spec, const Shape& shape) {
  const Vec3 trim = linearOf(spec.trim_colour);
  const double hem = sleeveHemReach(spec.top);
  const auto reachOf = [](const Vec3& p) {
    return (std::fabs(p.x) - 0.16) * 0.70710678 + (1.394 - p.y) * 0.70710678;
  };
  switch (spec.top) {
    case Top::polo:
      paintFaces(
          cloth,
          [&](const Vec3& p) {
            return std::fabs(p.x) > 0.21 && p.y > 1.15 && reachOf(p) > hem - 0.022;
          },
          trim);
      break;
    case Top::track_top:
      // A stripe down the outside, between two columns of the sleeve's faces, so that its edges are
      // straight.
      paintFaces(
          cloth,
          [&](const Vec3& p) {
            const ArmFrame arm;
            const Vec3 left{std::fabs(p.x), p.y, p.z};
            const Vec3 from = left - shape.skeleton.rest(body::Joint::left_upper_arm);
            const Vec3 across = from - arm.along * dot(from, arm.along);
            const double outer = -dot(across, arm.under);
            return std::fabs(p.x) > 0.15 && reachOf(p) > 0.05 &&
                   std::fabs(dot(across, arm.back)) < kHalfStripe * outer;
          },
          trim);
      break;
    case Top::long_sleeves:
      paintFaces(
          cloth, [&](const Vec3& p) { return std::fabs(p.x) > 0.21 && reachOf(p) > hem - 0.035; },
          trim);
      break;
    case Top::vest:
    case Top::t_shirt:
    case Top::cardigan:
      break;
  }
}

Surface shirtLike(const Cage& cage, const PersonSpec& spec, const Shape& shape, Fall fall) {
  const std::vector<Vec3> moved = layer(cage, spec, shape, fall, 0.0);
  const Vec3 colour = linearOf(spec.top_colour);
  const Vec3 trim = linearOf(spec.trim_colour);
  const int sleeve = sleeveHemRing(spec.top);
  const auto whole = [&](const CageFace& face) {
    return isTrunk(face) || (face.part == Part::torso && face.band == kCollarBand) ||
           (face.part == Part::arm && face.band <= sleeve);
  };
  Surface cloth = subdivided(cutOut(cage, moved, whole, colour));
  addFolds(cloth, shape, spec.seed);
  addHems(cloth, 0.0032, 0.018, 0.014, 0.30);
  paintTrim(cloth, spec, shape);
  const bool has_collar = spec.top == Top::polo || spec.top == Top::track_top;
  addRibbing(cloth, cage, moved, has_collar ? colour : trim, colour);
  if (spec.top == Top::polo) addCollar(cloth, cage, moved, trim, false);
  if (spec.top == Top::track_top) addCollar(cloth, cage, moved, colour, true);
  return cloth;
}

// A cardigan hangs open over a shirt, of which only the front is there.
Surface cardigan(const Cage& cage, const PersonSpec& spec, const Shape& shape, Fall fall) {
  std::vector<Vec3> under = layer(cage, spec, shape, fall, 0.0);
  // The edges of the front go under the cardigan.
  const std::vector<Vec3> out = smoothNormals(under, quadsOf(cage));
  for (std::size_t i = 0; i < under.size(); ++i) {
    if (cage.vertices[i].part == Part::torso && cage.vertices[i].column == 3)
      under[i] += out[i] * -0.006;
  }
  const Vec3 trim = linearOf(spec.trim_colour);
  const auto front = [&](const CageFace& face) {
    const bool collar = face.part == Part::torso && face.band == kCollarBand;
    return collar || (isTrunk(face) && lowestColumn(cage, face) <= 2);
  };
  Surface cloth = subdivided(cutOut(cage, under, front, trim));
  addHems(cloth, 0.0030, 0.016, 0.008, 0.30);
  addRibbing(cloth, cage, under, trim * 0.8, trim);
  const std::vector<Vec3> over = layer(cage, spec, shape, fall, 0.0055);
  const auto open = [&](const CageFace& face) {
    if (face.part == Part::arm) return face.band <= sleeveHemRing(spec.top);
    return isTrunk(face) && lowestColumn(cage, face) >= 2;
  };
  const Vec3 colour = linearOf(spec.top_colour);
  Surface outer = subdivided(cutOut(cage, over, open, colour));
  addFolds(outer, shape, spec.seed);
  addHems(outer, 0.0040, 0.016, 0.007, 0.45);
  append(cloth, outer);
  return cloth;
}

}  // namespace

Surface topGarment(const Cage& cage, const PersonSpec& spec, const Shape& shape, Fall fall) {
  Cage hung = cage;
  weighHem(hung, shape);
  return spec.top == Top::cardigan ? cardigan(hung, spec, shape, fall)
                                   : shirtLike(hung, spec, shape, fall);
}

}  // namespace spotter::figure
