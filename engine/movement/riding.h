#pragma once

#include "movement/carriage.h"
#include "movement/feet.h"
#include "movement/fold.h"

namespace spotter::movement {

/// The static bike in the person's frame: the cranks' axle stands at x = 0, the bike faces as its
/// rider does. Sizes as usual in upright exercise bikes (basis: proposed), m.
struct Bike {
  static constexpr double kAxleHeight = 0.30;
  static constexpr double kAxleForward = 0.22;  ///< from the person's spot
  /// Short, so that a full turn needs about 110 degrees of knee flexion (faults.md 1.11) of most.
  static constexpr double kCrank = 0.15;
  static constexpr double kPedalAside = 0.125;   ///< middle of a pedal from the midline
  static constexpr double kPedalHalf = 0.014;    ///< from a pedal's axle to where the sole stands
  static constexpr double kTubeLean_deg = 17.0;  ///< of the saddle's tube, backward from vertical
  static constexpr double kGripAside = 0.20;     ///< middle of a grip from the midline
  static constexpr double kGripRadius = 0.016;
  /// Lowest part of the frame between the saddle's tube and the cover of the flywheel.
  static constexpr double kStepThrough = 0.38;
  static constexpr double kStandWidth = 0.56;
  static constexpr double kStandLength = 1.06;
  static constexpr double kColumnTop =
      0.64;  ///< where the handlebar's post goes in, above the floor
  static constexpr double kColumnForward = 0.34;  ///< and ahead of the axle
};

/// Angle of a side's crank from its highest place, forward, radians.
double crankAngle_rad(const Posture& posture, body::Side moving_side, body::Side side);

/// Middle between the hip joints on a saddle that is set for the posture's saddle_knee and
/// foot_point.
maths::Vec3 hipsOnSaddle(const Performer& performer, const Posture& posture);

/// Middle of the handlebar's grips, set so that this body reaches them with soft elbows from the
/// trunk lean and the saddle of the exercise's start.
maths::Vec3 handlebarFor(const Performer& performer, const ExerciseModel& exercise);

/// What pedalling adds to a posture: the trunk bears a little on the pushing leg; on a saddle that
/// is too high the pelvis rocks after the pedals.
Posture withPedalling(const Posture& posture, const Way& way);

/// The hips on the saddle as a fold of the legs, which the pedals bend.
Fold foldOnSaddle(const Performer& performer, const Posture& posture);

/// The foot on its pedal, pointed as the ankle's course wants it at this place of the turn.
Foot footOnPedal(const Performer& performer, const Way& way, const Posture& posture,
                 body::Side side, const maths::Vec3& hip_m);

/// Axle of the pedal below a foot that stands on it.
maths::Vec3 pedalUnder(const Performer& performer, const body::JointFrames& frames,
                       body::Side side);

}  // namespace spotter::movement
