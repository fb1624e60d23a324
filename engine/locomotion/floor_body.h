#pragma once

#include "maths/angle.h"
#include "maths/vec3.h"
#include "movement/performer.h"

namespace spotter::locomotion {

/// What all postures of one person's way down to the mat share. They stand looking along +Z to
/// where the head will lie, their left is +X.
struct FloorBody {
  const movement::Performer& p;
  body::Side low;    ///< the side on which they go down
  body::Side front;  ///< the good foot
  double k;          ///< against a stature of 1.75 m
  double mat;        ///< its thickness, m
  double x;          ///< of the middle of the body while kneeling
  double knee_z;     ///< of both knees on the mat
  double foot_z;     ///< of the front ankle

  double sign(body::Side side) const { return body::signOf(side); }
  body::Side kneeling() const { return body::other(front); }
  /// A knee on the mat.
  maths::Vec3 knee(body::Side side) const;
  double ballHeight() const { return mat + p.ball_height_m; }
  /// Ball of a flat foot whose ankle is at z.
  maths::Vec3 ballAt(body::Side side, double ankle_z) const;
  /// Ball of the kneeling side's foot while its toes carry.
  maths::Vec3 tuckedBall() const;
  /// From the bone of a thigh to the wrist of a hand on it.
  double thighFlesh() const;
  double arm_m() const { return p.upper_arm_m + p.forearm_m; }
};

/// Pitch of a foot on its ball behind a knee on the mat (basis: proposed).
inline constexpr double kTucked_rad = maths::radians(68.0);
/// A wrist over the palm on something flat, on a stature of 1.75 m (basis: proposed).
inline constexpr double kWristOverPalm_m = 0.042;

}  // namespace spotter::locomotion
