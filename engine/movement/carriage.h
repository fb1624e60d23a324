#pragma once

#include "body/pose.h"
#include "movement/plan.h"

namespace spotter::movement {

/// What the posture is performed with.
struct Setting {
  Way way;
  SeatGeometry seat;
  double foot_forward_m = 0.0;
  double breath = 0.0;                  ///< filling of the chest in calm breaths, see breathAt
  std::array<double, 2> foot_lift_m{};  ///< planted feet held over the floor, left and right
};

/// Pelvis and thorax in the person's frame: what arms and hands hang on.
struct Trunk {
  maths::Quat pelvis;
  maths::Vec3 hips_m;
  maths::Quat upper_chest;
  maths::Vec3 upper_chest_m;
  std::array<maths::Vec3, 2> hip_m;  ///< hip joint centres, left and right
  std::array<maths::Vec3, 2> knee_m;
};

/// Sets pelvis, legs, spine and head of a pose: feet planted or on the moving leg, hips over knee
/// flexion and shank lean (faults.md 0.1: k = thigh lean + shank lean) or on the seat, the mass
/// centre kept over the feet by moving the hips a little, the eyes ahead. On a bike: see riding.h.
Trunk setCarriage(const Performer& performer, const Setting& setting, const Posture& posture,
                  body::Pose& pose);

}  // namespace spotter::movement
