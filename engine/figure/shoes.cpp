#include "figure/shoes.h"

#include <cmath>

#include "figure/colour.h"
#include "figure/kernels.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;
using maths::Vec3;

enum Piece { sole, upper, trim };

// Height, heel and toe (forward of the ankle joint), width factor, piece of the band that starts
// here.
constexpr std::array<Row<5>, 15> kOutlines = {{{0.0000, -0.046, 0.200, 0.84, sole},
                                               {0.0070, -0.060, 0.221, 1.00, sole},
                                               {0.0220, -0.062, 0.224, 1.01, sole},
                                               {0.0270, -0.058, 0.219, 0.97, upper},
                                               {0.0400, -0.055, 0.212, 0.945, upper},
                                               {0.0490, -0.054, 0.200, 0.91, upper},
                                               {0.0560, -0.053, 0.178, 0.87, upper},
                                               {0.0640, -0.053, 0.147, 0.84, upper},
                                               {0.0730, -0.053, 0.114, 0.81, upper},
                                               {0.0840, -0.053, 0.084, 0.78, upper},
                                               {0.0960, -0.055, 0.062, 0.76, upper},
                                               {0.1040, -0.056, 0.051, 0.75, trim},
                                               {0.1065, -0.053, 0.047, 0.71, trim},
                                               {0.1000, -0.049, 0.042, 0.66, trim},
                                               {0.0850, -0.046, 0.040, 0.62, trim}}};
constexpr int kColumns = 20;
constexpr int kToe = kColumns / 2;
using Outline = std::array<Vec3, kColumns>;
using Rows = std::array<Outline, kOutlines.size()>;

Vec3 outlinePoint(std::size_t r, int j, double scale, const Vec3& ankle) {
  const Row<5>& row = kOutlines[r];
  const double a = 2.0 * maths::kPi * j / kColumns;
  const double p = 0.5 * (1.0 - (j == kToe ? -1.0 : maths::cosine(a)));
  const double s = j == 0 || j == kToe ? 0.0 : maths::sine(a);
  const double end = 1.0 - maths::power(std::fabs(2.0 * p - 1.0) + 1e-12, 3.2);
  const double w = (0.0365 + 0.0140 * smoothstep(0.30, 0.70, p) - 0.002 * bell(p, 0.35, 0.12)) *
                   (end <= 0.0 ? 0.0 : maths::power(end, 0.55));
  const double side = s == 0.0 ? 0.0 : s > 0.0 ? 1.02 : -0.96;
  const double z = maths::mix(row[1], row[2], p);
  // Room for the ankle bones: the collar goes round them and the sock.
  const double room = 0.0105 * smoothstep(0.045, 0.080, row[0]) * bell(z, -0.002, 0.034);
  const double x = (w * row[3] + (s == 0.0 ? 0.0 : room)) * side -
                   0.006 * smoothstep(0.45, 1.0, p) + 0.004 * smoothstep(0.2, 0.7, p);
  double y = row[0] + 0.010 * smoothstep(0.74, 1.05, (z + 0.06) / 0.283);
  if (row[0] > 0.03) y -= 0.006 * bell(z, 0.015, 0.04) * row[0] / 0.1;
  return {ankle.x + x * scale, y * scale, ankle.z + z * scale};
}

Vec3 pieceColour(Piece piece, const PersonSpec& spec) {
  switch (piece) {
    case sole:
      return linearOf(0xE9E6DF);
    case upper:
      return linearOf(spec.shoe);
    case trim:
      break;
  }
  return linearOf(spec.shoe) * 0.55;
}

// One band between two outlines, with vertices of its own where the piece changes.
void addPiece(Surface& shoe, const Rows& rows, std::size_t from, std::size_t to, const Vec3& colour,
              const Shape& shape) {
  const int first = shoe.size();
  for (std::size_t r = from; r <= to; ++r) {
    for (const Vec3& p : rows[r]) shoe.add(p, colour, footWeights(p, shape));
  }
  for (int r = 0; r < static_cast<int>(to - from); ++r) {
    for (int j = 0; j < kColumns; ++j) {
      const int a = first + r * kColumns + j;
      const int b = first + r * kColumns + (j + 1) % kColumns;
      shoe.quad(a, a + kColumns, b + kColumns, b);
    }
  }
}

// The underside: strips from the medial to the lateral edge, so that the ball can bend.
void addSole(Surface& shoe, const Outline& rim, const Vec3& colour, const Shape& shape) {
  const int first = shoe.size();
  for (const Vec3& p : rim) shoe.add(p, colour * 0.6, footWeights(p, shape));
  const auto i = [&](int j) { return first + (j + kColumns) % kColumns; };
  shoe.triangle(i(0), i(1), i(-1));
  for (int j = 1; j < kToe - 1; ++j) shoe.quad(i(j), i(j + 1), i(-j - 1), i(-j));
  shoe.triangle(i(kToe - 1), i(kToe), i(kToe + 1));
}

void addLaces(Surface& shoe, const Shape& shape, const Vec3& ankle, double scale,
              const Vec3& colour) {
  constexpr std::array<std::array<double, 2>, 4> kBars = {
      {{0.128, 0.0690}, {0.110, 0.0755}, {0.092, 0.0825}, {0.075, 0.0900}}};
  for (const auto& bar : kBars) {
    std::array<int, 3> before{};
    for (int n = 0; n <= 4; ++n) {
      const double tau = -1.0 + 0.5 * n;
      std::array<int, 3> now{};
      for (std::size_t c = 0; c < 3; ++c) {
        const double dz = (static_cast<double>(c) - 1.0) * 0.0035;
        const double dy = c == 1 ? 0.0016 : -0.0022;
        const Vec3 p{ankle.x + (0.021 * tau - 0.0010) * scale,
                     (bar[1] - 0.011 * tau * tau + dy + 0.0012) * scale,
                     ankle.z + (bar[0] + dz) * scale};
        now[c] = shoe.add(p, colour, footWeights(p, shape));
      }
      if (n > 0) {
        shoe.quad(before[1], before[2], now[2], now[1]);
        shoe.quad(before[0], before[1], now[1], now[0]);
      }
      before = now;
    }
  }
}

}  // namespace

Surface shoes(const PersonSpec& spec, const Shape& shape) {
  const double scale = maths::mix(1.0, 0.94, shape.sex);
  const Vec3 ankle = shape.skeleton.rest(body::Joint::left_foot);
  Rows rows{};
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (int j = 0; j < kColumns; ++j)
      rows[r][static_cast<std::size_t>(j)] = outlinePoint(r, j, scale, ankle);
  }
  Surface left;
  addSole(left, rows[0], pieceColour(sole, spec), shape);
  std::size_t from = 0;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const bool last = r + 1 == rows.size();
    if (!last && kOutlines[r][4] == kOutlines[from][4]) continue;
    addPiece(left, rows, from, r,
             pieceColour(static_cast<Piece>(static_cast<int>(kOutlines[from][4])), spec), shape);
    from = r;
  }
  addLaces(left, shape, ankle, scale, linearOf(0xEDEAE2));
  Surface both = left;
  append(both, mirrorImage(left));
  return both;
}

}  // namespace spotter::figure
