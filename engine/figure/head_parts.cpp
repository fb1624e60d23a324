#include "figure/head_parts.h"

#include <cmath>

#include "figure/face_map.h"
#include "figure/kernels.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kEyeReach = 1.45;  // polar angle that the visible part of the eyeball ends at, rad
// The last ring lies further out and back, behind the lids: the corners of the eye are longer than
// the ball, and nobody looks through a head.
constexpr double kRimOut = 1.42;
constexpr double kRimBack_m = 0.0030;

// A vertex that no expression moves.
int addRigid(Head& head, const Vec3& p, const Vec3& colour, const MapPlace& uv) {
  for (auto& morph : head.along_morph) morph.push_back(p);
  return head.surface.add(p, colour, rigidWeights(body::Joint::head), uv);
}

void addGridFaces(Surface& surface, int first, int rows, int columns, bool flipped) {
  for (int r = 0; r + 1 < rows; ++r) {
    for (int c = 0; c + 1 < columns; ++c) {
      const int a = first + r * columns + c;
      if (flipped) {
        surface.quad(a, a + columns, a + columns + 1, a + 1);
      } else {
        surface.quad(a, a + 1, a + columns + 1, a + columns);
      }
    }
  }
}

double helix(double rho, double s) { return bell(rho, 0.74, 0.12) * (s <= -0.5 ? 0.45 : 1.0); }

Vec3 earPoint(const HeadShape& shape, const Vec3& anchor, double rho, double a) {
  const double s = maths::sine(a);
  const double c = maths::cosine(a);
  const double rim = std::fmin(rho / 0.86, 1.0);
  const double across = 0.0170 * (1.0 + 0.25 * std::fmax(s, 0.0) - 0.22 * std::fmax(-s, 0.0));
  const double tall = 0.0305 + 0.003 * shape.shape().old;
  double u = across * c * rim + 0.004 * s;
  double v = tall * s * rim;
  const double conch = bell(u, -0.004, 0.0085, v, -0.005, 0.012);
  double height = 0.006 + 0.0050 * helix(rho, s) - 0.0055 * conch;
  if (rho > 0.86) {
    const double e = (rho - 0.86) / 0.14;
    height = height * (1.0 - e) - 0.006 * e;
    u *= 1.0 - 0.12 * e;
    v *= 1.0 - 0.10 * e;
  }
  if (c < 0.0 && rho > 0.5) height *= maths::mix(1.0, 0.25, maths::smoothstep(0.0, 1.0, -c));
  constexpr double kFlareSine = 0.352;
  constexpr double kFlareCosine = 0.936;
  return {anchor.x + height + (u + 0.016) * kFlareSine, anchor.y + v - 0.10 * u,
          anchor.z - (u + 0.012) * kFlareCosine + 0.2 * height};
}

}  // namespace

void addEyeball(Head& head, const HeadShape& shape, double side) {
  constexpr int kRings = 6;
  constexpr int kPoints = 12;
  const Vec3 middle = shape.eyeCentre();
  const auto point = [&](double polar, double turn, double brightness) {
    const double r = kEyeballRadius + 0.0006 * bell(polar, 0.0, 0.34);
    const Vec3 local{maths::sine(polar) * maths::cosine(turn),
                     maths::sine(polar) * maths::sine(turn), maths::cosine(polar)};
    const bool rim = polar >= kEyeReach;
    const double out = rim ? kRimOut * r : r;
    const Vec3 p{side * middle.x + out * local.x, middle.y + r * local.y,
                 middle.z + r * local.z - (rim ? kRimBack_m : 0.0)};
    // The lids and brow shade the top of the ball.
    const double shade = brightness * maths::mix(1.0, 0.62, maths::smoothstep(0.05, 0.55, local.y));
    const double seen = polar / kEyeReach;
    return addRigid(head, onBody(p, shape.shape()), {shade, shade, shade},
                    irisPlace(seen * maths::cosine(turn), seen * maths::sine(turn)));
  };
  const int pole = point(0.0, 0.0, 1.0);
  int before = 0;
  for (int r = 1; r <= kRings; ++r) {
    const double polar = kEyeReach * r / kRings;
    const int first = head.surface.size();
    for (int c = 0; c < kPoints; ++c)
      point(polar, 2.0 * maths::kPi * c / kPoints, 1.0 - 0.35 * r / kRings);
    for (int c = 0; c < kPoints; ++c) {
      const int next = (c + 1) % kPoints;
      if (r == 1) {
        head.surface.triangle(pole, first + c, first + next);
      } else {
        head.surface.quad(before + c, first + c, first + next, before + next);
      }
    }
    before = first;
  }
}

void addTeeth(Head& head, const HeadShape& shape, const std::vector<Expression>& wanted) {
  constexpr int kColumns = 11;
  for (const bool upper : {true, false}) {
    const int first = head.surface.size();
    for (int row = 0; row < 2; ++row) {
      for (int c = 0; c < kColumns; ++c) {
        const double a = -1.15 + 2.3 * c / (kColumns - 1);
        const double y = upper ? (row == 0 ? 0.0446 : 0.0560) : (row == 0 ? 0.0360 : 0.0436);
        Vec3 p{0.0215 * maths::sine(a), y,
               0.0575 + 0.0250 * maths::cosine(a) - (upper ? 0.0 : 0.0018)};
        const double shade = 1.0 - 0.85 * std::fabs(a) / 1.15;
        head.surface.add(onBody(p, shape.shape()), {shade, shade, shade},
                         rigidWeights(body::Joint::head), swatchPlace(Swatch::teeth));
        for (std::size_t e = 0; e < wanted.size(); ++e) {
          const FaceSliders& s = wanted[e].sliders;
          Vec3 moved = p;
          moved.y += upper ? 0.0006 * s.part : -(0.015 * s.jaw + 0.003 * s.part);
          head.along_morph[e].push_back(onBody(moved, shape.shape()));
        }
      }
    }
    addGridFaces(head.surface, first, 2, kColumns, false);
  }
}

void addEar(Head& head, const HeadShape& shape, double side) {
  constexpr int kPoints = 14;
  constexpr std::array<double, 5> kRho = {0.30, 0.55, 0.74, 0.88, 1.0};
  Vec3 anchor = shape.bare(1.62, 0.100);
  anchor.x -= 0.004;
  anchor.z += 0.004;
  const Vec3 tint{1.03, 0.90, 0.88};
  const auto add = [&](double rho, double a) {
    Vec3 p = earPoint(shape, anchor, rho, a);
    p.x *= side;
    const double shade = 0.62 + 0.38 * maths::smoothstep(0.20, 0.70, rho) *
                                    maths::mix(1.0, 0.75, maths::smoothstep(0.86, 1.0, rho));
    return addRigid(head, onBody(p, shape.shape()), tint * shade, swatchPlace(Swatch::skin));
  };
  const int middle = add(0.0, 0.0);
  int before = 0;
  for (std::size_t r = 0; r < kRho.size(); ++r) {
    const int first = head.surface.size();
    for (int c = 0; c < kPoints; ++c) add(kRho[r], 2.0 * maths::kPi * c / kPoints);
    for (int c = 0; c < kPoints; ++c) {
      const int next = (c + 1) % kPoints;
      // u runs backwards and v up: seen from the person's left this turns clockwise.
      const int a = side > 0.0 ? next : c;
      const int b = side > 0.0 ? c : next;
      if (r == 0) {
        head.surface.triangle(middle, first + b, first + a);
      } else {
        head.surface.quad(before + b, first + b, first + a, before + a);
      }
    }
    before = first;
  }
}

}  // namespace spotter::figure
