#include <algorithm>
#include <cmath>

#include "figure/clothes.h"
#include "figure/colour.h"
#include "figure/drape.h"
#include "figure/face_texture.h"
#include "figure/garment.h"
#include "figure/garment_rings.h"
#include "figure/kernels.h"
#include "figure/subdivide.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;
using maths::Vec3;

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
      for (const std::size_t i : ring)
        moved[i] = maths::lerp(moved[i], centre, hidden == 1 ? 0.10 : 0.28);
    }
  }
}

// Skin is nowhere of one colour: blotches, and with age spots on forearms and hands.
Vec3 mottled(const Vec3& colour, const Vec3& p, double old, std::uint64_t seed, bool arm) {
  const double u = 40.0 * p.x + 23.0 * p.z;
  const double blotch =
      valueNoise(u, p.y * 34.0, seed + 71) + 0.5 * valueNoise(2.3 * u, p.y * 80.0, seed + 72);
  const double spot =
      arm ? old * smoothstep(0.50, 0.85, valueNoise(5.0 * u, p.y * 210.0, seed + 73)) : 0.0;
  return tint(colour, Vec3{1.0, 1.0, 1.0} + Vec3{0.5, 0.8, 0.8} * (0.035 * blotch) -
                          Vec3{0.16, 0.24, 0.27} * spot);
}

}  // namespace

Surface bareArms(const Cage& cage, const PersonSpec& spec) {
  const int hem = sleeveHemRing(spec.top);
  const auto chosen = [&](const CageFace& face) {
    if (face.part == Part::arm) return face.band >= std::max(0, hem - 1);
    return face.part == Part::palm || face.part == Part::finger;
  };
  std::vector<Vec3> moved = positionsOf(cage);
  tuckUnder(cage, moved, Part::arm, hem);
  Surface skin = cutOut(cage, moved, chosen, linearOf(spec.skin));
  const double old = maths::clamp((spec.physique.age_years - 50.0) / 35.0, 0.0, 1.0);
  for (std::size_t i = 0; i < skin.position.size(); ++i) {
    const Vec3& p = skin.position[i];
    const double out = (std::fabs(p.x) - 0.16) * 0.70710678 + (1.394 - p.y) * 0.70710678;
    const double edge = sleeveHemReach(spec.top);
    const double shade = smoothstep(edge + 0.040, edge - 0.005, out);
    const double elbow = bell(out, 0.305, 0.030) * smoothstep(0.0, -0.03, p.z);
    skin.colour[i] = mottled(skin.colour[i], p, old, spec.seed, true) * (1.0 - 0.55 * shade);
    skin.colour[i] = tint(skin.colour[i], Vec3{1.0, 1.0, 1.0} - Vec3{0.04, 0.13, 0.14} * elbow);
  }
  return skin;
}

Surface bareLegs(const Cage& cage, const PersonSpec& spec) {
  const int hem = trouserHemRing(spec.bottoms);
  const auto chosen = [&](const CageFace& face) {
    return face.part == Part::leg && face.band >= hem - 1 && face.band <= kSockTopRing + 1;
  };
  std::vector<Vec3> moved = positionsOf(cage);
  tuckUnder(cage, moved, Part::leg, hem);
  Surface skin = subdivided(cutOut(cage, moved, chosen, linearOf(spec.skin)));
  const double hem_y = trouserHemHeight(spec.bottoms);
  const double old = maths::clamp((spec.physique.age_years - 50.0) / 35.0, 0.0, 1.0);
  for (std::size_t i = 0; i < skin.position.size(); ++i) {
    const Vec3& p = skin.position[i];
    const double shade = smoothstep(hem_y - 0.050, hem_y - 0.004, p.y);
    const double knee = bell(p.y, 0.508, 0.032) * smoothstep(0.0, 0.04, p.z);
    const double shin = bell(p.y, 0.30, 0.10) * smoothstep(0.01, 0.03, p.z);
    skin.colour[i] = mottled(skin.colour[i], p, old, spec.seed, false) * (1.0 - 0.55 * shade);
    skin.colour[i] = tint(skin.colour[i], Vec3{1.0, 1.0, 1.0} - Vec3{0.02, 0.11, 0.12} * knee +
                                              Vec3{0.05, 0.05, 0.05} * shin);
  }
  addKnees(skin, shapeOf(spec), 1.0);
  return skin;
}

Surface socks(const Cage& cage) {
  // Close in the shoe, so that it never comes through its sides.
  const std::vector<Vec3> moved = pushedOut(
      cage, [](const CageVertex& v) { return v.ring == kLegRings - 1 ? -0.0080 : 0.0028; });
  const auto chosen = [](const CageFace& face) {
    return face.part == Part::leg && face.band >= kSockTopRing + 1;
  };
  Surface cloth = subdivided(cutOut(cage, moved, chosen, linearOf(0xE6E3DC)));
  addHems(cloth, 0.002, 0.008, 0.005, 0.6);
  return cloth;
}

}  // namespace spotter::figure
