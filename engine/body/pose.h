#pragma once

#include <array>

#include "body/skeleton.h"
#include "maths/quat.h"

namespace spotter::body {

/// A posture: where the hips are and how each joint is turned from the rest pose. The frame is the
/// person's own: their spot on the floor is the origin, they face +Z, their left is +X, metres.
struct Pose {
  maths::Vec3 hips_m;                            ///< position of the hips joint
  std::array<maths::Quat, kJointCount> local{};  ///< rotation of each joint relative to its parent

  maths::Quat& at(Joint joint) { return local[static_cast<std::size_t>(index(joint))]; }
  const maths::Quat& at(Joint joint) const { return local[static_cast<std::size_t>(index(joint))]; }
};

/// Where every joint is, in the frame of the pose.
struct JointFrames {
  std::array<maths::Vec3, kJointCount> position_m;
  std::array<maths::Quat, kJointCount> rotation;  ///< from the rest orientation

  const maths::Vec3& at(Joint joint) const {
    return position_m[static_cast<std::size_t>(index(joint))];
  }
  const maths::Quat& turn(Joint joint) const {
    return rotation[static_cast<std::size_t>(index(joint))];
  }
};

/// Standing in the rest pose.
Pose restPose(const Skeleton& skeleton);

/// Forward kinematics: joint centres and orientations of a pose.
JointFrames solveFrames(const Skeleton& skeleton, const Pose& pose);

/// A point fixed to a joint (given in the rest pose's frame), moved along with it.
maths::Vec3 carriedPoint(const Skeleton& skeleton, const JointFrames& frames, Joint joint,
                         const maths::Vec3& rest_point_m);

}  // namespace spotter::body
