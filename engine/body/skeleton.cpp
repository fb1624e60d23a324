#include "body/skeleton.h"

#include "base/assert.h"
#include "maths/curve.h"

namespace spotter::body {
namespace {

using maths::Vec3;

struct RestJoint {
  std::string_view vrm;
  Vec3 man_m;  // on a stature of 1.75 m, left side, +Z forward
  Vec3 woman_m;
};

// Joint centres on a body of 1.75 m: drawn by eye against anthropometric landmark heights, not a
// population measurement (basis: proposed).
constexpr std::array<RestJoint, kJointCount> kRest = {{
    {"hips", {0, 0.950, -0.010}, {0, 0.950, -0.010}},
    {"spine", {0, 1.050, -0.020}, {0, 1.050, -0.020}},
    {"chest", {0, 1.160, -0.020}, {0, 1.160, -0.020}},
    {"upperChest", {0, 1.280, -0.025}, {0, 1.280, -0.025}},
    {"neck", {0, 1.470, -0.030}, {0, 1.470, -0.030}},
    {"head", {0, 1.570, -0.005}, {0, 1.570, -0.005}},
    {"leftShoulder", {0.020, 1.440, 0.0}, {0.020, 1.440, 0.0}},
    {"leftUpperArm", {0.168, 1.394, -0.012}, {0.151, 1.394, -0.012}},
    {"leftLowerArm", {0.38013, 1.18187, -0.012}, {0.36313, 1.18187, -0.012}},
    {"leftHand", {0.558319, 1.003681, -0.012}, {0.541319, 1.003681, -0.012}},
    {"rightShoulder", {}, {}},
    {"rightUpperArm", {}, {}},
    {"rightLowerArm", {}, {}},
    {"rightHand", {}, {}},
    {"leftUpperLeg", {0.088, 0.915, -0.005}, {0.09064, 0.915, -0.005}},
    {"leftLowerLeg", {0.092, 0.495, 0.0}, {0.092, 0.495, 0.0}},
    {"leftFoot", {0.092, 0.085, -0.022}, {0.092, 0.085, -0.022}},
    {"leftToes", {0.100, 0.025, 0.105}, {0.100, 0.025, 0.105}},
    {"rightUpperLeg", {}, {}},
    {"rightLowerLeg", {}, {}},
    {"rightFoot", {}, {}},
    {"rightToes", {}, {}},
}};

// Index of the left joint that a right joint mirrors, or itself.
constexpr int leftOf(int joint) {
  if (joint >= 10 && joint <= 13) return joint - 4;
  if (joint >= 18) return joint - 4;
  return joint;
}

}  // namespace

std::string_view vrmName(Joint joint) { return kRest[static_cast<std::size_t>(index(joint))].vrm; }

double Skeleton::boneLength_m(Joint joint) const {
  const int parent = kParent[static_cast<std::size_t>(index(joint))];
  SPOTTER_ASSERT(parent >= 0, "the hips have no parent bone");
  return maths::distance(rest(joint), rest_m[static_cast<std::size_t>(parent)]);
}

Skeleton makeSkeleton(const Physique& physique) {
  Skeleton skeleton;
  skeleton.physique = physique;
  const double k = physique.height_m / 1.75;
  for (int i = 0; i < kJointCount; ++i) {
    const int left = leftOf(i);
    const RestJoint& row = kRest[static_cast<std::size_t>(left)];
    Vec3 p = maths::lerp(row.man_m, row.woman_m, physique.sex01) * k;
    if (left != i) p.x = -p.x;
    skeleton.rest_m[static_cast<std::size_t>(i)] = p;
  }
  return skeleton;
}

}  // namespace spotter::body
