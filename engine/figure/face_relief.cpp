#include <algorithm>
#include <cmath>
#include <span>

#include "figure/head_shape.h"
#include "figure/kernels.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::clamp;
using maths::mix;
using maths::Vec3;

constexpr std::array<Row<2>, 12> kNoseHeight = {{{0.0600, 0.0},
                                                 {0.0640, 0.0045},
                                                 {0.0670, 0.0130},
                                                 {0.0710, 0.0205},
                                                 {0.0765, 0.0230},
                                                 {0.0820, 0.0208},
                                                 {0.0900, 0.0165},
                                                 {0.1000, 0.0125},
                                                 {0.1100, 0.0090},
                                                 {0.1180, 0.0065},
                                                 {0.1260, 0.0030},
                                                 {0.1340, 0.0}}};
constexpr std::array<Row<2>, 7> kNoseWidth = {{{0.062, 0.0090},
                                               {0.070, 0.0104},
                                               {0.078, 0.0106},
                                               {0.088, 0.0086},
                                               {0.105, 0.0072},
                                               {0.120, 0.0080},
                                               {0.135, 0.0115}}};

using Line = std::span<const std::array<double, 2>>;

double segmentDistance(double x, double y, const std::array<double, 2>& a,
                       const std::array<double, 2>& b) {
  const double dx = b[0] - a[0];
  const double dy = b[1] - a[1];
  const double t = clamp(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  const double ex = x - a[0] - t * dx;
  const double ey = y - a[1] - t * dy;
  return std::sqrt(ex * ex + ey * ey);
}

double alongLine(double x, double y, Line line, double width) {
  double nearest = 1.0;
  for (std::size_t i = 1; i < line.size(); ++i)
    nearest = std::min(nearest, segmentDistance(x, y, line[i - 1], line[i]));
  return bell(nearest, 0.0, width);
}

constexpr std::array<std::array<double, 2>, 3> kNasolabial = {
    {{0.0200, 0.0745}, {0.0250, 0.0620}, {0.0305, 0.0490}}};
constexpr std::array<std::array<double, 2>, 3> kCheekRoll = {
    {{0.0262, 0.0765}, {0.0312, 0.0640}, {0.0370, 0.0520}}};
constexpr std::array<std::array<double, 2>, 2> kMarionette = {{{0.0275, 0.0400}, {0.0300, 0.0260}}};
constexpr std::array<std::array<double, 2>, 3> kTearTrough = {
    {{0.0190, 0.1025}, {0.0280, 0.0975}, {0.0400, 0.0995}}};
constexpr std::array<std::array<double, 2>, 2> kGlabella = {{{0.0045, 0.1270}, {0.0050, 0.1410}}};

double skullRelief(double x, double y, const Shape& s) {
  double f = -0.0125 * bell(x, kEyeX, 0.0155, y, 0.1115, 0.0125);
  f -= 0.0040 * bell(x, 0.017, 0.008, y, 0.1145, 0.012);
  f += (0.0046 - 0.0036 * s.sex) * s.face.brow * bell(x, 0.024, 0.022, y, 0.1305, 0.0080);
  f += 0.0030 * (1.0 - s.sex) * bell(x, 0.0, 0.014, y, 0.133, 0.008);
  f += 0.0055 * s.face.cheek * bell(x, 0.045, 0.017, y, 0.093, 0.013);
  f -= (0.0025 + 0.0020 * s.old) * bell(x, 0.066, 0.012, y, 0.142, 0.022);
  f -= 0.0032 * s.old * std::max(0.0, 1.0 - 0.8 * s.plump()) *
       bell(x, 0.044, 0.014, y, 0.062, 0.018);
  f += 0.0030 * s.plump() * bell(x, 0.042, 0.016, y, 0.062, 0.022);
  f += 0.0030 * bell(x, 0.0, 0.018, y, 0.016, 0.012);
  f -= 0.0030 * bell(x, 0.0, 0.020, y, 0.0295, 0.0045);
  f += 0.0045 * bell(x, 0.0, 0.026, y, 0.047, 0.022);
  return f;
}

double noseRelief(double x, double y, const Shape& s, const FaceSliders& m) {
  const double wide = s.face.nose_width;
  const double h = readCubic<2>(kNoseHeight, y)[1] * mix(0.98, 0.80, s.sex) * (1.0 + 0.06 * s.old) *
                   s.face.nose_height;
  const double w = readLinear<2>(kNoseWidth, y)[1] * mix(1.0, 0.92, s.sex) * mix(1.0, wide, 0.7);
  const double d = x / w;
  double f = h * bell(d * d * std::sqrt(std::sqrt(d * d + 1e-12)));
  const double wing = (0.0120 + 0.0020 * m.nose_lip) * mix(1.08, 0.95, s.sex) * mix(1.0, wide, 0.4);
  f += wing * bell(x, 0.0132 * wide, 0.0064, y, 0.0715 + 0.0020 * m.nose_lip, 0.0064);
  f -= 0.0060 * bell(x, 0.0076 * wide, 0.0036, y, 0.0650, 0.0024);
  f -= 0.0026 * bell(x, 0.0205 * wide, 0.0026, y, 0.0740, 0.0060);
  return f;
}

double lipRelief(double x, double y, const Shape& s, const FaceSliders& m) {
  const double a = x / (1.12 * kMouthHalfWidth);
  const double across = clamp(1.0 - a * a, 0.0, 1.0);
  double f = 0.0050 * s.face.lips * (1.0 - 0.75 * m.press) * mix(1.0, 0.8, s.old) * across *
             bell(y, kMouthY + 0.0042, 0.0042 * mix(1.0, s.face.lips, 0.5));
  f += 0.0060 * s.face.lips * (1.0 - 0.70 * m.press) * mix(1.0, 0.85, s.old) * across *
       bell(y, kMouthY - 0.0052, 0.0050 * mix(1.0, s.face.lips, 0.5));
  const double b = x / (1.05 * kMouthHalfWidth);
  f -=
      (0.0030 + 0.0010 * m.press) * bell(y, kMouthY, 0.0014) * clamp(1.0 - b * b * b * b, 0.0, 1.0);
  f -= 0.0022 * bell(x, 0.0273, 0.0035, y, kMouthY, 0.0035);
  f += 0.0085 * m.purse * bell(x, 0.0, 0.017, y, kMouthY, 0.012);
  f -= 0.0012 * bell(x, 0.0, 0.0032, y, 0.0575, 0.006);
  f += 0.0008 * bell(x, 0.005, 0.0026, y, 0.057, 0.006);
  return f;
}

double softRelief(double x, double y, const Shape& s, const FaceSliders& m) {
  const double deep = std::max(0.0, 0.0008 + 0.0022 * s.old + 0.0022 * m.nose_lip +
                                        0.0024 * m.smile + 0.0014 * m.stretch - 0.0018 * m.puff);
  double f = -deep * alongLine(x, y, kNasolabial, 0.0030);
  f += 0.9 * deep * alongLine(x, y, kCheekRoll, 0.0052);
  f -= (0.0020 * s.old + 0.0012 * m.frown + 0.0008 * m.stretch) *
       alongLine(x, y, kMarionette, 0.0028);
  f -= 0.0014 * (0.8 * s.old + 0.25) * alongLine(x, y, kTearTrough, 0.0026);
  f -= 0.0016 * (0.2 * s.old + 1.2 * m.brow_down) * alongLine(x, y, kGlabella, 0.0024);
  f += 0.0056 * s.old * (1.0 + 0.5 * s.plump()) * bell(x, 0.037, 0.011, y, 0.018, 0.012);
  f += 0.0024 * s.old * bell(x, kEyeX, 0.012, y, 0.098, 0.0048);
  f += 0.0026 * m.brow_down * bell(x, 0.012, 0.009, y, 0.130, 0.007);
  f += 0.0050 * m.squint * bell(x, 0.036, 0.017, y, 0.091, 0.010);
  f += 0.0055 * m.smile * bell(x, 0.040, 0.016, y, 0.083, 0.012);
  f += 0.0125 * m.puff * bell(x, 0.043, 0.019, y, 0.048, 0.020);
  f += 0.0035 * m.puff * bell(x, 0.0, 0.022, y, 0.053, 0.008);
  f += 0.0025 * m.puff * bell(x, 0.0, 0.022, y, 0.030, 0.009);
  const double crow = 0.0014 * m.squint + 0.0008 * m.smile;
  f -= crow * bell(x, 0.058, 0.009, y, 0.1135, 0.0022);
  for (const double line : {0.150, 0.160, 0.170}) {
    const double wave = line + 0.002 * (1.0 - (x / 0.03) * (x / 0.03) * 0.5);
    f -= (0.0003 * s.old + 0.0016 * m.brow_up + 0.0009 * m.brow_inner) * bell(y, wave, 0.0026) *
         bell(x, 0.0, 0.034);
  }
  return f;
}

}  // namespace

double faceRelief(double bone_x, double bone_y, double x, double y, const Shape& shape,
                  const FaceSliders& sliders) {
  return skullRelief(bone_x, bone_y, shape) + noseRelief(bone_x, bone_y, shape, sliders) +
         lipRelief(x, y, shape, sliders) + softRelief(x, y, shape, sliders);
}

}  // namespace spotter::figure
