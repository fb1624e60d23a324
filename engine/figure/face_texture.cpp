#include "figure/face_texture.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "figure/beard.h"
#include "figure/colour.h"
#include "figure/face_map.h"
#include "figure/face_wrinkles.h"
#include "figure/hairline.h"
#include "figure/kernels.h"
#include "figure/png.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::clamp;
using maths::mix;
using maths::smoothstep;
using maths::Vec3;

struct Painter {
  const PersonSpec& spec;
  const HeadShape& head;
  Vec3 skin;
  double pale;  // how light the skin is, 0..1: blush and shadows show more on light skin

  double old() const { return head.shape().old; }
};

// A place on the face: |x| and y in head-local metres, which side, whether in front.
struct Spot {
  double x, side, y, theta, front;
};

void darken(Vec3& colour, double amount, const Vec3& share) {
  colour = tint(colour, Vec3{1.0, 1.0, 1.0} - share * clamp(amount, 0.0, 1.0));
}

void paintSkin(Vec3& c, const Painter& p, const Spot& s) {
  const double u = s.theta * 30.0;
  const double v = s.y * 300.0;
  const double blotch = valueNoise(u * 0.5, v * 0.5, p.spec.seed + 1) +
                        0.5 * valueNoise(u * 1.3, v * 1.3, p.spec.seed + 2);
  c = tint(c, Vec3{1.0, 1.0, 1.0} + Vec3{0.5, 0.8, 0.8} * (0.035 * blotch));
  double red = 0.85 * bell(s.x, 0.043, 0.018, s.y, 0.084, 0.014) +
               0.75 * bell(s.x, 0.0, 0.012, s.y, 0.075, 0.011) +
               0.35 * bell(s.x, 0.0, 0.020, s.y, 0.016, 0.012) +
               0.20 * bell(s.x, 0.030, 0.030, s.y, 0.150, 0.015);
  red *= s.front * (0.75 + 0.35 * valueNoise(u * 2.0, v * 2.0, p.spec.seed + 4));
  darken(c, red * mix(0.55, 1.0, p.pale), {-0.04, 0.17, 0.15});
  const double spot = clamp(2.2 * (valueNoise(u * 1.1, v * 1.1, p.spec.seed + 6) - 0.62), 0.0, 1.0);
  if (s.y > 0.0) darken(c, 0.55 * p.old() * spot, {0.30, 0.44, 0.50});
}

void paintShadows(Vec3& c, const Painter& p, const Spot& s) {
  const double f = s.front;
  const double tone = mix(0.6, 1.0, p.pale);
  darken(c, f * tone * (0.34 + 0.30 * p.old()) * bell(s.x, 0.029, 0.013, s.y, 0.0985, 0.0055),
         {0.40, 0.55, 0.48});
  darken(c, f * 0.34 * bell(s.x, 0.0310, 0.018, s.y, 0.1200, 0.0050), {0.5, 0.72, 0.72});
  darken(c, f * 0.34 * bell(s.x, 0.0150, 0.0065, s.y, 0.1150, 0.0090), {0.5, 0.65, 0.65});
  const double wing = 0.0132 * p.spec.face.nose_width;
  darken(c, f * 0.55 * bell(s.x, wing + 0.0065, 0.0028, s.y, 0.0715, 0.0060), {0.6, 0.75, 0.75});
  darken(c, f * 0.95 * bell(s.x, 0.0074 * p.spec.face.nose_width, 0.0034, s.y, 0.0655, 0.0020),
         {0.85, 0.92, 0.92});
  darken(c, f * 0.40 * bell(s.x, 0.0, 0.013, s.y, 0.0615, 0.0030), {0.6, 0.7, 0.7});
  darken(c, f * 0.40 * bell(s.x, 0.0, 0.017, s.y, 0.0305, 0.0038), {0.55, 0.7, 0.7});
  const double under_jaw =
      (1.0 - smoothstep(-0.016, 0.004, s.y)) * smoothstep(-0.3, 0.5, maths::cosine(s.theta));
  darken(c, 0.38 * under_jaw, {0.85, 1.0, 1.0});
  darken(c, 0.35 * (1.0 - smoothstep(-0.075, -0.040, s.y)), {0.9, 1.0, 1.0});
}

// Grey or dark shadow of a shaved beard, and over it what is grown.
void paintBeard(Vec3& c, const Painter& p, const Spot& s) {
  const double sex = p.head.shape().sex;
  if (sex > 0.5 || s.y < -0.04 || s.front <= 0.0) return;
  const double dx = s.x / 1.35;
  const double dy = 0.95 * (s.y - 0.022);
  const double r = std::sqrt(dx * dx + dy * dy) / 0.040;
  double area = bell(r * r * r) + 0.8 * bell(s.x, 0.052, 0.012, s.y, 0.050, 0.030);
  area = std::min(1.0, area) * (1.0 - bell(s.x, 0.0, 0.024, s.y, kMouthY, 0.0075));
  const double grain = 0.6 + 0.4 * valueNoise(s.theta * 90.0, s.y * 900.0, p.spec.seed + 7);
  const Vec3 hair = lerp(linearOf(p.spec.hair), p.skin, 0.35);
  const double shadow = p.spec.beard == Beard::stubble ? 0.52 : 0.22;
  c = lerp(c, tint(hair, {0.9, 0.95, 1.0}), shadow * area * grain * s.front);
  if (p.spec.beard == Beard::stubble) return;
  const BeardArea grown = beardArea(p.spec.beard, {s.x, s.y, s.theta});
  const double cover = std::max({grown.chin, grown.sideburn, grown.moustache});
  if (cover <= 0.0) return;
  // Strands fall from the nose outwards and from the cheeks down.
  const double lean = s.side * s.x * 520.0 + s.y * 160.0 * s.side;
  const double strand = valueNoise(lean, s.y * 120.0, p.spec.seed + 8) +
                        0.5 * valueNoise(lean * 2.1, s.y * 260.0, p.spec.seed + 14);
  const double ragged = clamp(1.5 * cover - 0.25 + 0.35 * strand, 0.0, 1.0);
  // Beards grey first at the chin.
  const double grey = 0.25 * p.old() * bell(s.x, 0.0, 0.022);
  const Vec3 own = lerp(linearOf(p.spec.hair) * 0.85, linearOf(0xC9C4BC), grey);
  c = lerp(c, own * (0.85 + 0.34 * strand), 0.94 * ragged * s.front);
}

double lipHeight(const Painter& p, double x, bool upper) {
  const double a = clamp(x / kMouthHalfWidth, 0.0, 1.0);
  const double q = std::sqrt(std::max(0.0, 1.0 - a * a));
  const double full = mix(0.0078, 0.0062, p.old()) * mix(1.0, 1.22, p.head.shape().sex) *
                      mix(1.0, p.spec.face.lips, 0.7);
  if (!upper) return -1.15 * full * q;
  return full * q * (1.0 - 0.20 * bell(a, 0.0, 0.13) + 0.06 * bell(a, 0.25, 0.18));
}

void paintMouth(Vec3& c, const Painter& p, const Spot& s) {
  if (s.front <= 0.0 || s.x > kMouthHalfWidth + 0.004 || std::fabs(s.y - kMouthY) > 0.016) return;
  const double over = lipHeight(p, s.x, true) - (s.y - kMouthY);
  const double under = (s.y - kMouthY) - lipHeight(p, s.x, false);
  const double inside = smoothstep(-0.0009, 0.0009, std::min(over, under)) *
                        smoothstep(kMouthHalfWidth + 0.001, kMouthHalfWidth - 0.003, s.x);
  const double crease =
      1.0 -
      0.10 * std::fabs(valueNoise(s.side * s.x * 1500.0, 0.5, p.spec.seed + 9)) * (0.4 + p.old());
  const double rosy = mix(0.75, 1.0, p.head.shape().sex);
  const Vec3 own = tint(
      p.skin, maths::lerp({0.92, 0.72, 0.72}, {0.84, 0.48, 0.50}, rosy * mix(0.6, 1.0, p.pale)));
  const Vec3 lip = lerp(own, linearOf(0xA8545A), 0.30 * p.head.shape().sex) * crease;
  c = lerp(c, lip, 0.88 * inside);
  const double slit =
      bell(s.y, kMouthY, 0.0012) * smoothstep(kMouthHalfWidth * 1.04, kMouthHalfWidth * 0.92, s.x);
  darken(c, 0.60 * slit, {0.8, 0.95, 0.95});
}

void paintEyeLines(Vec3& c, const Painter& p, const Spot& s) {
  const double width = p.head.eyeHalfWidth();
  const double ex = s.x - kEyeX;
  if (s.front <= 0.0 || std::fabs(ex) > 1.15 * width) return;
  const double ey = s.y - kEyeY - 0.0012 * ex / width;
  const double up = p.head.upperLid(ex);
  const double lo = p.head.lowerLid(ex);
  const double near = smoothstep(1.15, 0.9, std::fabs(ex) / width);
  const double sex = p.head.shape().sex;
  const Vec3 lash{0.75, 0.85, 0.86};
  if (ey > 0.0) {
    darken(c, near * mix(0.85, 0.97, sex) * bell(std::max(0.0, ey - up), 0.0, 0.0012), lash);
    const double crease = up + mix(0.0036, 0.0030, p.old()) + 0.0008;
    darken(c, near * 0.42 * bell(ey, crease, 0.0010), {0.7, 0.85, 0.85});
  } else {
    darken(c, near * 0.45 * bell(std::max(0.0, lo - ey), 0.0, 0.0010), lash);
  }
}

// Brows drawn as hairs that lean outwards.
void paintBrow(Vec3& c, const Painter& p, const Spot& s) {
  if (s.front <= 0.0 || s.x < 0.007 || s.x > 0.054) return;
  const double sex = p.head.shape().sex;
  const double t = (s.x - 0.0105) / 0.0395;
  const double middle = 0.1285 + 0.0012 * sex +
                        0.0066 * maths::sine(maths::kPi * clamp(0.72 * t + 0.16, 0.0, 1.0)) -
                        0.0045 * t * t * t;
  const double half = mix(0.0046, 0.0030, sex) * p.spec.face.brow *
                      std::max(0.0, 1.0 - 0.72 * t * t) * smoothstep(-0.10, 0.14, t) *
                      smoothstep(1.08, 0.90, t);
  if (half <= 0.0) return;
  const double off = (s.y - middle) / half;
  const double lean = s.side * s.x * 620.0 - s.y * 420.0 * s.side;
  const double hairs = 0.80 + 0.55 * valueNoise(lean, s.y * 110.0, p.spec.seed + 10);
  const double cover = bell(off * off * off * off) * clamp(hairs, 0.0, 1.2);
  const Vec3 hair = lerp(linearOf(p.spec.hair), p.skin * 0.35, 0.35) * mix(0.55, 0.75, p.old());
  c = lerp(c, hair, clamp(0.90 * cover, 0.0, 0.95) * s.front);
}

void paintScalp(Vec3& c, const Painter& p, const Spot& s) {
  const double cover = hairCover(p.spec, s.theta, s.y);
  if (cover <= 0.0) return;
  const double strand = 1.0 + 0.25 * valueNoise(s.theta * 90.0, s.y * 60.0, p.spec.seed + 12);
  c = lerp(c, linearOf(p.spec.hair) * (0.80 * strand), 0.92 * cover);
}

Vec3 facePixel(const Painter& p, int column, int row) {
  const FacePoint at = facePointOf(column, row);
  const Vec3 bare = p.head.bare(at.theta, at.y);
  const Spot s{std::fabs(bare.x), bare.x < 0.0 ? -1.0 : 1.0, at.y, at.theta,
               smoothstep(0.0, 0.25, maths::cosine(at.theta))};
  Vec3 c = p.skin;
  paintSkin(c, p, s);
  paintShadows(c, p, s);
  const double lines = wrinkleShade(s.x, s.side, s.y, p.old(), p.spec.seed) * s.front;
  c = tint(c, Vec3{1.0, 1.0, 1.0} - Vec3{0.75, 0.95, 1.0} * lines);
  paintBeard(c, p, s);
  paintMouth(c, p, s);
  paintEyeLines(c, p, s);
  paintBrow(c, p, s);
  paintScalp(c, p, s);
  return c;
}

}  // namespace

std::vector<std::uint8_t> paintHead(const PersonSpec& spec, const HeadShape& shape) {
  const Vec3 skin = linearOf(spec.skin);
  const Painter painter{spec, shape, skin, smoothstep(0.06, 0.45, skin.y)};
  Canvas canvas{kFaceMapSize, {}};
  canvas.pixels.assign(static_cast<std::size_t>(kFaceMapSize) * kFaceMapSize, skin);
  for (int row = 0; row < kFaceRows; ++row) {
    for (int column = 0; column < kFaceMapSize; ++column)
      canvas.at(column, row) = facePixel(painter, column, row);
  }
  for (int row = kFaceRows; row < kStripTop - 2; ++row) {
    for (int column = 0; column < kFaceMapSize; ++column)
      canvas.at(column, row) = canvas.at(column, kFaceRows - 1);
  }
  paintStrip(canvas, spec);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(canvas.pixels.size() * 3);
  for (const Vec3& pixel : canvas.pixels) {
    for (const double channel : {pixel.x, pixel.y, pixel.z}) bytes.push_back(srgbByte(channel));
  }
  return encodeJpg(bytes, kFaceMapSize, kFaceMapSize);
}

}  // namespace spotter::figure
