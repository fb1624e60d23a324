#include "figure/hairline.h"

#include <cmath>

#include "figure/face_texture.h"
#include "figure/kernels.h"
#include "maths/angle.h"

namespace spotter::figure {
namespace {

using Line = std::array<Row<2>, 12>;

// Degrees from the front, height over the chin.
constexpr Line kShort = {{{0, 0.181}, {18, 0.180}, {36, 0.174}, {50, 0.158}, {58, 0.143}, {68, 0.122},
                          {76, 0.100}, {88, 0.098}, {100, 0.085}, {115, 0.055}, {140, 0.030}, {180, 0.022}}};
constexpr Line kLayered = {{{0, 0.174}, {15, 0.171}, {30, 0.163}, {46, 0.146}, {56, 0.122}, {64, 0.096},
                            {74, 0.076}, {88, 0.066}, {104, 0.056}, {120, 0.044}, {145, 0.030}, {180, 0.022}}};
constexpr Line kCurls = {{{0, 0.179}, {18, 0.178}, {36, 0.173}, {50, 0.160}, {58, 0.145}, {68, 0.124},
                          {76, 0.106}, {88, 0.098}, {100, 0.084}, {115, 0.060}, {140, 0.042}, {180, 0.034}}};
constexpr Line kReceding = {{{0, 0.192}, {14, 0.195}, {30, 0.205}, {45, 0.194}, {58, 0.162}, {68, 0.126},
                             {76, 0.102}, {88, 0.098}, {100, 0.085}, {115, 0.058}, {140, 0.036}, {180, 0.030}}};
constexpr Line kBob = {{{0, 0.172}, {15, 0.169}, {30, 0.158}, {42, 0.132}, {50, 0.100}, {58, 0.060},
                        {66, 0.034}, {76, 0.022}, {90, 0.014}, {110, 0.008}, {140, 0.002}, {180, 0.000}}};
constexpr Line kBald = {{{0, 0.150}, {56, 0.140}, {60, 0.128}, {66, 0.116}, {74, 0.102}, {84, 0.098},
                         {92, 0.096}, {102, 0.083}, {115, 0.056}, {140, 0.036}, {160, 0.030}, {180, 0.028}}};
constexpr std::array<Row<2>, 7> kBaldTop = {
    {{0, 0.121}, {56, 0.121}, {62, 0.132}, {70, 0.150}, {82, 0.162}, {110, 0.172}, {180, 0.176}}};

const Line& lineOf(HairStyle style) {
  switch (style) {
    case HairStyle::short_parted: return kShort;
    case HairStyle::layered: return kLayered;
    case HairStyle::close_curls: return kCurls;
    case HairStyle::receding: return kReceding;
    case HairStyle::bob: return kBob;
    case HairStyle::crown_bald: break;
  }
  return kBald;
}

}  // namespace

double hairlineY(HairStyle style, double theta) {
  return readLinear<2>(lineOf(style), maths::degrees(std::fabs(theta)))[1];
}

double hairTopY(HairStyle style, double theta) {
  if (style != HairStyle::crown_bald) return 0.2265;
  return readLinear<2>(kBaldTop, maths::degrees(std::fabs(theta)))[1];
}

double hairCover(const PersonSpec& spec, double theta, double y) {
  const double ragged = 0.0030 * valueNoise(theta * 60.0, y * 90.0, spec.seed + 21) +
                        0.0022 * valueNoise(theta * 150.0, y * 160.0, spec.seed + 22);
  double low = hairlineY(spec.hair_style, theta);
  // The scalp under hanging hair ends where a hairline would be, not where the hair does.
  if (spec.hair_style == HairStyle::bob || spec.hair_style == HairStyle::layered) {
    const double scalp = hairlineY(HairStyle::short_parted, theta);
    low = low < scalp ? scalp : low;
  }
  const double above = maths::smoothstep(low - 0.003, low + 0.006, y + ragged);
  const double top = hairTopY(spec.hair_style, theta);
  const double below = spec.hair_style == HairStyle::crown_bald
                           ? maths::smoothstep(top + 0.006, top - 0.012, y + 1.6 * ragged)
                           : 1.0;
  const double thin = spec.hair_style == HairStyle::receding ? 0.72 : 1.0;
  return above * below * thin;
}

}  // namespace spotter::figure
