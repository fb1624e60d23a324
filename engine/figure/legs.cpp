#include <cmath>

#include "figure/cage.h"
#include "figure/kernels.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;
using maths::Vec3;

// Height, centre x, centre backward, radii lateral, medial, front, back: hip to ankle.
constexpr std::array<Row<7>, kLegRings> kLeg = {
    {{0.800, 0.0880, 0.006, 0.0860, 0.0800, 0.0860, 0.0980},
     {0.765, 0.0890, 0.004, 0.0850, 0.0780, 0.0880, 0.0940},
     {0.720, 0.0900, 0.002, 0.0820, 0.0750, 0.0870, 0.0880},
     {0.670, 0.0910, 0.000, 0.0770, 0.0710, 0.0830, 0.0820},
     {0.620, 0.0920, 0.000, 0.0710, 0.0660, 0.0760, 0.0750},
     {0.578, 0.0920, 0.000, 0.0640, 0.0610, 0.0680, 0.0670},
     {0.547, 0.0920, 0.000, 0.0565, 0.0560, 0.0600, 0.0605},
     {0.524, 0.0920, -0.001, 0.0545, 0.0560, 0.0570, 0.0570},
     {0.504, 0.0920, -0.002, 0.0545, 0.0570, 0.0570, 0.0530},
     {0.485, 0.0920, -0.001, 0.0525, 0.0545, 0.0545, 0.0520},
     {0.466, 0.0920, 0.001, 0.0485, 0.0490, 0.0490, 0.0540},
     {0.440, 0.0925, 0.004, 0.0505, 0.0485, 0.0460, 0.0600},
     {0.405, 0.0930, 0.008, 0.0560, 0.0545, 0.0450, 0.0690},
     {0.365, 0.0935, 0.010, 0.0560, 0.0600, 0.0430, 0.0735},
     {0.320, 0.0935, 0.012, 0.0490, 0.0550, 0.0410, 0.0650},
     {0.270, 0.0925, 0.014, 0.0400, 0.0420, 0.0380, 0.0480},
     {0.215, 0.0920, 0.016, 0.0350, 0.0340, 0.0345, 0.0385},
     {0.160, 0.0920, 0.018, 0.0320, 0.0310, 0.0330, 0.0370},
     {0.110, 0.0920, 0.020, 0.0335, 0.0335, 0.0350, 0.0390},
     {0.070, 0.0920, 0.022, 0.0340, 0.0340, 0.0370, 0.0420}}};

double girth(double y, const Shape& s) {
  const double thigh = smoothstep(0.45, 0.75, y);
  const double calf = smoothstep(0.10, 0.40, y) * (1.0 - thigh);
  const double weight = maths::mix(0.20, 0.30, s.sex) * thigh + 0.13 * calf;
  const double g = 1.0 + weight * s.fat + 0.04 * s.sex * smoothstep(0.55, 0.75, y) -
                   0.02 * s.sex * (1.0 - smoothstep(0.45, 0.55, y));
  return g * (1.0 - 0.06 * s.old * smoothstep(0.15, 0.30, y));
}

// Kneecap with its hollows, tendon and the bump where the tendon meets the shin.
double frontRelief(double x, double y) {
  double f = 0.0105 * bell(y, 0.505, 0.021, x, 0.0, 0.024);
  f -= 0.0065 * bell(y, 0.549, 0.018, x, 0.0, 0.026);
  f -= 0.0040 * bell(y, 0.472, 0.012, x, 0.022, 0.014);
  f += 0.0045 * bell(y, 0.448, 0.014, x, 0.0, 0.014);
  f -= 0.0040 * bell(y, 0.505, 0.028, std::fabs(x), 0.036, 0.011);
  return f;
}

Vec3 legPoint(std::size_t r, int column, const Shape& shape) {
  const Row<7>& row = kLeg[r];
  const double g = girth(row[0], shape);
  const double cx = row[1] + 0.05 * std::fmax(0.0, g - 1.0);
  const double theta = 2.0 * maths::kPi * column / kLimbColumns;
  const double c = column == 4 || column == 12 ? 0.0 : maths::cosine(theta);
  const double s = column == 0 || column == 8 ? 0.0 : maths::sine(theta);
  const auto curve = [](double v) {
    return v == 0.0 ? 0.0 : (v < 0.0 ? -1.0 : 1.0) * maths::power(std::fabs(v), 2.0 / 2.15);
  };
  const bool medial = column < 4 || column > 12;
  const bool front = column < 8;
  const double side = medial ? std::fmin(row[4] * g, cx - 0.004) : row[3] * g;
  const double x = cx - side * curve(c);
  double forward = (front ? row[5] : row[6]) * g * curve(s);
  if (front && column > 0) forward += frontRelief(x - cx, row[0]);
  return {x, row[0], forward - row[2]};
}

}  // namespace

void buildLegs(Cage& cage, const Shape& shape, const TorsoRing& lowest) {
  const double spread = 0.010 * shape.plump();
  const int front = cage.addMidline({{0.0, 0.812, 0.040 + spread}, Part::torso, 0, 0});
  const int middle = cage.addMidline({{0.0, 0.808, -0.012}, Part::torso, 0, 0});
  const int back = cage.addMidline({{0.0, 0.814, -0.062 - spread}, Part::torso, 0, 0});
  LimbRing above{};
  above[0] = middle;
  above[1] = front;
  for (std::size_t i = 0; i <= 12; ++i) above[i + 2] = lowest[i];
  above[15] = back;
  for (std::size_t r = 0; r < kLegRings; ++r) {
    LimbRing ring{};
    for (int j = 0; j < kLimbColumns; ++j) {
      ring[static_cast<std::size_t>(j)] =
          cage.addPair({legPoint(r, j, shape), Part::leg, static_cast<int>(r), j});
    }
    for (std::size_t j = 0; j < kLimbColumns; ++j) {
      const std::size_t next = (j + 1) % kLimbColumns;
      cage.addQuadPair(ring[j], ring[next], above[next], above[j], Part::leg, static_cast<int>(r));
    }
    above = ring;
  }
}

}  // namespace spotter::figure
