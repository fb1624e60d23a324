#pragma once

#include "body/pose.h"
#include "movement/gesture.h"
#include "movement/plan.h"

namespace spotter::movement {

/// What is added to a posture.
struct Overlay {
  Gesture gesture;
  double breath_turns = 0.0;  ///< breathing phase: whole turns are full breaths, in at the start
  double breath_depth = 1.0;  ///< 1 is calm, 2 exercise, 4 and more laboured; 0 stops the chest
  double glance_rad = 0.35;  ///< where a glance goes: against the person's heading, + to their left
  double look_deg = 0.0;     ///< turn of the head now, + to the left
  double shift_m = 0.0;      ///< of the hips now, + to the left
  double tired01 = 0.0;      ///< tired legs are shaken out while waiting
};

/// The pose of a plan at a time: pure, any time; before 0 and after the end the settled posture.
/// The breath stops in the plan's breath hold whatever the overlay says (breath.h).
body::Pose poseAt(const Performer& performer, const RepetitionPlan& plan, double time_s,
                  const Overlay& overlay = {});

/// Waiting between bouts in the exercise's start posture: breathing and small postural sway.
/// @param seed  gives each person other sway
body::Pose readyPose(const Performer& performer, const ExerciseModel& exercise, double time_s,
                     std::uint64_t seed, const Overlay& overlay = {},
                     body::Side moving_side = body::Side::right,
                     const VariantModel* variant = nullptr);

/// Standing at ease, arms hanging.
body::Pose standingPose(const Performer& performer, double time_s, std::uint64_t seed,
                        const Overlay& overlay = {});
/// Sitting back with the hands on the thighs, listening.
body::Pose listeningPose(const Performer& performer, double time_s, std::uint64_t seed,
                         const Overlay& overlay = {});

/// Between two poses: turns by slerp. Only for short changes between bouts: feet may slide.
body::Pose blendPoses(const body::Pose& a, const body::Pose& b, double weight01);

}  // namespace spotter::movement
