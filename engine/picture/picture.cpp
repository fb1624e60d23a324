#include "picture/picture.h"

namespace spotter::picture {

body::JointFrames placed(const body::JointFrames& own, const maths::Vec3& spot_m,
                         double heading_rad) {
  const maths::Quat turn = maths::rotationY(heading_rad);
  body::JointFrames out;
  for (std::size_t i = 0; i < body::kJointCount; ++i) {
    out.position_m[i] = spot_m + maths::rotate(turn, own.position_m[i]);
    out.rotation[i] = turn * own.rotation[i];
  }
  return out;
}

}  // namespace spotter::picture
