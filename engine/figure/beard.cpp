#include "figure/beard.h"

#include <algorithm>
#include <cmath>

#include "figure/head_shape.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;

double lips(double x, double y) {
  return smoothstep(kMouthHalfWidth + 0.003, kMouthHalfWidth - 0.002, x) *
         smoothstep(0.0335, 0.0365, y) * smoothstep(0.0570, 0.0530, y);
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

}  // namespace

BeardArea beardArea(Beard beard, double x, double y) {
  BeardArea area;
  if (beard == Beard::none || y > 0.12) return area;
  const bool goatee = beard == Beard::goatee;
  if (beard != Beard::moustache) {
    const double throat = smoothstep(-0.034, -0.014, y);
    const double chin = smoothstep(0.0385, 0.0340, y);
    const double cheek_line = 0.044 + 1.05 * std::max(0.0, x - 0.026);
    const double cheek =
        smoothstep(0.026, 0.036, x) * smoothstep(cheek_line + 0.003, cheek_line - 0.007, y);
    const double wide = goatee ? smoothstep(0.030, 0.022, x) : smoothstep(0.078, 0.070, x);
    area.chin = throat * wide * std::max(chin, goatee ? 0.0 : cheek) * (1.0 - lips(x, y));
  }
  area.moustache = moustacheArea(x, y, beard != Beard::moustache) * (1.0 - lips(x, y) * 0.8);
  return area;
}

double beardDepth(Beard beard, double x, double y) {
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
      chin = 0.0090 + 0.0120 * bell(x, 0.0, 0.034, y, 0.004, 0.026);
      moustache = 0.0048;
      break;
  }
  const BeardArea area = beardArea(beard, x, y);
  return std::max(chin * area.chin, moustache * area.moustache);
}

}  // namespace spotter::figure
