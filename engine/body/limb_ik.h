#pragma once

#include "maths/quat.h"
#include "maths/vec3.h"

namespace spotter::body {

/// A limb of two bones between fixed ends.
struct TwoBones {
  maths::Vec3 middle_m;  ///< knee or elbow
  maths::Vec3 end_m;     ///< ankle or wrist: the target, or the nearest point that can be reached
  maths::Vec3 pole;      ///< unit, square to the line root-end: where the middle joint points
  bool reached = true;   ///< the end is at the target
};

/// Places the middle joint of a limb so that its end is at the target (law of cosines).
/// @param pole_hint  direction the middle joint should point to; need not be square to the limb
TwoBones solveTwoBones(const maths::Vec3& root_m, const maths::Vec3& target_m, double upper_m,
                       double lower_m, const maths::Vec3& pole_hint);

/// Distance between the ends of a limb bent by an angle (0 = straight; the sign does not matter).
double limbSpan_m(double upper_m, double lower_m, double bend_rad);

/// Distance of the knee from the hip-ankle line at a valgus angle, which is
/// asin(m / thigh) + asin(m / shank): the height of the triangle with these two sides and that
/// outer angle. Signed like the angle.
double kneeOffset_m(double thigh_m, double shank_m, double valgus_rad);

/// A leg whose knee lies a given distance medial of the hip-ankle line in the frontal plane.
struct LegSolution {
  TwoBones bones;
  double knee_offset_m = 0.0;  ///< reached
  bool offset_reached = true;
};

/// Solves the pole exactly for the wanted offset; the knee may turn in by kMostTurn of its freedom.
/// @param medial        horizontal unit vector toward the body's midline, in the frontal plane
/// @param forward_sign  +1 for the left leg, -1 for the right (handedness of the medial axis)
/// @param backward      bows the knee back instead of bending it
LegSolution solveLeg(const maths::Vec3& hip_m, const maths::Vec3& ankle_m, double thigh_m,
                     double shank_m, const maths::Vec3& medial, double forward_sign,
                     double knee_offset_m, bool backward);
/// Sine of the most that a knee turns in about the hip-ankle line.
inline constexpr double kMostKneeTurn = 0.85;

/// A bone in the rest pose: undoes its frame there.
struct RestBone {
  maths::Quat undo;
};
/// @param direction  unit, along the bone at rest
/// @param front      what faced front at rest, not along the bone
RestBone restBone(const maths::Vec3& direction, const maths::Vec3& front);

/// Rotation of a bone from rest to a new unit direction, its front facing `front` as far as the
/// direction allows.
maths::Quat boneRotation(const RestBone& rest, const maths::Vec3& direction,
                         const maths::Vec3& front);

}  // namespace spotter::body
