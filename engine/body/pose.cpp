#include "body/pose.h"

namespace spotter::body {

Pose restPose(const Skeleton& skeleton) {
  Pose pose;
  pose.hips_m = skeleton.rest(Joint::hips);
  return pose;
}

JointFrames solveFrames(const Skeleton& skeleton, const Pose& pose) {
  JointFrames frames;
  frames.position_m[0] = pose.hips_m;
  frames.rotation[0] = pose.local[0];
  for (std::size_t i = 1; i < kJointCount; ++i) {
    const auto parent = static_cast<std::size_t>(kParent[i]);
    frames.position_m[i] =
        frames.position_m[parent] +
        maths::rotate(frames.rotation[parent], skeleton.rest_m[i] - skeleton.rest_m[parent]);
    frames.rotation[i] = frames.rotation[parent] * pose.local[i];
  }
  return frames;
}

maths::Vec3 carriedPoint(const Skeleton& skeleton, const JointFrames& frames, Joint joint,
                         const maths::Vec3& rest_point_m) {
  return frames.at(joint) + maths::rotate(frames.turn(joint), rest_point_m - skeleton.rest(joint));
}

}  // namespace spotter::body
