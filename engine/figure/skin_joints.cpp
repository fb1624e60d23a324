#include "figure/skin_joints.h"

#include <string>

namespace spotter::figure {
namespace {

constexpr std::size_t kJoints = body::kJointCount;

bool isLeftLimb(std::size_t joint) {
  return (joint >= 6 && joint <= 9) || (joint >= 14 && joint <= 17);
}
bool isRightLimb(std::size_t joint) {
  return (joint >= 10 && joint <= 13) || (joint >= 18 && joint <= 21);
}

}  // namespace

std::size_t mirrorSlot(std::size_t joint) {
  if (joint >= kJoints) return joint < kJoints + 4 ? joint + 4 : joint - 4;
  if (isLeftLimb(joint)) return joint + 4;
  return isRightLimb(joint) ? joint - 4 : joint;
}

SkinWeights mirrored(const SkinWeights& weights) {
  SkinWeights result{};
  for (std::size_t i = 0; i < weights.size(); ++i) result[mirrorSlot(i)] = weights[i];
  return result;
}

std::vector<ModelJoint> skinJoints(const body::Skeleton& skeleton) {
  std::vector<ModelJoint> joints;
  for (std::size_t i = 0; i < kJoints; ++i) {
    joints.push_back({std::string(body::vrmName(static_cast<body::Joint>(i))), body::kParent[i],
                      skeleton.rest_m[i]});
  }
  for (const body::Joint helped : kHelped) {
    joints.push_back({std::string(body::vrmName(helped)) + "Helper", body::kParent[slot(helped)],
                      skeleton.rest(helped)});
  }
  return joints;
}

}  // namespace spotter::figure
