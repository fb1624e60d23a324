#include "figure/weights.h"

#include <cmath>

#include "figure/surface.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

using body::Joint;
using maths::smoothstep;
using maths::Vec3;

// Shares parent, helper and child out of the child's plain share s.
struct Hat {
  double parent, helper, child;
};
Hat hat(double s) {
  return {std::fmax(0.0, 1.0 - 2.0 * s), 1.0 - std::fabs(2.0 * s - 1.0),
          std::fmax(0.0, 2.0 * s - 1.0)};
}

void spineShares(SkinWeights& w, double y, double rest) {
  const double a = smoothstep(0.985, 1.105, y);
  const double b = smoothstep(1.10, 1.215, y);
  const double c = smoothstep(1.20, 1.34, y);
  w[slot(Joint::hips)] += rest * (1.0 - a);
  w[slot(Joint::spine)] += rest * a * (1.0 - b);
  w[slot(Joint::chest)] += rest * a * b * (1.0 - c);
  w[slot(Joint::upper_chest)] += rest * a * b * c;
}

// Share of the leg beyond the oblique plane through the groin.
double hipShare(const Vec3& p, const Shape& shape) {
  const Vec3& hip = shape.skeleton.rest(Joint::left_upper_leg);
  const double beyond = (hip.y - p.y) + 0.42 * (p.x - hip.x);
  const double width = maths::mix(0.072, 0.098, smoothstep(0.03, -0.05, p.z));
  return smoothstep(-width, width, beyond) * smoothstep(0.0, 0.05, p.x);
}

double shoulderShare(const Vec3& p, const Shape& shape) {
  const Vec3& shoulder = shape.skeleton.rest(Joint::left_upper_arm);
  const double t = dot(p - shoulder, ArmFrame{}.along);
  const double across = smoothstep(0.50, 0.86, p.x / shoulder.x);
  return smoothstep(-0.062, 0.082, t) * across * smoothstep(1.25, 1.36, p.y);
}

SkinWeights torsoWeights(const Vec3& p, const Shape& shape) {
  SkinWeights w{};
  const double neck = 0.7 * smoothstep(1.475, 1.53, p.y);
  spineShares(w, p.y, 1.0 - neck);
  w[slot(Joint::neck)] += neck;
  double& chest = w[slot(Joint::upper_chest)];
  const double clavicle = chest * 0.8 * smoothstep(0.045, 0.125, p.x) * smoothstep(1.34, 1.43, p.y);
  chest -= clavicle;
  w[slot(Joint::left_shoulder)] += clavicle;

  const Hat leg = hat(hipShare(p, shape));
  for (double& share : w) share *= leg.parent;
  w[helperSlot(Joint::left_upper_leg)] += leg.helper;
  w[slot(Joint::left_upper_leg)] += leg.child;

  const Hat arm = hat(shoulderShare(p, shape));
  for (double& share : w) share *= arm.parent;
  w[helperSlot(Joint::left_upper_arm)] += arm.helper;
  w[slot(Joint::left_upper_arm)] += arm.child;
  return w;
}

SkinWeights legWeights(const Vec3& p, const Shape& shape) {
  if (p.y > 0.60) {
    const double thigh = 1.0 - smoothstep(0.72, 0.80, p.y);
    SkinWeights w = torsoWeights(p, shape);
    for (double& share : w) share *= 1.0 - thigh;
    w[slot(Joint::left_upper_leg)] += thigh;
    return w;
  }
  SkinWeights w{};
  if (p.y > 0.17) {
    const double reach = 0.054;
    const Hat knee =
        hat(1.0 - smoothstep(-reach, reach, p.y - shape.skeleton.rest(Joint::left_lower_leg).y));
    w[slot(Joint::left_upper_leg)] = knee.parent;
    w[helperSlot(Joint::left_lower_leg)] = knee.helper;
    w[slot(Joint::left_lower_leg)] = knee.child;
    return w;
  }
  const double foot = 1.0 - smoothstep(0.06, 0.15, p.y);
  w[slot(Joint::left_foot)] = foot;
  w[slot(Joint::left_lower_leg)] = 1.0 - foot;
  return w;
}

SkinWeights armWeights(const Vec3& p, const Shape& shape) {
  const double t = dot(p - shape.skeleton.rest(Joint::left_upper_arm), ArmFrame{}.along);
  SkinWeights w{};
  if (t < 0.15) {
    const Hat arm = hat(smoothstep(-0.062, 0.085, t));
    w[slot(Joint::left_shoulder)] = arm.parent;
    w[helperSlot(Joint::left_upper_arm)] = arm.helper;
    w[slot(Joint::left_upper_arm)] = arm.child;
  } else if (t < 0.45) {
    const Hat elbow = hat(smoothstep(0.258, 0.342, t));
    w[slot(Joint::left_upper_arm)] = elbow.parent;
    w[helperSlot(Joint::left_lower_arm)] = elbow.helper;
    w[slot(Joint::left_lower_arm)] = elbow.child;
  } else {
    const double hand = smoothstep(0.52, 0.58, t);
    w[slot(Joint::left_lower_arm)] = 1.0 - hand;
    w[slot(Joint::left_hand)] = hand;
  }
  return w;
}

SkinWeights analyticWeights(const CageVertex& v, const Shape& shape) {
  switch (v.part) {
    case Part::torso:
      return torsoWeights(v.position_m, shape);
    case Part::leg:
      return legWeights(v.position_m, shape);
    case Part::arm:
      return armWeights(v.position_m, shape);
    case Part::palm:
    case Part::finger:
      break;
  }
  return armWeights(v.position_m, shape);
}

void smoothOnce(std::vector<SkinWeights>& weights,
                const std::vector<std::vector<int>>& neighbours) {
  const std::vector<SkinWeights> before = weights;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (neighbours[i].empty()) continue;
    SkinWeights mean{};
    const double share = 1.0 / static_cast<double>(neighbours[i].size());
    for (const int n : neighbours[i]) {
      for (std::size_t j = 0; j < mean.size(); ++j)
        mean[j] += share * before[static_cast<std::size_t>(n)][j];
    }
    for (std::size_t j = 0; j < mean.size(); ++j)
      weights[i][j] = 0.65 * before[i][j] + 0.35 * mean[j];
  }
}

// The right side copies the left one, and midline vertices share alike: exact symmetry by index.
void symmetrise(Cage& cage) {
  for (std::size_t i = 0; i < cage.weights.size(); ++i) {
    const auto other = static_cast<std::size_t>(cage.mirror[i]);
    if (other < i) continue;
    if (other > i) {
      cage.weights[other] = mirrored(cage.weights[i]);
      continue;
    }
    const SkinWeights flipped = mirrored(cage.weights[i]);
    for (std::size_t j = 0; j < flipped.size(); ++j) {
      cage.weights[i][j] = 0.5 * (cage.weights[i][j] + flipped[j]);
    }
  }
}

}  // namespace

void weighCage(Cage& cage, const Shape& shape) {
  cage.weights.assign(cage.vertices.size(), SkinWeights{});
  for (std::size_t i = 0; i < cage.vertices.size(); ++i) {
    CageVertex left = cage.vertices[i];
    const bool right = left.position_m.x < 0.0;
    left.position_m.x = std::fabs(left.position_m.x);
    const SkinWeights w = analyticWeights(left, shape);
    cage.weights[i] = right ? mirrored(w) : w;
  }
  symmetrise(cage);
  const auto neighbours = cage.neighbours();
  for (int pass = 0; pass < 2; ++pass) smoothOnce(cage.weights, neighbours);
  for (SkinWeights& w : cage.weights) limitInfluences(w);
  symmetrise(cage);
}

SkinWeights headWeights(double z_m) {
  SkinWeights w{};
  const double head = smoothstep(-0.060, 0.020, z_m);
  const double chest = (1.0 - head) * (1.0 - smoothstep(-0.130, -0.070, z_m));
  w[slot(Joint::head)] = head;
  w[slot(Joint::upper_chest)] = chest;
  w[slot(Joint::neck)] = 1.0 - head - chest;
  return w;
}

SkinWeights footWeights(const Vec3& p, const Shape& shape) {
  const double ball_z = shape.skeleton.rest(Joint::left_toes).z;
  SkinWeights w{};
  const double shin = 0.25 * smoothstep(0.085, 0.105, p.y);
  const double toes = (1.0 - shin) * smoothstep(-0.026, 0.026, p.z - ball_z);
  w[slot(Joint::left_lower_leg)] = shin;
  w[slot(Joint::left_toes)] = toes;
  w[slot(Joint::left_foot)] = 1.0 - shin - toes;
  return w;
}

SkinWeights rigidWeights(Joint joint) {
  SkinWeights w{};
  w[slot(joint)] = 1.0;
  return w;
}

}  // namespace spotter::figure
