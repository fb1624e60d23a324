#pragma once

#include <array>
#include <vector>

#include "body/skeleton.h"
#include "figure/model.h"

namespace spotter::figure {

/// Helper bones sit at a joint, are children of the joint's parent and turn by half its angle. They
/// keep the flesh round a bent joint from collapsing.
inline constexpr std::array<body::Joint, 8> kHelped = {
    body::Joint::left_upper_leg,  body::Joint::left_lower_leg,  body::Joint::left_upper_arm,
    body::Joint::left_lower_arm,  body::Joint::right_upper_leg, body::Joint::right_lower_leg,
    body::Joint::right_upper_arm, body::Joint::right_lower_arm};

inline constexpr int kSkinJointCount = body::kJointCount + static_cast<int>(kHelped.size());

/// Weight of every skin joint on one vertex; sum 1.
using SkinWeights = std::array<double, kSkinJointCount>;

constexpr std::size_t slot(body::Joint joint) {
  return static_cast<std::size_t>(body::index(joint));
}

/// Index of a joint's helper bone. @pre the joint is in kHelped
constexpr std::size_t helperSlot(body::Joint joint) {
  std::size_t i = 0;
  while (kHelped[i] != joint) ++i;
  return static_cast<std::size_t>(body::kJointCount) + i;
}

/// The skin joint on the other side of the body, or the joint itself on the midline.
std::size_t mirrorSlot(std::size_t joint);

/// The weights of a vertex's mirror image.
SkinWeights mirrored(const SkinWeights& weights);

/// The 22 joints and the 8 helpers of a skeleton, parents first.
std::vector<ModelJoint> skinJoints(const body::Skeleton& skeleton);

}  // namespace spotter::figure
