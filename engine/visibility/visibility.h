#pragma once

#include <span>
#include <vector>

#include "body/pose.h"

namespace spotter::visibility {

/// A solid that hides what is behind it: a limb or a trunk, as a rounded rod.
struct Capsule {
  maths::Vec3 from_m;
  maths::Vec3 to_m;
  double radius_m = 0.1;
};

/// Where somebody looks from.
struct Viewpoint {
  maths::Vec3 eye_m;
  maths::Vec3 direction;        ///< unit vector of the gaze
  double half_field_rad = 0.9;  ///< half of the usable field of view
};

/// The capsules of a body, for hiding others: trunk, head and limbs. Radii go with stature and BMI.
std::vector<Capsule> capsulesOf(const body::Skeleton& skeleton, const body::JointFrames& in_hall);

/// Whether the straight line from the eye to a point meets a capsule before it gets there.
bool hiddenBy(const Capsule& capsule, const maths::Vec3& eye_m, const maths::Vec3& point_m);

/// Share of the points, 0..1, that lie in the field of view and are not hidden. 0 for no points.
double visible01(const Viewpoint& viewpoint, std::span<const maths::Vec3> points_m,
                 std::span<const Capsule> obstacles);

}  // namespace spotter::visibility
