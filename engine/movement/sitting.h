#pragma once

#include <array>
#include <cstdint>

#include "body/pose.h"
#include "movement/performer.h"

namespace spotter::movement {

/// What a hand of somebody who sits in a talk is doing, each 0 to 1, one over the other in this
/// order.
struct HandTells {
  double lap01 = 0.0;      ///< with the other in the lap
  double folded01 = 0.0;   ///< arms folded
  double speaks01 = 0.0;   ///< open before the body, in a phrase
  double raised01 = 0.0;   ///< up, to ask for a turn
  double ear01 = 0.0;      ///< behind the ear, to hear better
  double chin01 = 0.0;     ///< at the chin, thinking
  double face01 = 0.0;     ///< over the eyes
  double speaks_raise_deg = 24.0;  ///< how high and how far out the speaking hand is
  double speaks_out_deg = 12.0;
  double speaks_elbow_deg = 80.0;
};

/// How somebody sits on a chair while a group talks. All zero: upright, hands on the thighs.
struct Sitting {
  double shank_lean_deg = 6.0;  ///< feet drawn in under the knees; never changes while they sit
  double feet_apart_m = 0.0;    ///< between the ankles; 0: hip width; never changes, nor the next
  double left_ahead_m = 0.0;    ///< the left foot before, the right one as far behind
  double lean_deg = 0.0;        ///< trunk forward
  double aside_deg = 0.0;       ///< trunk to their left
  double turn_deg = 0.0;        ///< shoulders to their left
  double nod_deg = 0.0;         ///< head down
  double head_turn_deg = 0.0;   ///< to their left
  double slump_deg = 0.0;       ///< lower back rounded
  double shrug_m = 0.0;         ///< shoulders up
  double hands_ahead01 = 0.0;   ///< on the thighs further toward the knees
  double breath_turns = 0.0;    ///< as of Overlay
  double breath_depth = 1.0;
  std::array<HandTells, 2> hand{};  ///< left and right
};

/// Where the chair of somebody who sits back on it stands in their frame.
ChairPlacement sittingChair(const Performer& performer, double shank_lean_deg);

/// The pose, in the person's frame, never quite still.
/// @param seed  gives each person other sway
body::Pose sittingPose(const Performer& performer, const Sitting& sitting, double time_s,
                       std::uint64_t seed);

}  // namespace spotter::movement
