#include "figure/beard.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "figure/head_shape.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;

// The lips, as round as they are painted: hair grows up to them.
double lips(double x, double y) {
  const double across = x / (kMouthHalfWidth + 0.0015);
  const double tall = (y - kMouthY) / (y > kMouthY ? 0.0085 : 0.0098);
  return smoothstep(1.30, 0.85, across * across + tall * tall);
}

double moustacheArea(double x, double y, bool joins) {
  const double lower = 0.0515 - 7.0 * x * x;
  const double upper = 0.0625 - 9.0 * x * x;
  const double over = smoothstep(lower - 0.002, lower + 0.001, y) *
                      smoothstep(upper + 0.002, upper - 0.002, y) * smoothstep(0.036, 0.028, x);
  const double beside =
      joins ? bell(x, 0.0305, 0.0050) * smoothstep(0.026, 0.034, y) * smoothstep(0.060, 0.050, y)
            : 0.0;
  return std::min(1.0, over + beside);
}

// Height over the chin, and the angle at which a beard ends behind: before the lobe, along the
// branch of the jaw, and forward under its angle.
constexpr std::array<Row<2>, 7> kBackEdge = {{{-0.034, 0.55},
                                              {-0.014, 0.80},
                                              {0.004, 1.04},
                                              {0.022, 1.20},
                                              {0.042, 1.29},
                                              {0.070, 1.33},
                                              {0.125, 1.34}}};

// Hair thins out towards the edge; a line that is ruled looks stuck on.
double beforeBackEdge(const BeardPlace& at) {
  constexpr double kSoft = 0.16;
  const double edge = readLinear<2>(kBackEdge, at.y)[1];
  return smoothstep(edge + 0.3 * kSoft, edge - 0.7 * kSoft, std::fabs(at.theta));
}

double sideburnArea(const BeardPlace& at) {
  return smoothstep(1.02, 1.15, std::fabs(at.theta)) * smoothstep(0.058, 0.074, at.y) *
         smoothstep(0.134, 0.122, at.y) * beforeBackEdge(at);
}

}  // namespace

BeardArea beardArea(Beard beard, const BeardPlace& at) {
  BeardArea area;
  const double x = at.x;
  const double y = at.y;
  if (beard == Beard::none || y > 0.134) return area;
  const bool goatee = beard == Beard::goatee;
  if (beard != Beard::moustache) {
    const double throat = smoothstep(-0.036, -0.010, y);
    // Up to the lower lip, and beside it up to the corners of the mouth.
    const double corner = std::min(1.0, (x / 0.028) * (x / 0.028));
    const double chin_line = 0.0385 + 0.0085 * corner * corner;
    const double chin = smoothstep(chin_line, chin_line - 0.0045, y);
    const double cheek_line = 0.044 + 1.05 * std::max(0.0, x - 0.026);
    const double cheek =
        smoothstep(0.026, 0.036, x) * smoothstep(cheek_line + 0.003, cheek_line - 0.007, y);
    const double wide = goatee ? smoothstep(0.030, 0.022, x) : beforeBackEdge(at);
    area.chin = throat * wide * std::max(chin, goatee ? 0.0 : cheek) * (1.0 - lips(x, y));
    if (!goatee) area.sideburn = sideburnArea(at);
  }
  area.moustache = moustacheArea(x, y, beard != Beard::moustache) * (1.0 - lips(x, y) * 0.8);
  return area;
}

double beardDepth(Beard beard, const BeardPlace& at) {
  double chin = 0.0, moustache = 0.0;
  switch (beard) {
    case Beard::none:
    case Beard::stubble:
      return 0.0;
    case Beard::moustache:
      moustache = 0.0036;
      break;
    case Beard::goatee:
      chin = 0.0065;
      moustache = 0.0030;
      break;
    case Beard::short_beard:
      chin = 0.0045;
      moustache = 0.0028;
      break;
    case Beard::full_beard:
      chin = 0.0090 + 0.0120 * bell(at.x, 0.0, 0.034, at.y, 0.004, 0.026);
      moustache = 0.0048;
      break;
  }
  const BeardArea area = beardArea(beard, at);
  // Thin before the ear, where the hair of the head takes over.
  const double side = 0.0022 * (1.0 - smoothstep(0.090, 0.125, at.y));
  return std::max(
      {chin * area.chin, std::min(chin, side) * area.sideburn, moustache * area.moustache});
}

}  // namespace spotter::figure
