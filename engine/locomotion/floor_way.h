#pragma once

#include "locomotion/posture_chain.h"

namespace spotter::locomotion {

/// Getting down to the mat and up again as physiotherapists teach people with a sore knee or hip
/// (backward chaining; order of postures: textbook, tag TK; times and sizes: proposed): standing on
/// the mat, the good foot ahead, half kneeling on the sore side's knee with the hands on the good
/// thigh, a hand to the mat, hands and knees, hips down beside the knees, onto the forearm, onto
/// the side, and onto the back when the exercise is done there. Up in the reverse order, the good
/// foot in front again.
/// @param start  the exercise's start posture, in the frame of the lying person's place
PostureChain floorWay(const movement::Performer& performer, const movement::ExerciseModel& exercise,
                      body::Side moving_side, const body::Pose& start);

}  // namespace spotter::locomotion
