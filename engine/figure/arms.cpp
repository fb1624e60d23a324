#include <cmath>

#include "figure/cage.h"
#include "figure/kernels.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;
using maths::Vec3;

// Distance from the shoulder joint, radius towards under and top, radius towards front and back.
constexpr std::array<Row<3>, kArmRings> kArm = {{{0.052, 0.0455, 0.0540},
                                                 {0.090, 0.0480, 0.0540},
                                                 {0.132, 0.0475, 0.0510},
                                                 {0.172, 0.0470, 0.0495},
                                                 {0.210, 0.0445, 0.0468},
                                                 {0.245, 0.0420, 0.0440},
                                                 {0.268, 0.0400, 0.0420},
                                                 {0.286, 0.0385, 0.0410},
                                                 {0.300, 0.0378, 0.0412},
                                                 {0.314, 0.0382, 0.0415},
                                                 {0.332, 0.0400, 0.0425},
                                                 {0.360, 0.0415, 0.0425},
                                                 {0.400, 0.0395, 0.0390},
                                                 {0.450, 0.0335, 0.0335},
                                                 {0.500, 0.0272, 0.0285},
                                                 {0.535, 0.0235, 0.0275},
                                                 {0.552, 0.0222, 0.0275}}};

double girth(double t, const Shape& s) {
  const double upper = 1.0 - smoothstep(0.25, 0.50, t);
  const double thin = maths::mix(1.0, 0.87, s.sex) * (1.0 - 0.06 * s.old);
  const double g = thin * (1.0 + s.fat * (0.20 * upper + 0.06));
  return maths::mix(g, std::fmax(g, maths::mix(0.96, 0.90, s.sex)), smoothstep(0.45, 0.55, t));
}

Vec3 armPoint(std::size_t r, int column, const Shape& shape) {
  const ArmFrame frame;
  const double t = kArm[r][0];
  const double theta = 2.0 * maths::kPi * column / kLimbColumns;
  const double c = column == 4 || column == 12 ? 0.0 : maths::cosine(theta);
  const double s = column == 0 || column == 8 ? 0.0 : maths::sine(theta);
  const double g = girth(t, shape);
  double under = kArm[r][1] * g;
  if (c > 0.0) {
    under *= 1.0 + (0.06 * shape.plump() + 0.03 * shape.old) * smoothstep(0.06, 0.12, t) *
                       (1.0 - smoothstep(0.22, 0.28, t));
  }
  Vec3 p = shape.skeleton.rest(body::Joint::left_upper_arm) + frame.along * t +
           frame.under * (under * c) + frame.back * (kArm[r][2] * g * s);
  p += frame.back * (0.005 * std::fmax(0.0, s) * bell(t, 0.305, 0.016));
  return p;
}

}  // namespace

LimbRing buildArms(Cage& cage, const Shape& shape,
                   const std::array<TorsoRing, kTorsoRings>& torso) {
  // The rim of the hole, under the arm first, then back, top, front.
  constexpr std::array<std::array<std::size_t, 2>, kLimbColumns> kRim = {{{10, 6},
                                                                          {10, 7},
                                                                          {10, 8},
                                                                          {11, 8},
                                                                          {12, 8},
                                                                          {13, 8},
                                                                          {14, 8},
                                                                          {14, 7},
                                                                          {14, 6},
                                                                          {14, 5},
                                                                          {14, 4},
                                                                          {13, 4},
                                                                          {12, 4},
                                                                          {11, 4},
                                                                          {10, 4},
                                                                          {10, 5}}};
  LimbRing before{};
  for (std::size_t j = 0; j < kLimbColumns; ++j) before[j] = torso[kRim[j][0]][kRim[j][1]];
  for (std::size_t r = 0; r < kArmRings; ++r) {
    LimbRing ring{};
    for (int j = 0; j < kLimbColumns; ++j) {
      ring[static_cast<std::size_t>(j)] =
          cage.addPair({armPoint(r, j, shape), Part::arm, static_cast<int>(r), j});
    }
    for (std::size_t j = 0; j < kLimbColumns; ++j) {
      const std::size_t next = (j + 1) % kLimbColumns;
      cage.addQuadPair(before[j], before[next], ring[next], ring[j], Part::arm,
                       static_cast<int>(r));
    }
    before = ring;
  }
  return before;
}

}  // namespace spotter::figure
