#include "figure/clothes.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/colour.h"
#include "figure/face_texture.h"
#include "figure/garment.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using maths::mix;
using maths::smoothstep;
using maths::Vec3;

constexpr int kShirtHemRing = 4;    // at the iliac crest
constexpr int kSleeveHemRing = 4;
constexpr int kShortsHemRing = 5;   // 8 cm above the knee joint
constexpr int kLeggingsHemRing = 17;
constexpr int kSockTopRing = 17;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

std::vector<std::array<int, 4>> quadsOf(const Cage& cage) {
  std::vector<std::array<int, 4>> faces;
  for (const CageFace& face : cage.faces) faces.push_back(face.corner);
  return faces;
}

std::vector<Vec3> positionsOf(const Cage& cage) {
  std::vector<Vec3> positions;
  for (const CageVertex& v : cage.vertices) positions.push_back(v.position_m);
  return positions;
}

// All cage vertices moved outwards by a distance of their own.
template <typename Offset>
std::vector<Vec3> pushedOut(const Cage& cage, const Offset& offset) {
  std::vector<Vec3> moved = positionsOf(cage);
  const std::vector<Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += normals[i] * offset(cage.vertices[i]);
  return moved;
}

// Cloth over one ring of the trunk: it spans hollows, and hangs from the ring above.
void drapeRing(const Cage& cage, std::vector<Vec3>& moved, int ring, double ease, double hang,
               std::array<double, kTorsoColumns>& above) {
  std::array<int, kTorsoColumns> index{};
  Vec3 centre;
  for (std::size_t v = 0; v < cage.vertices.size(); ++v) {
    const CageVertex& vertex = cage.vertices[v];
    if (vertex.part != Part::torso || vertex.ring != ring || vertex.position_m.y < 0.82) continue;
    const bool right = vertex.position_m.x < 0.0;
    index[at(right ? kTorsoColumns - vertex.column : vertex.column)] = static_cast<int>(v);
  }
  for (const int i : index) centre += cage.at(i) / static_cast<double>(kTorsoColumns);
  std::array<double, kTorsoColumns> radius{};
  const auto outward = [&](std::size_t c) {
    const Vec3 d = cage.at(index[c]) - centre;
    return Vec3{d.x, 0.0, d.z};
  };
  for (std::size_t c = 0; c < kTorsoColumns; ++c) radius[c] = length(outward(c)) + ease;
  for (int pass = 0; pass < 3; ++pass) {
    const auto before = radius;
    for (std::size_t c = 0; c < kTorsoColumns; ++c) {
      const double chord = 0.5 * (before[(c + 1) % kTorsoColumns] + before[(c + kTorsoColumns - 1) % kTorsoColumns]);
      radius[c] = std::max(before[c], 0.995 * chord);
    }
  }
  for (std::size_t c = 0; c < kTorsoColumns; ++c) {
    radius[c] = std::max(radius[c], (0.990 * above[c] - 0.004) * hang);
    const bool arm_hole = ring == 10 && ((c >= 4 && c <= 8) || (c >= 16 && c <= 20));
    above[c] = radius[c];
    if (arm_hole) continue;
    const Vec3 p = centre + normalised(outward(c)) * radius[c];
    moved[at(index[c])] = {c == 0 || c == 12 ? 0.0 : p.x, cage.at(index[c]).y, p.z};
  }
}

void drapeShirt(const Cage& cage, std::vector<Vec3>& moved, const Shape& shape) {
  std::array<double, kTorsoColumns> above{};
  for (int ring = 10; ring >= 0; --ring) {
    const double y = cage.vertices[0].position_m.y;  // ring 0's height stands for none
    const double height = [&] {
      for (const CageVertex& v : cage.vertices) {
        if (v.part == Part::torso && v.ring == ring && v.column == 6) return v.position_m.y;
      }
      return y;
    }();
    const double ease = 0.006 + 0.009 * shape.loose * smoothstep(1.32, 1.05, height);
    drapeRing(cage, moved, ring, ease, mix(0.88, 0.955, shape.loose), above);
  }
}

// Cloth of a limb stands off more towards its hem.
double sleeveEase(const CageVertex& v, const Shape& shape) {
  constexpr std::array<Row<2>, 5> kFlare = {{{0, 0.0}, {1, 0.001}, {2, 0.003}, {3, 0.006}, {4, 0.010}}};
  return 0.0055 + readLinear<2>(kFlare, v.ring)[1] * (0.5 + 0.7 * shape.loose);
}

double shortsEase(const CageVertex& v, const Shape& shape) {
  constexpr std::array<Row<2>, 6> kFlare = {{{0, 0.002}, {1, 0.003}, {2, 0.005}, {3, 0.007}, {4, 0.009}, {5, 0.011}}};
  const bool medial = v.column < 3 || v.column > 13;
  return 0.005 + readLinear<2>(kFlare, v.ring)[1] * (0.6 + 0.8 * shape.loose) * (medial ? 0.35 : 1.0);
}

// Skin that a hem hides is drawn in, so that it can never show through the cloth.
void tuckUnder(const Cage& cage, std::vector<Vec3>& moved, Part part, int hem_ring) {
  for (const double side : {1.0, -1.0}) {
    for (int hidden = 1; hidden <= 2; ++hidden) {
      Vec3 centre;
      std::vector<std::size_t> ring;
      for (std::size_t i = 0; i < cage.vertices.size(); ++i) {
        const CageVertex& v = cage.vertices[i];
        if (v.part != part || v.ring != hem_ring - hidden || v.position_m.x * side < 0.0) continue;
        ring.push_back(i);
        centre += v.position_m / static_cast<double>(kLimbColumns);
      }
      for (const std::size_t i : ring) moved[i] = maths::lerp(moved[i], centre, hidden == 1 ? 0.10 : 0.28);
    }
  }
}

// Soft folds: a few long waves along the normal, more where the cloth hangs free.
void addFolds(const Cage& cage, std::vector<Vec3>& moved, const Shape& shape, std::uint64_t seed) {
  const std::vector<Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const CageVertex& v = cage.vertices[i];
    if (v.part != Part::torso || v.ring > 11) continue;
    const Vec3& p = v.position_m;
    const double free = smoothstep(1.32, 1.08, p.y);
    const double around = 7.0 * p.x + 5.0 * p.z;
    const double wave = valueNoise(around * 2.2, p.y * 9.0, seed + 51) + 0.6 * valueNoise(around * 4.0, p.y * 22.0, seed + 52);
    const double push = (0.0015 + 0.0040 * shape.loose) * free * (wave + 0.25);
    moved[i] += normals[i] * std::max(-0.003, push);
  }
}

}  // namespace

Surface bareSkin(const Cage& cage, const PersonSpec& spec) {
  const int legs_from = spec.bottoms == Bottoms::shorts ? kShortsHemRing - 1 : kLeggingsHemRing - 1;
  const auto chosen = [&](const CageFace& face) {
    switch (face.part) {
      case Part::torso: return false;
      case Part::leg: return face.band >= legs_from && face.band <= kSockTopRing + 1;
      case Part::arm: return face.band >= kSleeveHemRing - 1;
      case Part::palm:
      case Part::finger: break;
    }
    return true;
  };
  std::vector<Vec3> moved = positionsOf(cage);
  tuckUnder(cage, moved, Part::arm, kSleeveHemRing);
  tuckUnder(cage, moved, Part::leg, legs_from + 1);
  Surface skin = cutOut(cage, moved, chosen, linearOf(spec.skin));
  const double hem_y = spec.bottoms == Bottoms::shorts ? 0.578 : 0.16;
  for (std::size_t i = 0; i < skin.position.size(); ++i) {
    const Vec3& p = skin.position[i];
    const bool leg = p.y < 0.62;
    const double out = (std::fabs(p.x) - 0.16) * 0.70710678 + (1.394 - p.y) * 0.70710678;
    const double shade = leg ? smoothstep(hem_y - 0.050, hem_y - 0.004, p.y) : smoothstep(0.250, 0.205, out);
    const double knee = leg ? bell(p.y, 0.505, 0.032) * smoothstep(0.0, 0.04, p.z) : 0.0;
    skin.colour[i] = tint(skin.colour[i] * (1.0 - 0.55 * shade), Vec3{1.0, 1.0, 1.0} - Vec3{0.02, 0.10, 0.11} * knee);
  }
  return skin;
}

Surface shirt(const Cage& cage, const PersonSpec& spec, const Shape& shape) {
  std::vector<Vec3> moved = pushedOut(cage, [&](const CageVertex& v) {
    if (v.part == Part::arm) return sleeveEase(v, shape);
    return v.ring >= 16 ? 0.0030 : 0.0060;
  });
  drapeShirt(cage, moved, shape);
  addFolds(cage, moved, shape, spec.seed);
  // Over a belly the hem hangs lower in front.
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const CageVertex& v = cage.vertices[i];
    if (v.part != Part::torso || v.ring != kShirtHemRing || v.column >= 6) continue;
    moved[i].y -= 0.024 * shape.plump() * (1.0 - v.column / 6.0);
  }
  const Vec3 colour = linearOf(spec.top);
  const auto body = [](const CageFace& face) {
    return (face.part == Part::torso && face.band >= kShirtHemRing && face.band < 16) ||
           (face.part == Part::arm && face.band <= kSleeveHemRing);
  };
  const auto collar = [](const CageFace& face) { return face.part == Part::torso && face.band == 16; };
  const auto whole = [&](const CageFace& face) { return body(face) || collar(face); };
  Surface cloth = cutOut(cage, moved, whole, colour);
  addHems(cloth, 0.0035, 0.018, 0.016, 0.30);
  // The ribbing of the collar lies on the cloth, a little thicker and darker.
  std::vector<Vec3> thicker = moved;
  const std::vector<Vec3> normals = smoothNormals(moved, quadsOf(cage));
  for (std::size_t i = 0; i < thicker.size(); ++i) thicker[i] += normals[i] * 0.0016;
  Surface ribbing = cutOut(cage, thicker, collar, colour * 0.72);
  addHems(ribbing, 0.0030, 0.010, 0.013, 0.45);
  append(cloth, ribbing);
  // A lining, for when the head bends forward and the collar can be looked into.
  const auto nape = [](const CageFace& face) { return face.part == Part::torso && face.band >= 15; };
  Surface lining = cutOut(cage, moved, nape, colour * 0.35);
  for (auto& face : lining.faces) std::swap(face[1], face[3]);
  append(cloth, lining);
  return cloth;
}

Surface bottoms(const Cage& cage, const PersonSpec& spec, const Shape& shape) {
  const bool shorts = spec.bottoms == Bottoms::shorts;
  const int hem = shorts ? kShortsHemRing : kLeggingsHemRing;
  const std::vector<Vec3> moved = pushedOut(cage, [&](const CageVertex& v) {
    if (v.part != Part::leg) return shorts ? 0.0045 : 0.0030;
    return shorts ? shortsEase(v, shape) : 0.0028;
  });
  const auto chosen = [&](const CageFace& face) {
    return (face.part == Part::torso && face.band <= kShirtHemRing) ||
           (face.part == Part::leg && face.band <= hem);
  };
  Surface cloth = cutOut(cage, moved, chosen, linearOf(spec.bottoms_colour));
  addHems(cloth, shorts ? 0.004 : 0.002, 0.016, shorts ? 0.020 : 0.005, 0.30);
  return cloth;
}

Surface socks(const Cage& cage) {
  const std::vector<Vec3> moved = pushedOut(cage, [](const CageVertex&) { return 0.0028; });
  const auto chosen = [](const CageFace& face) { return face.part == Part::leg && face.band >= kSockTopRing + 1; };
  Surface cloth = cutOut(cage, moved, chosen, linearOf(0xE6E3DC));
  addHems(cloth, 0.002, 0.008, 0.005, 0.6);
  return cloth;
}

}  // namespace spotter::figure
