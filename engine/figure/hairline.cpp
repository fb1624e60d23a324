#include "figure/hairline.h"

#include <cmath>

#include "figure/face_texture.h"
#include "figure/kernels.h"
#include "maths/angle.h"

namespace spotter::figure {
namespace {

using Line = std::array<Row<2>, 12>;

// Degrees from the front, height over the chin.
constexpr Line kShort = {{{0, 0.181},
                          {18, 0.180},
                          {36, 0.174},
                          {50, 0.158},
                          {58, 0.143},
                          {68, 0.122},
                          {76, 0.100},
                          {88, 0.098},
                          {100, 0.085},
                          {115, 0.055},
                          {140, 0.030},
                          {180, 0.022}}};
constexpr Line kLayered = {{{0, 0.174},
                            {15, 0.171},
                            {30, 0.163},
                            {46, 0.146},
                            {56, 0.122},
                            {64, 0.096},
                            {74, 0.076},
                            {88, 0.066},
                            {104, 0.056},
                            {120, 0.044},
                            {145, 0.030},
                            {180, 0.022}}};
constexpr Line kCurls = {{{0, 0.179},
                          {18, 0.178},
                          {36, 0.173},
                          {50, 0.160},
                          {58, 0.145},
                          {68, 0.124},
                          {76, 0.106},
                          {88, 0.098},
                          {100, 0.084},
                          {115, 0.060},
                          {140, 0.042},
                          {180, 0.034}}};
constexpr Line kReceding = {{{0, 0.192},
                             {14, 0.195},
                             {30, 0.205},
                             {45, 0.194},
                             {58, 0.162},
                             {68, 0.126},
                             {76, 0.102},
                             {88, 0.098},
                             {100, 0.085},
                             {115, 0.058},
                             {140, 0.036},
                             {180, 0.030}}};
constexpr Line kBob = {{{0, 0.172},
                        {15, 0.169},
                        {30, 0.158},
                        {42, 0.132},
                        {50, 0.100},
                        {58, 0.060},
                        {66, 0.034},
                        {76, 0.022},
                        {90, 0.014},
                        {110, 0.008},
                        {140, 0.002},
                        {180, 0.000}}};
constexpr Line kSwept = {{{0, 0.183},
                          {18, 0.184},
                          {36, 0.184},
                          {50, 0.166},
                          {58, 0.146},
                          {68, 0.124},
                          {76, 0.104},
                          {88, 0.099},
                          {100, 0.086},
                          {115, 0.052},
                          {140, 0.022},
                          {180, 0.012}}};
constexpr Line kPixie = {{{0, 0.172},
                          {15, 0.168},
                          {30, 0.160},
                          {44, 0.148},
                          {56, 0.128},
                          {64, 0.104},
                          {72, 0.090},
                          {84, 0.092},
                          {100, 0.084},
                          {115, 0.052},
                          {140, 0.026},
                          {180, 0.016}}};
constexpr Line kUp = {{{0, 0.180},
                       {18, 0.179},
                       {36, 0.172},
                       {50, 0.158},
                       {58, 0.144},
                       {68, 0.126},
                       {76, 0.106},
                       {88, 0.099},
                       {100, 0.086},
                       {115, 0.062},
                       {140, 0.044},
                       {180, 0.036}}};
constexpr Line kWaves = {{{0, 0.178},
                          {12, 0.176},
                          {26, 0.166},
                          {40, 0.140},
                          {50, 0.100},
                          {60, 0.050},
                          {68, 0.006},
                          {78, -0.026},
                          {92, -0.042},
                          {112, -0.050},
                          {140, -0.054},
                          {180, -0.056}}};
constexpr Line kLocs = {{{0, 0.179},
                         {14, 0.177},
                         {30, 0.168},
                         {46, 0.146},
                         {54, 0.110},
                         {62, 0.066},
                         {70, 0.030},
                         {80, 0.008},
                         {94, -0.006},
                         {114, -0.014},
                         {142, -0.018},
                         {180, -0.020}}};
constexpr Line kBald = {{{0, 0.150},
                         {56, 0.140},
                         {60, 0.128},
                         {66, 0.116},
                         {74, 0.102},
                         {84, 0.098},
                         {92, 0.096},
                         {102, 0.083},
                         {115, 0.056},
                         {140, 0.036},
                         {160, 0.030},
                         {180, 0.028}}};
constexpr std::array<Row<2>, 7> kBaldTop = {
    {{0, 0.121}, {56, 0.121}, {62, 0.132}, {70, 0.150}, {82, 0.162}, {110, 0.173}, {180, 0.157}}};

const Line& lineOf(HairStyle style) {
  switch (style) {
    case HairStyle::short_parted:
    case HairStyle::cropped:
    case HairStyle::bald:
      return kShort;
    case HairStyle::layered:
      return kLayered;
    case HairStyle::close_curls:
    case HairStyle::afro:
      return kCurls;
    case HairStyle::receding:
      return kReceding;
    case HairStyle::bob:
      return kBob;
    case HairStyle::pixie:
      return kPixie;
    case HairStyle::swept_back:
      return kSwept;
    case HairStyle::bun:
    case HairStyle::ponytail:
      return kUp;
    case HairStyle::waves:
      return kWaves;
    case HairStyle::locs:
      return kLocs;
    case HairStyle::crown_bald:
      break;
  }
  return kBald;
}

bool hangs(HairStyle style) {
  return style == HairStyle::bob || style == HairStyle::layered || style == HairStyle::waves ||
         style == HairStyle::locs;
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
  if (spec.head_cover == HeadCover::headscarf) return 0.0;
  const double ragged = 0.0030 * valueNoise(theta * 60.0, y * 90.0, spec.seed + 21) +
                        0.0022 * valueNoise(theta * 150.0, y * 160.0, spec.seed + 22);
  double low = hairlineY(spec.hair_style, theta);
  // The scalp under hanging hair ends where a hairline would be, not where the hair does.
  if (hangs(spec.hair_style)) {
    const double scalp = hairlineY(HairStyle::short_parted, theta);
    low = low < scalp ? scalp : low;
  }
  const double above = maths::smoothstep(low - 0.003, low + 0.006, y + ragged);
  const double top = hairTopY(spec.hair_style, theta);
  const double below = spec.hair_style == HairStyle::crown_bald
                           ? maths::smoothstep(top + 0.006, top - 0.012, y + 1.6 * ragged)
                           : 1.0;
  const double thin = spec.hair_style == HairStyle::receding  ? 0.72
                      : spec.hair_style == HairStyle::bald    ? 0.20
                      : spec.hair_style == HairStyle::cropped ? 0.94
                                                              : 1.0;
  return above * below * thin;
}

}  // namespace spotter::figure
