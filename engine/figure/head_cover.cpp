#include "figure/head_cover.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "figure/colour.h"
#include "figure/face_texture.h"
#include "figure/kernels.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::mix;
using maths::smoothstep;
using maths::Vec3;

constexpr int kColumns = 30;

struct Cover {
  const PersonSpec& spec;
  const HeadShape& head;
  Surface surface;

  int add(const Vec3& p, double shade, double weight_y) {
    return surface.add(onBody(p, head.shape()), linearOf(spec.head_cover_colour) * shade,
                       headWeights(weight_y));
  }

  void join(int above, int below) {
    for (int c = 0; c < kColumns; ++c)
      surface.quad(above + c, below + c, below + c + 1, above + c + 1);
  }
};

// Heights over the chin from the crown to the collar.
constexpr std::array<double, 32> kScarfRows = {
    0.2280,  0.2220,  0.2100,  0.1960,  0.1830,  0.1740,  0.1690,  0.1600,
    0.1450,  0.1250,  0.1000,  0.0750,  0.0500,  0.0300,  0.0140,  0.0030,
    -0.0050, -0.0100, -0.0125, -0.0200, -0.0290, -0.0370, -0.0450, -0.0530,
    -0.0610, -0.0690, -0.0770, -0.0850, -0.0930, -0.1010, -0.1090, -0.1180};

// The opening for the face: its middle, half its height, half its angle.
constexpr double kOpeningY = 0.080;
constexpr double kOpeningHalf = 0.0925;
constexpr double kOpeningAngle = 0.92;

// Half angle of the opening at a height.
double openingAt(double y) {
  const double t = (y - kOpeningY) / kOpeningHalf;
  return t * t >= 1.0 ? 0.0 : kOpeningAngle * std::sqrt(1.0 - t * t * t * t);
}

// Height of the lower rim of the opening at an angle; far up where there is none.
double lowerRimAt(double theta) {
  const double t = theta / kOpeningAngle;
  if (t * t >= 1.0) return 1.0;
  return kOpeningY - kOpeningHalf * std::sqrt(std::sqrt(1.0 - t * t));
}

// How closely the cloth lies against the skin: wholly at the rim of the opening and just under
// the chin, so that nobody looks in behind it.
double snugAt(double theta, double y, bool edge) {
  if (edge) return 1.0;
  if (y > 0.030) return 0.0;
  const double under = lowerRimAt(theta) - y;
  return under < -0.001 ? 0.0 : smoothstep(0.020, 0.0, under);
}

// The hem is rounded over the breastbone, and short behind.
double hemmedY(double theta, double y) {
  constexpr double kFree = -0.030;
  const double long01 = smoothstep(0.50, 1.0, maths::cosine(theta));
  const double short01 = smoothstep(0.0, -0.55, maths::cosine(theta));
  return y >= kFree ? y : kFree + (y - kFree) * (mix(0.66, 1.0, long01) - 0.30 * short01);
}

// The end of the cloth goes round the neck, from the left jaw down to the right of the breastbone:
// layers that lie over each other, each with an edge below. 1 at an edge, 0 just under it; none on
// the crown, where it is pulled tight.
double wrapAt(double theta, double y) {
  const double down = -26.0 * y + 0.85 * theta + 0.25 * maths::sine(2.0 * theta);
  const double layer = down - std::floor(down);
  return (layer * layer - 0.4) * smoothstep(0.020, -0.030, y) *
         smoothstep(-0.35, 0.45, maths::cosine(theta));
}

// Over the head it falls in long creases from the brow to the nape.
double creaseAt(double theta, double y) {
  const double along = 9.0 * std::fabs(theta) - 26.0 * y;
  return maths::sine(along) * smoothstep(0.45, 1.1, std::fabs(theta)) * smoothstep(0.0, 0.05, y) *
         smoothstep(0.215, 0.17, y);
}

Vec3 scarfPoint(const HeadShape& head, double theta, double row_y, std::uint64_t seed) {
  const double y = hemmedY(theta, row_y);
  const Vec3 skull = head.bare(theta, std::max(y, 0.010));
  const double turn = std::fabs(theta);
  double radius = std::sqrt(skull.x * skull.x + skull.z * skull.z);
  // Over the ears and the knot of hair at the back it stands off; below the jaw it falls.
  radius += 0.0065 + 0.0150 * bell(turn, 1.75, 0.42, y, 0.098, 0.045);
  radius += 0.0180 * bell(turn, maths::kPi, 0.9, y, 0.120, 0.055);
  // From the chin it goes back to the throat and lies over the breastbone; on the shoulders it
  // stands steeply, so that cloth meets cloth in a clean line.
  const double below = smoothstep(0.030, -0.085, y);
  const double front = smoothstep(-0.2, 0.9, maths::cosine(theta));
  const double neck = mix(mix(0.099, 0.064, front), 0.087, std::fabs(maths::sine(theta)));
  radius = mix(radius, neck + 0.018 * front * smoothstep(-0.04, -0.11, y), below);
  const double folds = mix(0.0012, 0.0060, smoothstep(0.05, -0.09, y));
  radius += folds * valueNoise(theta * 3.4 + 14.0 * y, y * 16.0, seed + 81);
  radius += 0.0016 * valueNoise(theta * 7.0 - 40.0 * y, y * 30.0, seed + 82);
  radius += 0.0075 * wrapAt(theta, y) + 0.0020 * creaseAt(theta, y);
  return {radius * maths::sine(theta), y, radius * maths::cosine(theta) - 0.010 * below};
}

Surface headscarf(const PersonSpec& spec, const HeadShape& head) {
  Cover cover{spec, head, {}};
  int before = -1;
  std::array<int, kScarfRows.size()> rows{};
  for (std::size_t r = 0; r < kScarfRows.size(); ++r) {
    const double y = kScarfRows[r];
    const double open = std::max(openingAt(y), 0.0);
    rows[r] = cover.surface.size();
    for (int c = 0; c <= kColumns; ++c) {
      const double theta = mix(open, 2.0 * maths::kPi - open, static_cast<double>(c) / kColumns);
      const double turn = theta > maths::kPi ? theta - 2.0 * maths::kPi : theta;
      Vec3 p = scarfPoint(head, turn, y, spec.seed);
      const bool edge = open > 0.0 && (c == 0 || c == kColumns);
      const Vec3 skin = head.skin(turn, y, {});
      p = maths::lerp(p, {0.97 * skin.x, y, 0.97 * skin.z}, snugAt(turn, y, edge));
      // Hollows are darker.
      const double hollow = 0.9 + 0.20 * wrapAt(turn, y) + 0.05 * creaseAt(turn, y);
      const double shade =
          (edge ? 0.70 : 1.0) * mix(0.86, 1.0, smoothstep(-0.03, 0.03, y)) * hollow;
      cover.add(p, shade, std::min(y, 0.02) - (y < 0.0 ? 0.012 : 0.0));
    }
    if (before >= 0) cover.join(before, rows[r]);
    before = rows[r];
  }
  // The crown closes, the lower hem turns in.
  const int top = cover.add({0.0, 0.2312, 0.0}, 1.0, 0.2);
  for (int c = 0; c < kColumns; ++c) cover.surface.triangle(top, rows[0] + c, rows[0] + c + 1);
  const int hem = cover.surface.size();
  for (int c = 0; c <= kColumns; ++c) {
    const double theta = 2.0 * maths::kPi * c / kColumns;
    const double turn = theta > maths::kPi ? theta - 2.0 * maths::kPi : theta;
    const Vec3 p = scarfPoint(head, turn, kScarfRows.back(), spec.seed);
    cover.add({0.90 * p.x, p.y + 0.004, 0.90 * p.z}, 0.45, kScarfRows.back());
  }
  cover.join(before, hem);
  return std::move(cover.surface);
}

// Lower edge of a turban: over the brows in front, over the ears, low on the nape.
constexpr std::array<Row<2>, 6> kTurbanEdge = {
    {{0, 0.160}, {40, 0.152}, {75, 0.128}, {100, 0.112}, {140, 0.072}, {180, 0.060}}};

Surface turban(const PersonSpec& spec, const HeadShape& head) {
  constexpr int kRows = 12;
  Cover cover{spec, head, {}};
  int before = -1;
  for (int r = 0; r <= kRows; ++r) {
    const double s = static_cast<double>(r) / kRows;
    const int row = cover.surface.size();
    for (int c = 0; c <= kColumns; ++c) {
      const double theta = 2.0 * maths::kPi * c / kColumns;
      const double turn = theta > maths::kPi ? theta - 2.0 * maths::kPi : theta;
      const double low = readLinear<2>(kTurbanEdge, maths::degrees(std::fabs(turn)))[1];
      const double y = mix(low, 0.262, s < 0.08 ? 0.06 : s);
      const Vec3 skull = head.bare(turn, std::min(y, 0.165));
      const double round = std::sqrt(std::max(0.0, 1.0 - maths::power(s + 1e-9, 3.4)));
      const double swell = 0.006 + 0.021 * smoothstep(0.02, 0.35, s);
      // The bands cross over the forehead and run up to the sides and back.
      const double band = y * 150.0 - 7.0 * std::fabs(turn);
      const double fold = 0.0017 * maths::sine(band * 2.0) * smoothstep(0.02, 0.2, s);
      double radius =
          (std::sqrt(skull.x * skull.x + skull.z * skull.z) + swell + fold) * (0.12 + 0.88 * round);
      if (r == 0) radius -= 0.012;
      const double shade = (r == 0 ? 0.5 : 1.0) * (0.90 + 0.12 * maths::sine(band * 2.0));
      cover.add({radius * maths::sine(turn), r == 0 ? y + 0.004 : y,
                 radius * maths::cosine(turn) - 0.004 * s},
                shade, 0.2);
    }
    if (before >= 0) cover.join(row, before);
    before = row;
  }
  const int top = cover.add({0.0, 0.264, -0.004}, 0.95, 0.2);
  for (int c = 0; c < kColumns; ++c) cover.surface.triangle(top, before + c, before + c + 1);
  return std::move(cover.surface);
}

}  // namespace

Surface buildHeadCover(const PersonSpec& spec, const HeadShape& head) {
  return spec.head_cover == HeadCover::headscarf ? headscarf(spec, head) : turban(spec, head);
}

}  // namespace spotter::figure
