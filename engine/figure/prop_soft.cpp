#include <cmath>

#include "figure/prop_kit.h"
#include "figure/props.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kMat = 0x4F7E86;
constexpr Srgb kMatSeam = 0x35565C;
constexpr Srgb kTowel = 0xE2DCCB;
constexpr Srgb kTowelStripe = 0x6E93A8;
constexpr Srgb kTowelGap = 0x9C968A;
constexpr Srgb kPillow = 0xDFE3E6;
constexpr Srgb kPiping = 0xB8C2C8;
constexpr Srgb kCushion = 0xC98A4B;
constexpr Srgb kCushionCord = 0x9A6330;
constexpr Srgb kBand = 0xB9455A;

double root(double x) { return std::sqrt(std::max(0.0, x)); }

// The roll's end: a spiral as the layers lie.
void addRolledEnd(PropBuilder& roll, double x, double sign, double radius_m) {
  constexpr int kRings = 10, kSides = 32;
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r <= kRings; ++r) {
    std::vector<Vec3> row;
    for (int s = 0; s < kSides; ++s) {
      const double a = sign * 2.0 * maths::kPi * s / kSides;
      const double at = radius_m * (1.0 - static_cast<double>(r) / kRings);
      const double dent = r % 2 == 1 ? 0.004 : 0.0;
      row.push_back({x - sign * dent, at * maths::sine(a), -at * maths::cosine(a)});
    }
    rows.push_back(std::move(row));
  }
  roll.addSheet(rows, true,
                [](int ring, int) { return linearOf(ring % 2 == 1 ? kTowelGap : kTowel); });
}

}  // namespace

Model buildMat() {
  const MatMeasures m;
  PropBuilder mat("mat_panels");
  // Three panels that fold together, welded along thin seams.
  const double third = m.length_m / 6, half = m.thickness_m / 2;
  for (const double z : {-2.0 * third, 0.0, 2.0 * third}) {
    addBlock(mat, {0, half, z}, {m.width_m / 2, half, third - 0.004}, 0.006, kMat);
  }
  for (const double z : {-third, third}) {
    addBlock(mat, {0, half * 0.8, z}, {m.width_m / 2 - 0.004, half * 0.8, 0.006}, 0.003, kMatSeam);
  }
  return modelOf("mat", {mat});
}

Model buildTowel() {
  const TowelMeasures m;
  PropBuilder roll("towel_roll");
  constexpr int kRows = 17, kSides = 36;
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r < kRows; ++r) {
    const double x = m.length_m * (static_cast<double>(r) / (kRows - 1) - 0.5);
    std::vector<Vec3> row;
    for (int s = 0; s < kSides; ++s) {
      // The free edge of the towel shows as a small step all along.
      const double turn01 = static_cast<double>(s) / kSides;
      const double soft = 0.0012 * maths::sine(9.0 * turn01 + 40.0 * x);
      const double radius = m.radius_m - 0.006 * turn01 + soft;
      const double a = 2.0 * maths::kPi * turn01;
      row.push_back({x, radius * maths::sine(a), -radius * maths::cosine(a)});
    }
    rows.push_back(std::move(row));
  }
  roll.addSheet(rows, true, [](int r, int) {
    return linearOf(r == 3 || r == 4 || r == 12 || r == 13 ? kTowelStripe : kTowel);
  });
  for (const double sign : {-1.0, 1.0}) {
    addRolledEnd(roll, sign * m.length_m / 2, sign, m.radius_m - 0.003);
  }
  return modelOf("towel", {roll});
}

Model buildPillow() {
  const PillowMeasures m;
  PropBuilder pillow("pillow");
  constexpr int kRows = 19, kAcross = 25;
  for (const double side : {1.0, -1.0}) {
    std::vector<std::vector<Vec3>> rows;
    for (int r = 0; r < kRows; ++r) {
      std::vector<Vec3> row;
      for (int c = 0; c < kAcross; ++c) {
        const double v = 1.0 - 2.0 * r / (kRows - 1), u = side * (2.0 * c / (kAcross - 1) - 1.0);
        // Full in the middle, flat at the seam, corners drawn in; a hollow where a head lies.
        const double full = root((1.0 - u * u * u * u) * (1.0 - v * v * v * v));
        const double drawn = 1.0 - 0.10 * u * u * v * v;
        const double hollow = side > 0.0 ? 0.16 * maths::exponential(-7.0 * (u * u + v * v)) : 0.0;
        const double above = side > 0.0 ? 0.62 : 0.38;
        const double y = m.height_m * (0.38 + side * above * full - hollow);
        row.push_back({u * m.width_m / 2 * drawn, y, v * m.depth_m / 2 * drawn});
      }
      rows.push_back(std::move(row));
    }
    pillow.addSheet(rows, false, [](int r, int c) {
      const bool seam = r == 0 || r == kRows - 1 || c == 0 || c == kAcross - 1;
      return linearOf(seam ? kPiping : kPillow);
    });
  }
  return modelOf("pillow", {pillow});
}

Model buildCushion() {
  const CushionMeasures m;
  PropBuilder cushion("cushion");
  const double half = m.height_m / 2;
  addBlock(cushion, {0, half, 0}, {m.width_m / 2, half, m.depth_m / 2}, 0.020, kCushion);
  // A cord round its middle, a touch wider.
  addBlock(cushion, {0, half, 0}, {m.width_m / 2 + 0.003, 0.004, m.depth_m / 2 + 0.003}, 0.003,
           kCushionCord);
  return modelOf("cushion", {cushion});
}

Model buildBand() {
  const BandMeasures m;
  PropBuilder band("band");
  addBlock(band, {0, 0, m.length_m / 2}, {m.width_m / 2, 0.0012, m.length_m / 2}, 0.0010, kBand);
  return modelOf("band", {band});
}

Model buildLoop() {
  const LoopMeasures m;
  PropBuilder loop("loop");
  const double half = m.height_m / 2, r = m.radius_m, inner = m.radius_m - 0.003;
  const std::vector<Vec3> profile = {{inner, -half, 0},
                                     {inner, -half, 0},
                                     {r, -half, 0},
                                     {r + 0.0008, -half + 0.004, 0},
                                     {r + 0.0008, half - 0.004, 0},
                                     {r, half, 0},
                                     {inner, half, 0}};
  loop.addLathe({}, {}, profile, 32, plain(kBand));
  return modelOf("loop", {loop});
}

}  // namespace spotter::figure
