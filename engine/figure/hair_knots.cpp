#include "figure/hair_knots.h"

#include <algorithm>
#include <array>

#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::smoothstep;
using maths::Vec3;

void addDome(HairMesh& hair, base::RandomStream& random, const Vec3& middle, const Vec3& normal,
             double size) {
  constexpr int kPoints = 6;
  const Vec3 e1 = normalised(cross(normal, Vec3{0.3, 1.0, 0.2}));
  const Vec3 e2 = cross(normal, e1);
  const double spin = random.uniform(0.0, 1.0);
  const double bright = random.uniform(0.85, 1.15);
  const double u = random.uniform(0.0, 0.9);
  const int top = hair.add(middle + normal * size, 1.10 * bright, hairPlace(u, 0.7));
  int before = 0;
  constexpr std::array<std::array<double, 2>, 2> kRings = {{{0.72, 0.66}, {1.05, -0.15}}};
  for (std::size_t r = 0; r < kRings.size(); ++r) {
    const int first = hair.surface.size();
    for (int c = 0; c < kPoints; ++c) {
      const double a = 2.0 * maths::kPi * (c + spin) / kPoints;
      const Vec3 p = middle +
                     (e1 * maths::cosine(a) + e2 * maths::sine(a)) * (kRings[r][0] * size) +
                     normal * (kRings[r][1] * size);
      hair.add(p, (r == 0 ? 1.0 : 0.55) * bright, hairPlace(u + 0.05, r == 0 ? 0.5 : 0.2));
    }
    for (int c = 0; c < kPoints; ++c) {
      const int next = (c + 1) % kPoints;
      if (r == 0) {
        hair.surface.triangle(top, first + c, first + next);
      } else {
        hair.surface.quad(before + c, first + c, first + next, before + next);
      }
    }
    before = first;
  }
}

// One strand laid in a ring: a torus of few sides.
void addCoil(HairMesh& hair, base::RandomStream& random, const Vec3& middle, double radius,
             double lean, int around) {
  constexpr int kSides = 5;
  const double thick = 0.42 * radius;
  const double u = random.uniform(0.0, 0.8);
  const double bright = random.uniform(0.92, 1.08);
  const int first = hair.surface.size();
  for (int i = 0; i <= around; ++i) {
    const double a = 2.0 * maths::kPi * i / around;
    const Vec3 out{maths::cosine(a), maths::sine(a), 0.0};
    for (int k = 0; k < kSides; ++k) {
      const double b = 2.0 * maths::kPi * k / kSides + 1.2 * a;
      const Vec3 p = middle + out * (0.62 * radius + thick * maths::cosine(b)) +
                     Vec3{0.0, 0.0, lean * radius * out.y + thick * maths::sine(b)};
      hair.add(p, bright * (0.86 + 0.14 * maths::cosine(b)),
               hairPlace(u + 0.03 * k, static_cast<double>(i % around) / around));
    }
  }
  for (int i = 0; i < around; ++i) {
    for (int k = 0; k < kSides; ++k) {
      const int a = first + i * kSides + k;
      const int b = first + i * kSides + (k + 1) % kSides;
      hair.surface.quad(a, a + kSides, b + kSides, b);
    }
  }
}

void addKnot(HairMesh& hair, base::RandomStream& random, const Vec3& middle, double radius) {
  constexpr int kCoils = 3;
  constexpr int kAround = 14;
  addDome(hair, random, middle - Vec3{0, 0, 0.012}, {0.0, 0.25, -0.97}, radius * 0.86);
  for (int coil = 0; coil < kCoils; ++coil) {
    const double lean = 0.30 * (coil - 1);
    addCoil(hair, random, middle + Vec3{0.0, 0.0, 0.012 - 0.013 * coil},
            radius * (1.0 - 0.13 * coil), lean, kAround);
  }
}

}  // namespace

int HairMesh::add(const Vec3& p, double shade, const MapPlace& uv) {
  return surface.add(onBody(p, head.shape()), {shade, shade, shade},
                     rigidWeights(body::Joint::head), uv);
}

void addCurl(HairMesh& hair, base::RandomStream& random, const Vec3& middle, const Vec3& normal,
             double size) {
  constexpr int kPoints = 5;
  const Vec3 e1 = normalised(cross(normal, Vec3{0.3, 1.0, 0.2}));
  const Vec3 e2 = cross(normal, e1);
  const double turn = random.uniform(0.0, 2.0 * maths::kPi);
  const Vec3 along = e1 * maths::cosine(turn) + e2 * maths::sine(turn);
  const Vec3 across = cross(normal, along);
  const double longer = random.uniform(1.10, 1.45);
  const double bright = random.uniform(0.94, 1.06);
  const double u = random.uniform(0.0, 0.9);
  const Vec3 top_at = middle + normal * (0.60 * size) + along * (0.22 * size);
  const int top = hair.add(top_at, 1.06 * bright, hairPlace(u, 0.7));
  int before = 0;
  constexpr std::array<std::array<double, 2>, 2> kRings = {{{0.70, 0.42}, {1.10, -0.35}}};
  for (std::size_t r = 0; r < kRings.size(); ++r) {
    const int first = hair.surface.size();
    for (int c = 0; c < kPoints; ++c) {
      const double a = 2.0 * maths::kPi * (c + 0.5 * static_cast<double>(r)) / kPoints;
      const Vec3 p = middle + along * (longer * kRings[r][0] * size * maths::cosine(a)) +
                     across * (kRings[r][0] * size * maths::sine(a)) +
                     normal * (kRings[r][1] * size);
      hair.add(p, (r == 0 ? 1.0 : 0.88) * bright, hairPlace(u + 0.015 * c, r == 0 ? 0.5 : 0.25));
    }
    for (int c = 0; c < kPoints; ++c) {
      const int next = (c + 1) % kPoints;
      if (r == 0) {
        hair.surface.triangle(top, first + c, first + next);
      } else {
        hair.surface.quad(before + c, first + c, first + next, before + next);
      }
    }
    before = first;
  }
}

void addBun(HairMesh& hair, base::RandomStream& random) {
  const Vec3 knot = hair.head.bare(maths::kPi, 0.158);
  addKnot(hair, random, {0.0, 0.166, knot.z - 0.022}, 0.034);
}

void addTail(HairMesh& hair) {
  constexpr int kSteps = 9;
  constexpr int kSides = 9;
  const Vec3 knot = hair.head.bare(maths::kPi, 0.150);
  const int first = hair.surface.size();
  for (int i = 0; i <= kSteps; ++i) {
    // It comes out of the hair of the head, where a band holds it together.
    const double t = std::max(0.0, static_cast<double>(i - 1) / (kSteps - 1));
    const double inside = i == 0 ? 0.024 : 0.0;
    const Vec3 middle{0.006 * maths::sine(3.0 * t), 0.152 + 0.020 * t - 0.190 * t * t,
                      knot.z - 0.010 - 0.085 * t + 0.062 * t * t + inside};
    const double radius =
        0.0100 + 0.0120 * maths::sine(maths::kPi * std::min(1.0, 0.03 + 0.90 * t)) - 0.003 * t * t;
    for (int k = 0; k < kSides; ++k) {
      const double a = 2.0 * maths::kPi * k / kSides;
      const double lump = 1.0 + 0.16 * (k % 2 == 0 ? 1.0 : -1.0) * smoothstep(0.05, 0.3, t);
      const double r = (i == kSteps ? 0.003 : radius) * lump;
      hair.add(middle + Vec3{r * maths::cosine(a), 0.25 * r * maths::sine(a), r * maths::sine(a)},
               (k % 2 == 0 ? 1.05 : 0.86), hairPlace(0.09 * k, t));
    }
  }
  for (int i = 0; i < kSteps; ++i) {
    for (int k = 0; k < kSides; ++k) {
      const int a = first + i * kSides + k;
      const int b = first + i * kSides + (k + 1) % kSides;
      hair.surface.quad(a, b, b + kSides, a + kSides);
    }
  }
}

}  // namespace spotter::figure
