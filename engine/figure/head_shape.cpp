#include "figure/head_shape.h"

#include <algorithm>
#include <cmath>

#include "figure/beard.h"
#include "figure/kernels.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::clamp;
using maths::mix;
using maths::smoothstep;
using maths::Vec3;

// Height over the chin, forward and backward radius, half width, exponent of the front half.
constexpr std::array<Row<5>, 25> kRows = {
    {{-0.150, 0.014, 0.086, 0.0620, 2.00}, {-0.120, 0.017, 0.080, 0.0560, 2.00},
     {-0.060, 0.026, 0.070, 0.0478, 2.00}, {-0.030, 0.033, 0.065, 0.0462, 2.00},
     {-0.014, 0.044, 0.064, 0.0470, 1.95}, {-0.005, 0.063, 0.064, 0.0488, 1.85},
     {0.003, 0.0800, 0.064, 0.0508, 1.72}, {0.012, 0.0865, 0.065, 0.0528, 1.70},
     {0.022, 0.0880, 0.067, 0.0548, 1.74}, {0.032, 0.0875, 0.070, 0.0563, 1.82},
     {0.046, 0.0890, 0.075, 0.0590, 1.95}, {0.060, 0.0900, 0.082, 0.0637, 2.08},
     {0.075, 0.0890, 0.089, 0.0675, 2.18}, {0.090, 0.0890, 0.094, 0.0705, 2.26},
     {0.105, 0.0895, 0.097, 0.0725, 2.32}, {0.120, 0.0915, 0.099, 0.0740, 2.34},
     {0.135, 0.0950, 0.100, 0.0752, 2.34}, {0.150, 0.0960, 0.099, 0.0760, 2.30},
     {0.165, 0.0940, 0.096, 0.0750, 2.24}, {0.180, 0.0885, 0.089, 0.0715, 2.16},
     {0.195, 0.0785, 0.078, 0.0645, 2.08}, {0.207, 0.0655, 0.065, 0.0545, 2.00},
     {0.217, 0.0485, 0.048, 0.0410, 2.00}, {0.224, 0.0290, 0.029, 0.0245, 2.00},
     {0.2275, 0.002, 0.002, 0.0020, 2.00}}};

Row<5> rowAt(double y, const Shape& s) {
  Row<5> row = readCubic<5>(kRows, y);
  const double low = 1.0 - smoothstep(0.03, 0.11, y);
  const double neck = 1.0 - smoothstep(-0.03, 0.01, y);
  row[3] *= (1.0 + 0.100 * std::max(s.fat, -0.5) * low) * (1.0 - 0.070 * s.sex * low) *
            mix(1.0, s.face.jaw, low * (1.0 - neck));
  // Jaw and upper neck taper; where the collar takes over they keep their width.
  row[3] *= 1.0 - mix(0.028, 0.015, s.sex) * smoothstep(-0.085, -0.040, y) *
                      (1.0 - smoothstep(0.035, 0.095, y));
  row[1] += (0.011 * s.plump() + 0.004 * s.old) * bell(y, -0.012, 0.016);
  // The neck is slimmer than the jaw, and gains less with weight.
  const double throat = bell(y, -0.060, 0.042);
  row[3] *= 1.0 - 0.10 * s.sex * neck;
  row[3] *= 1.0 - throat * (mix(0.125, 0.150, s.sex) + 0.075 * std::max(s.fat, 0.0));
  row[2] *= 1.0 - 0.05 * s.sex * neck;
  row[1] -= 0.005 * s.sex * (1.0 - smoothstep(-0.06, -0.02, y));
  return row;
}

double radiusAt(double c, double s, const Row<5>& row) {
  const double depth = c > 0.0 ? row[1] : row[2];
  const double n = c > 0.0 ? row[4] : 2.1;
  const double sum =
      maths::power(std::fabs(c) / depth + 1e-9, n) + maths::power(std::fabs(s) / row[3] + 1e-9, n);
  return maths::power(sum, -1.0 / n);
}

// One row: slider's amount, along y or sideways, centre and widths.
double spot(double x, double y, double x0, double y0, double wx, double wy) {
  return bell(std::fabs(x), x0, wx, y, y0, wy);
}

double mouthRamp(double ax) {
  const double beyond = std::max(0.0, ax - kMouthHalfWidth);
  return clamp(ax / kMouthHalfWidth, 0.0, 1.3) * bell(beyond, 0.0, 0.017);
}

double frontMask(double theta) { return smoothstep(-0.1, 0.35, maths::cosine(theta)); }

double smoothMax(double a, double b, double width) {
  const double h = clamp(0.5 + 0.5 * (b - a) / width, 0.0, 1.0);
  return mix(a, b, h) + width * h * (1.0 - h);
}

}  // namespace

HeadShape::HeadShape(const Shape& shape) : shape_(shape) {
  eye_half_width_ = mix(0.0160, 0.0168, shape.sex);
  lid_upper_ = mix(0.0049, 0.0041, shape.old) + 0.0007 * shape.sex;
  const Vec3 surface = bare(thetaOf(kEyeX, kEyeY), kEyeY);
  eye_centre_ = {kEyeX, kEyeY, surface.z - 0.0040 - kEyeballRadius};
}

Vec3 HeadShape::bare(double theta, double y) const {
  const double c = maths::cosine(theta);
  const double s = maths::sine(theta);
  const double r = radiusAt(c, s, rowAt(y, shape_));
  return {r * s, y, r * c};
}

double HeadShape::thetaOf(double x, double y) const {
  double low = -1.45;
  double high = 1.45;
  for (int i = 0; i < 48; ++i) {
    const double middle = 0.5 * (low + high);
    (bare(middle, y).x < x ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

double HeadShape::upperLid(double outwards) const {
  const double q =
      clamp(1.0 - (outwards / eye_half_width_) * (outwards / eye_half_width_), 0.0, 1.0);
  return lid_upper_ * (q <= 0.0 ? 0.0 : maths::power(q, 0.625));
}

double HeadShape::lowerLid(double outwards) const {
  const double q =
      clamp(1.0 - (outwards / eye_half_width_) * (outwards / eye_half_width_), 0.0, 1.0);
  return -0.0040 * (q <= 0.0 ? 0.0 : maths::power(q, 0.625));
}

double HeadShape::lidSlide(double x, double y, const FaceSliders& s) const {
  if (std::fabs(x) < 0.004) return 0.0;
  const double ex = std::fabs(x) - kEyeX;
  const double ey = y - kEyeY - 0.0012 * ex / eye_half_width_;
  const double up = upperLid(ex);
  const double lo = lowerLid(ex);
  const double meet = 0.55 * lo;
  const double near = bell(std::max(0.0, std::fabs(ex) - 0.6 * eye_half_width_), 0.0, 0.0099);
  const double droop = x > 0.0 ? s.droop_left : s.droop_right;
  const double closing = clamp(s.blink + 0.40 * droop, 0.0, 1.0);
  const double upper_closing = clamp(closing + 0.32 * s.squint, 0.0, 1.0);
  if (ey > 0.0) {
    const double w = ey >= up ? bell(ey, up, 0.0080) : clamp(ey / std::max(up, 1e-6), 0.0, 1.0);
    return -near * (up - meet) * upper_closing * w;
  }
  const double w = ey <= lo ? bell(ey, lo, 0.0080) : clamp(ey / std::min(lo, -1e-6), 0.0, 1.0);
  const double q = clamp(1.0 - (ex / eye_half_width_) * (ex / eye_half_width_), 0.0, 1.0);
  const double squinted = std::min(0.0022 * s.squint * w * q, (1.0 - closing) * 0.0022);
  return near * ((meet - lo) * closing * w + squinted * std::min(1.0, 1.0 - upper_closing + 0.4));
}

HeadShape::Slide HeadShape::slide(double x, double y, const FaceSliders& s) const {
  const double side = x < 0.0 ? -1.0 : 1.0;
  const double ax = std::fabs(x);
  Slide d;
  d.dy -= 0.0080 * s.brow_down * spot(x, y, 0.020, 0.1345, 0.026, 0.015);
  d.dx -= side * 0.0038 * s.brow_down * spot(x, y, 0.016, 0.1325, 0.014, 0.012);
  d.dy += 0.0075 * s.brow_up * spot(x, y, 0.030, 0.1405, 0.032, 0.022);
  d.dy += 0.0075 * s.brow_inner * spot(x, y, 0.012, 0.1345, 0.014, 0.014);
  d.dy -= 0.0030 * s.brow_inner * spot(x, y, 0.046, 0.1300, 0.014, 0.012);
  d.dy += 0.0062 * s.squint * spot(x, y, 0.036, 0.0870, 0.020, 0.014);
  d.dy += 0.0062 * s.smile * spot(x, y, 0.040, 0.0780, 0.020, 0.016);
  d.dy += 0.0050 * s.nose_lip * spot(x, y, 0.013, 0.0740, 0.010, 0.012);
  if (y > kMouthY) d.dy += 0.0060 * s.nose_lip * spot(x, y, 0.014, 0.0520, 0.013, 0.008);
  d.dy += (0.0090 * s.smile - 0.0065 * s.frown + 0.0010 * s.stretch) *
          spot(x, y, kMouthHalfWidth, kMouthY, 0.013, 0.014);
  const double across = 0.0080 * s.stretch + 0.0075 * s.smile - 0.002 * s.press - 0.001 * s.puff;
  d.dx += side * mouthRamp(ax) * across * bell(y, kMouthY, 0.017);
  d.dy += s.press * 0.42 * (kMouthY - y) * bell(y, kMouthY, 0.010) *
          clamp(1.0 - (ax / (1.25 * kMouthHalfWidth)) * (ax / (1.25 * kMouthHalfWidth)), 0.0, 1.0);
  d.dy += lidSlide(x, y, s);
  // Pursed lips: the corners come in to a small round mouth.
  d.dx -= side * 0.0105 * s.purse * mouthRamp(ax) * bell(y, kMouthY, 0.016);
  // A side without strength: corner of the mouth, cheek and lower lid hang.
  const double droop = x > 0.0 ? s.droop_left : s.droop_right;
  d.dy -= droop * (0.0125 * spot(x, y, kMouthHalfWidth, kMouthY, 0.016, 0.016) +
                   0.0060 * spot(x, y, 0.042, 0.066, 0.020, 0.020) +
                   0.0045 * spot(x, y, 0.030, 0.1400, 0.026, 0.012));
  return d;
}

double HeadShape::jawDrop(double x, double y, const FaceSliders& s) const {
  const double low = clamp((kMouthY - y) / 0.0001, 0.0, 1.0);  // 1 from the slit downwards
  const double band = bell(y, kMouthY, 0.012);
  const double ax = std::fabs(x);
  const double q = clamp(1.0 - (ax / kMouthHalfWidth) * (ax / kMouthHalfWidth), 0.0, 1.0);
  const double corner = q <= 0.0 ? 0.0 : maths::power(q, 0.6);
  const double window = bell(std::max(0.0, ax - 0.020), 0.0, 0.031);
  const double under = smoothstep(-0.055, -0.004, y);
  double drop = -s.jaw * low * 0.017 * under * (band * corner + (1.0 - band) * window);
  drop += s.jaw * (1.0 - low) * 0.0022 * corner * band;
  drop += -s.part * low * 0.0050 * corner * band + s.part * (1.0 - low) * 0.0026 * corner * band;
  return drop;
}

Vec3 HeadShape::skin(double theta, double y, const FaceSliders& s) const {
  const double mask = frontMask(theta);
  const Vec3 material = bare(theta, y);
  if (mask <= 0.0) return material;
  const Slide moved = slide(material.x, y, s);
  const double turn = moved.dx / std::max(material.z, 0.02);
  Vec3 p = bare(theta + mask * turn, y + mask * moved.dy);
  const double ax = std::fabs(p.x);
  p.z += mask * faceRelief(ax, p.y, std::fabs(material.x), y, shape_, s);
  const double side = p.x < 0.0 ? -1.0 : 1.0;
  const double whiskers = mask * beardDepth(shape_.beard, {std::fabs(material.x), y, theta});
  if (whiskers > 0.0) {
    p += Vec3{maths::sine(theta), -0.45 * smoothstep(0.03, -0.01, y), maths::cosine(theta)} *
         whiskers;
  }
  p.x += side * mask *
         (0.007 * s.puff * spot(material.x, y, 0.047, 0.048, 0.020, 0.022) +
          0.0022 * shape_.old * spot(material.x, y, 0.050, 0.022, 0.020, 0.014));
  // The lids lie on the eyeball.
  const double reach = kEyeballRadius + kLidClearance;
  const double ex = ax - eye_centre_.x;
  const double ey = p.y - eye_centre_.y;
  const double square = reach * reach - ex * ex - ey * ey;
  if (square > 0.0) p.z = smoothMax(p.z, eye_centre_.z + std::sqrt(square), 0.0020);
  const double drop = mask * jawDrop(material.x, y, s);
  p.y += drop;
  if (y < kMouthY) p.z -= 0.35 * std::max(0.0, -drop);
  return p;
}

Vec3 onBody(const Vec3& p, const Shape& shape) {
  return {p.x * shape.head, 1.520 + p.y * shape.head, 0.010 + p.z * shape.head};
}

}  // namespace spotter::figure
