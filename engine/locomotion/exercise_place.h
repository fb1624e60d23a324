#pragma once

#include "locomotion/walk_plan.h"
#include "movement/performer.h"

namespace spotter::locomotion {

// In the chair's frame: +Z ahead of it, the floor under the middle of the seat's front edge the
// origin, for somebody whose right side is sore; for others x is the other way round. With several
// things in a class each has a lane of its own: the step ahead, the mat to the sore side, the bike
// to the other. The mat lies beside the chair, so that who half kneels on it reaches the seat;
// where people stand beside their chairs, ahead of it.
inline constexpr maths::Vec3 kMatBesideChair = {-0.73, 0.0, 0.25};
inline constexpr maths::Vec3 kMatLane = {-0.97, 0.0, 1.30};
inline constexpr maths::Vec3 kBikeLane = {0.85, 0.0, 0.95};

/// What people of a class exercise on without a chair.
struct ClassThings {
  bool mats = false;
  bool bikes = false;
  bool beside = false;  ///< somebody stands beside the chair
  bool others = false;  ///< a step, a wall, or nothing

  /// Notes an exercise of the class.
  void add(const movement::ExerciseModel& exercise);
};

/// Where the chair of somebody stands for the whole class whose feet are at a place when they sit
/// on it and get up.
Place chairBehind(const movement::Performer& performer, const Place& feet);

/// Where a person exercises whose chair stands at a place: on it, beside it, behind it, or clear of
/// it in front.
Place exercisePlace(const movement::Performer& performer, const Place& chair,
                    const movement::ExerciseModel& exercise, body::Side moving_side,
                    const ClassThings& things);

}  // namespace spotter::locomotion
