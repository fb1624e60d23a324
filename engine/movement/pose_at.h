#pragma once

#include "body/pose.h"
#include "movement/plan.h"

namespace spotter::movement {

/// Something done on top of the exercise: the safety event and its look-alikes.
enum class GestureKind { none, hand_to_chest, hand_to_collar, wipe_brow, rub_knee, grip_chair, sway };

struct Gesture {
  GestureKind kind = GestureKind::none;
  double weight01 = 0.0;                 ///< how far the hand has got; the caller fades it
  body::Side side = body::Side::right;   ///< of the hand
};

/// What is added to a posture.
struct Overlay {
  Gesture gesture;
  double breath_turns = 0.0;   ///< breathing phase: whole turns are full breaths, in at the start
  double breath01 = 1.0;       ///< depth; above 1 is effort, 0 stops the chest
};

/// The pose of a plan at a time: pure, any time; before 0 and after the end the settled posture.
/// The breath stops in the plan's breath hold whatever the overlay says.
body::Pose poseAt(const Performer& performer, const RepetitionPlan& plan, double time_s,
                  const Overlay& overlay = {});

/// Waiting between bouts in the exercise's start posture: breathing and small postural sway.
/// @param seed  gives each person other sway
body::Pose readyPose(const Performer& performer, const ExerciseModel& exercise, double time_s,
                     std::uint64_t seed, const Overlay& overlay = {},
                     body::Side moving_side = body::Side::right, const VariantModel* variant = nullptr);

/// Standing at ease, arms hanging.
body::Pose standingPose(const Performer& performer, double time_s, std::uint64_t seed, const Overlay& overlay = {});
/// Sitting back with the hands on the thighs, listening.
body::Pose listeningPose(const Performer& performer, double time_s, std::uint64_t seed, const Overlay& overlay = {});

/// Between two poses: turns by slerp. Only for short changes between bouts: feet may slide.
body::Pose blendPoses(const body::Pose& a, const body::Pose& b, double weight01);

}  // namespace spotter::movement
