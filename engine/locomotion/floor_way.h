#pragma once

#include <optional>

#include "locomotion/posture_chain.h"

namespace spotter::locomotion {

/// Getting down to the mat and up again as physiotherapists teach people with a sore knee or hip
/// (backward chaining; order of postures: textbook, tag TK; times and sizes: proposed): standing on
/// the mat, the good foot ahead, half kneeling on the sore side's knee with the hands on the good
/// thigh, or one of them on the seat of a chair beside the mat, a hand to the mat, hands and knees,
/// hips down beside the knees, onto the forearm, onto the side, and onto the back when the exercise
/// is done there. Up in the reverse order, the good foot in front again.
/// @param start  the exercise's start posture, in the frame of the lying person's place
/// @param chair  where their chair stands, in the same frame: a hand goes to its seat if the arm
///               reaches it half kneeling
PostureChain floorWay(const movement::Performer& performer, const movement::ExerciseModel& exercise,
                      body::Side moving_side, const body::Pose& start,
                      const std::optional<Place>& chair = std::nullopt);

}  // namespace spotter::locomotion
