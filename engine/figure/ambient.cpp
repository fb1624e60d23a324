#include "figure/ambient.h"

#include <algorithm>

#include "figure/head_shape.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

using body::Joint;
using maths::Vec3;

struct Capsule {
  Vec3 a, b;
  double radius;
};

std::vector<Capsule> capsulesOf(const Shape& shape) {
  const body::Skeleton& s = shape.skeleton;
  const double stout = 1.0 + 0.25 * shape.plump();
  std::vector<Capsule> list = {
      {{0.0, 1.00, 0.0}, {0.0, 1.34, -0.01}, 0.115 * stout},
      {{-0.07, 0.90, -0.01}, {0.07, 0.90, -0.01}, 0.085 * stout},
      {{-0.10, 1.37, -0.015}, {0.10, 1.37, -0.015}, 0.075},
      {onBody({0.0, 0.060, 0.015}, shape), onBody({0.0, 0.135, 0.0}, shape), 0.072},
      {s.rest(Joint::neck), s.rest(Joint::head), 0.048},
  };
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::LegJoints leg = body::leg(side);
    const body::ArmJoints arm = body::arm(side);
    list.push_back({s.rest(leg.upper), s.rest(leg.lower), 0.066 * stout});
    list.push_back({s.rest(leg.lower), s.rest(leg.foot), 0.043});
    list.push_back({s.rest(leg.foot), s.rest(leg.toes), 0.032});
    list.push_back({s.rest(arm.upper), s.rest(arm.lower), 0.042});
    list.push_back({s.rest(arm.lower), s.rest(arm.hand), 0.033});
  }
  return list;
}

double hidden(const Vec3& p, const Vec3& n, const Capsule& c) {
  const Vec3 axis = c.b - c.a;
  const double t = maths::clamp(dot(p - c.a, axis) / std::max(1e-9, dot(axis, axis)), 0.0, 1.0);
  const Vec3 away = c.a + axis * t - p;
  const double d = std::max(length(away), c.radius);
  return std::max(0.0, dot(n, away) / d) * (c.radius * c.radius) / (d * d);
}

}  // namespace

void shadeByBody(Surface& surface, const Shape& shape) {
  const std::vector<Capsule> capsules = capsulesOf(shape);
  const std::vector<Vec3> normals = smoothNormals(surface.position, surface.faces);
  for (std::size_t i = 0; i < surface.position.size(); ++i) {
    double sum = 0.0;
    for (const Capsule& c : capsules) sum += hidden(surface.position[i], normals[i], c);
    const double light = 1.0 - 0.62 * sum / (1.0 + 0.5 * sum);
    surface.colour[i] = surface.colour[i] * std::max(0.35, light);
  }
}

}  // namespace spotter::figure
