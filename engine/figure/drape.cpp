#include "figure/drape.h"

#include <algorithm>
#include <cmath>

#include "figure/face_texture.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using maths::mix;
using maths::smoothstep;
using maths::Vec3;
using Radii = std::array<double, kTorsoColumns>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

// The vertices of a ring of the trunk by column, all round.
std::array<int, kTorsoColumns> ringOf(const Cage& cage, int ring) {
  std::array<int, kTorsoColumns> index{};
  for (std::size_t v = 0; v < cage.vertices.size(); ++v) {
    const CageVertex& vertex = cage.vertices[v];
    if (vertex.part != Part::torso || vertex.ring != ring || vertex.position_m.y < 0.82) continue;
    const bool right = vertex.position_m.x < 0.0;
    index[at(right ? kTorsoColumns - vertex.column : vertex.column)] = static_cast<int>(v);
  }
  return index;
}

// Cloth over one ring of the trunk: it spans hollows, and hangs from the ring above.
void drapeRing(const Cage& cage, std::vector<Vec3>& moved, int ring, double ease, double hang,
               Radii& above) {
  const auto index = ringOf(cage, ring);
  Vec3 centre;
  for (const int i : index) centre += cage.at(i) / static_cast<double>(kTorsoColumns);
  const auto outward = [&](std::size_t c) {
    const Vec3 d = cage.at(index[c]) - centre;
    return Vec3{d.x, 0.0, d.z};
  };
  Radii radius{};
  for (std::size_t c = 0; c < kTorsoColumns; ++c) radius[c] = length(outward(c)) + ease;
  for (int pass = 0; pass < 3; ++pass) {
    const auto before = radius;
    for (std::size_t c = 0; c < kTorsoColumns; ++c) {
      const double chord =
          0.5 * (before[(c + 1) % kTorsoColumns] + before[(c + kTorsoColumns - 1) % kTorsoColumns]);
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

double trunkFold(const Vec3& p, std::uint64_t seed) {
  const double around = 7.0 * p.x + 5.0 * p.z;
  // Folds fall from shoulder blade and chest to the hem and lean with the body's turn.
  const double along = p.y * 7.0 + 2.5 * p.x;
  return valueNoise(around * 2.4, along, seed + 51) +
         0.6 * valueNoise(around * 5.0, p.y * 13.0, seed + 52);
}

// Rings of small folds where a joint bends: over `middle`, along `t`.
double jointFold(double t, double middle, double reach, double around, std::uint64_t seed) {
  return bell(t, middle, reach) * valueNoise(t * 95.0 + 2.0 * around, around * 2.0, seed + 53);
}

}  // namespace

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

void drapeTrunk(const Cage& cage, std::vector<Vec3>& moved, const Shape& shape, Fall fall) {
  constexpr double kRests_m = 0.0035;
  Radii above{};
  for (int ring = 10; ring >= 0; --ring) {
    const double height = cage.at(ringOf(cage, ring)[6]).y;
    const double free = smoothstep(1.32, 1.02, height);
    const double room = fall == Fall::rests ? kRests_m : 0.003 + 0.013 * shape.loose;
    const double hang = fall == Fall::rests ? 0.0 : mix(0.85, 0.95, shape.loose);
    drapeRing(cage, moved, ring, 0.0055 + room * free, hang, above);
  }
}

void addFolds(Surface& garment, const Shape& shape, std::uint64_t seed) {
  const std::vector<Vec3> normals = smoothNormals(garment.position, garment.faces);
  const Vec3 shoulder = shape.skeleton.rest(body::Joint::left_upper_arm);
  for (std::size_t i = 0; i < garment.position.size(); ++i) {
    Vec3& p = garment.position[i];
    const double reach = 0.6 + 0.8 * shape.loose;
    const double t = dot(Vec3{std::fabs(p.x), p.y, p.z} - shoulder, ArmFrame{}.along);
    const bool sleeve = t > 0.03 && p.y > 0.95 && std::fabs(p.x) > 0.19;
    double push = 0.0;
    if (sleeve) {
      push = 0.0040 * jointFold(t, 0.300, 0.055, 9.0 * p.z, seed) +
             0.0022 * jointFold(t, 0.160, 0.070, 9.0 * p.z, seed + 3) +
             0.0016 * jointFold(t, 0.47, 0.05, 9.0 * p.z, seed + 5);
    } else if (p.y > 0.97) {
      const double free = smoothstep(1.34, 1.06, p.y);
      push = (0.0012 + 0.0042 * shape.loose) * free * (trunkFold(p, seed) + 0.2);
      // Cloth pulls from the armpit over the chest.
      push += 0.0020 * bell(p.y, 1.30, 0.05) *
              valueNoise(p.x * 60.0 + p.y * 55.0, p.z * 6.0, seed + 57);
    } else {
      const double groin = bell(p.y, 0.83, 0.06) * smoothstep(0.0, 0.06, p.z);
      push = 0.0030 * groin * valueNoise(p.y * 60.0 + 40.0 * std::fabs(p.x), p.x * 9.0, seed + 58);
      push +=
          0.0026 * jointFold(p.y, 0.49, 0.05, 9.0 * p.x, seed + 7) * smoothstep(0.02, -0.02, p.z);
      push += 0.0018 * shape.loose * valueNoise(p.x * 26.0, p.y * 11.0, seed + 59) *
              smoothstep(0.50, 0.62, p.y);
      push += 0.0024 * jointFold(p.y, 0.17, 0.06, 9.0 * p.x, seed + 9);
    }
    p += normals[i] * maths::clamp(push * reach, -0.0035, 0.008);
  }
}

void addKnees(Surface& surface, const Shape& shape, double share01) {
  const double knee_x = shape.skeleton.rest(body::Joint::left_lower_leg).x;
  const double soft = 1.0 - 0.35 * std::min(1.0, shape.plump());
  for (std::size_t i = 0; i < surface.position.size(); ++i) {
    Vec3& p = surface.position[i];
    if (p.y < 0.40 || p.y > 0.60 || p.z < 0.0) continue;
    const double x = std::fabs(p.x) - knee_x;
    const double front = smoothstep(0.0, 0.03, p.z);
    double f = 0.0062 * bell(p.y, 0.508, 0.0215, x, 0.0, 0.0225);
    f -= 0.0046 * bell(p.y, 0.508, 0.026, std::fabs(x), 0.0385, 0.010);
    f -= 0.0040 * bell(p.y, 0.470, 0.010, std::fabs(x), 0.018, 0.011);
    f -= 0.0034 * bell(p.y, 0.546, 0.013, x, 0.0, 0.024);
    f += 0.0030 * bell(p.y, 0.447, 0.012, x, 0.0, 0.013);
    // The inner part of the thigh muscle ends in a drop above the kneecap.
    f += 0.0050 * bell(p.y, 0.560, 0.022, x, -0.026, 0.017);
    p.z += share01 * soft * front * f;
    const double hollow = bell(p.y, 0.508, 0.030, std::fabs(x), 0.0385, 0.010) +
                          0.8 * bell(p.y, 0.470, 0.011, std::fabs(x), 0.018, 0.012) +
                          0.6 * bell(p.y, 0.548, 0.010, x, 0.0, 0.026);
    surface.colour[i] = surface.colour[i] * (1.0 - 0.30 * share01 * front * std::min(1.0, hollow));
  }
}

}  // namespace spotter::figure
