#include <algorithm>
#include <cmath>

#include "figure/cage.h"
#include "figure/kernels.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// Height, half width, front depth, back depth, exponent of the superellipse, from pelvis to collar,
// on a man of 1.75 m and BMI 23. Drawn by eye (basis: proposed), as are all tables of this module.
constexpr std::array<Row<5>, kTorsoRings> kMan = {{{0.835, 0.169, 0.090, 0.102, 2.6},
                                                   {0.875, 0.168, 0.098, 0.112, 2.6},
                                                   {0.920, 0.168, 0.102, 0.112, 2.5},
                                                   {0.965, 0.162, 0.103, 0.104, 2.4},
                                                   {1.010, 0.154, 0.104, 0.094, 2.35},
                                                   {1.060, 0.148, 0.104, 0.087, 2.3},
                                                   {1.110, 0.146, 0.103, 0.086, 2.3},
                                                   {1.165, 0.150, 0.105, 0.092, 2.35},
                                                   {1.220, 0.158, 0.110, 0.104, 2.4},
                                                   {1.275, 0.166, 0.116, 0.112, 2.45},
                                                   {1.320, 0.170, 0.115, 0.116, 2.5},
                                                   {1.350, 0.170, 0.107, 0.116, 2.45},
                                                   {1.382, 0.167, 0.095, 0.110, 2.35},
                                                   {1.413, 0.155, 0.080, 0.099, 2.2},
                                                   {1.439, 0.132, 0.069, 0.091, 2.1},
                                                   {1.466, 0.098, 0.062, 0.082, 2.05},
                                                   {1.489, 0.0665, 0.0575, 0.067, 2.0},
                                                   {1.505, 0.0485, 0.0515, 0.056, 2.0}}};

constexpr std::array<Row<5>, kTorsoRings> kWoman = {{{0.835, 0.176, 0.089, 0.106, 2.5},
                                                     {0.875, 0.178, 0.096, 0.120, 2.5},
                                                     {0.920, 0.179, 0.100, 0.118, 2.4},
                                                     {0.965, 0.170, 0.100, 0.106, 2.35},
                                                     {1.010, 0.156, 0.098, 0.092, 2.3},
                                                     {1.060, 0.143, 0.095, 0.082, 2.25},
                                                     {1.110, 0.136, 0.092, 0.079, 2.2},
                                                     {1.165, 0.136, 0.092, 0.084, 2.2},
                                                     {1.220, 0.141, 0.097, 0.094, 2.3},
                                                     {1.275, 0.147, 0.104, 0.102, 2.4},
                                                     {1.320, 0.150, 0.104, 0.105, 2.4},
                                                     {1.350, 0.151, 0.096, 0.104, 2.35},
                                                     {1.382, 0.148, 0.086, 0.099, 2.25},
                                                     {1.413, 0.139, 0.073, 0.090, 2.15},
                                                     {1.439, 0.114, 0.062, 0.081, 2.05},
                                                     {1.466, 0.083, 0.055, 0.072, 2.0},
                                                     {1.489, 0.0565, 0.0500, 0.059, 2.0},
                                                     {1.505, 0.0425, 0.0450, 0.0505, 2.0}}};

// Added to half width, front and back depth for ten points of BMI: weight goes to the belly in men,
// to belly, hips and thighs in women.
constexpr std::array<Row<3>, kTorsoRings> kGainMan = {{{0.026, 0.017, 0.019},
                                                       {0.018, 0.022, 0.022},
                                                       {0.020, 0.040, 0.022},
                                                       {0.020, 0.062, 0.020},
                                                       {0.023, 0.082, 0.020},
                                                       {0.027, 0.095, 0.022},
                                                       {0.029, 0.097, 0.024},
                                                       {0.029, 0.086, 0.025},
                                                       {0.026, 0.066, 0.025},
                                                       {0.022, 0.046, 0.022},
                                                       {0.016, 0.032, 0.018},
                                                       {0.011, 0.020, 0.015},
                                                       {0.008, 0.012, 0.012},
                                                       {0.006, 0.009, 0.010},
                                                       {0.004, 0.006, 0.009},
                                                       {0.004, 0.006, 0.009},
                                                       {0.005, 0.006, 0.009},
                                                       {0.0045, 0.006, 0.008}}};

constexpr std::array<Row<3>, kTorsoRings> kGainWoman = {{{0.036, 0.024, 0.030},
                                                         {0.036, 0.028, 0.038},
                                                         {0.042, 0.050, 0.038},
                                                         {0.040, 0.070, 0.032},
                                                         {0.037, 0.080, 0.027},
                                                         {0.034, 0.078, 0.026},
                                                         {0.031, 0.068, 0.026},
                                                         {0.028, 0.052, 0.025},
                                                         {0.025, 0.038, 0.024},
                                                         {0.022, 0.032, 0.020},
                                                         {0.016, 0.026, 0.018},
                                                         {0.012, 0.018, 0.015},
                                                         {0.009, 0.012, 0.012},
                                                         {0.007, 0.010, 0.011},
                                                         {0.004, 0.006, 0.010},
                                                         {0.004, 0.006, 0.010},
                                                         {0.004, 0.006, 0.010},
                                                         {0.0045, 0.006, 0.009}}};

// Forward place of the ring centres: the curve of the spine.
constexpr std::array<Row<2>, 7> kCentreLine = {{{0.83, -0.004},
                                                {0.95, -0.006},
                                                {1.08, 0.004},
                                                {1.30, -0.012},
                                                {1.41, -0.018},
                                                {1.45, -0.017},
                                                {1.51, -0.014}}};

// How much lower the front of the top rings is than the back.
constexpr std::array<Row<2>, 4> kNecklineDrop = {
    {{1.44, 0.0}, {1.468, 0.008}, {1.492, 0.024}, {1.503, 0.032}}};

struct Ring {
  double y, half_width, front, back, exponent;
};

Ring ringOf(std::size_t r, const Shape& shape) {
  const auto value = [&](std::size_t c) { return maths::mix(kMan[r][c], kWoman[r][c], shape.sex); };
  const double gain = shape.fat > 0.0 ? shape.fat : 0.55 * shape.fat;
  const auto grown = [&](std::size_t c) {
    return value(c) + gain * maths::mix(kGainMan[r][c - 1], kGainWoman[r][c - 1], shape.sex);
  };
  // A round belly is rounder than a flat one.
  const double round = 0.25 * shape.plump() * maths::smoothstep(1.30, 1.15, kMan[r][0]) *
                       maths::smoothstep(0.92, 1.0, kMan[r][0]);
  return {value(0), grown(1), grown(2), grown(3), value(4) - round};
}

double frontRelief(double x, double y, const Shape& s) {
  const double belly = 0.010 * s.old + s.plump() * maths::mix(0.026, 0.014, s.sex);
  double f = belly * bell(y, 1.045, 0.085, x, 0.0, 0.11);
  f += (0.030 + 0.020 * s.plump()) * s.sex * bell(y, 1.268 - 0.028 * s.old, 0.052, x, 0.078, 0.056);
  f += 0.009 * (1.0 - s.sex) * bell(y, 1.315, 0.050, x, 0.080, 0.060);
  f -= 0.006 * bell(y, 1.300, 0.060, x, 0.0, 0.022);
  return f;
}

double backRelief(double x, double y, const Shape& s) {
  double f =
      -(0.022 + 0.006 * s.sex) * (1.0 - 0.35 * s.old) * bell(y, 0.885, 0.058, x, 0.075, 0.050);
  f += 0.012 * bell(y, 0.88, 0.06, x, 0.0, 0.016);
  f -= 0.010 * bell(y, 1.36, 0.07, x, 0.085, 0.050);
  f += 0.008 * bell(y, 1.12, 0.14, x, 0.0, 0.020);
  return f;
}

double signedPower(double base, double exponent) {
  const double magnitude = std::fabs(base);
  if (magnitude < 1e-9) return 0.0;
  return (base < 0.0 ? -1.0 : 1.0) * maths::power(magnitude, exponent);
}

// Column 0 is the front midline, 12 the back midline, 6 the left side (on the front formula by
// index, so that no rounded cosine can decide).
Vec3 torsoPoint(std::size_t r, int column, const Shape& shape) {
  const Ring ring = ringOf(r, shape);
  const bool front = column <= 6;
  const double alpha = 2.0 * maths::kPi * column / kTorsoColumns;
  const double c = column == 6 ? 0.0 : maths::cosine(alpha);
  const double s = column == 0 || column == 12 ? 0.0 : maths::sine(alpha);
  const double x = ring.half_width * signedPower(s, 2.0 / ring.exponent);
  double forward = (front ? ring.front : ring.back) * signedPower(c, 2.0 / ring.exponent);
  forward += front ? frontRelief(x, ring.y, shape) : backRelief(x, ring.y, shape);
  const double drop = readLinear<2>(kNecklineDrop, ring.y)[1];
  const double side = 0.30 * drop * (1.0 - std::fabs(c));
  const double y = ring.y - side - (c > 0.0 ? drop * maths::power(c, 0.85) : 0.0);
  return {x, y, readLinear<2>(kCentreLine, ring.y)[1] + forward};
}

}  // namespace

std::array<TorsoRing, kTorsoRings> buildTorso(Cage& cage, const Shape& shape) {
  std::array<TorsoRing, kTorsoRings> rings{};
  for (std::size_t r = 0; r < kTorsoRings; ++r) {
    for (int i = 0; i <= 12; ++i) {
      const CageVertex vertex{torsoPoint(r, i, shape), Part::torso, static_cast<int>(r), i};
      const bool midline = i == 0 || i == 12;
      const int left = midline ? cage.addMidline(vertex) : cage.addPair(vertex);
      rings[r][static_cast<std::size_t>(i)] = left;
      if (!midline) rings[r][static_cast<std::size_t>(kTorsoColumns - i)] = left + 1;
    }
  }
  for (std::size_t r = 0; r + 1 < kTorsoRings; ++r) {
    for (std::size_t i = 0; i < 12; ++i) {
      const bool arm_hole = r >= 10 && r < 14 && i >= 4 && i < 8;
      if (arm_hole) continue;
      cage.addQuadPair(rings[r][i], rings[r][i + 1], rings[r + 1][i + 1], rings[r + 1][i],
                       Part::torso, static_cast<int>(r));
    }
  }
  return rings;
}

}  // namespace spotter::figure
