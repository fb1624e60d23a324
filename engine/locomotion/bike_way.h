#pragma once

#include "locomotion/posture_chain.h"

namespace spotter::locomotion {

/// Getting onto the bike and off again over its low frame (order of postures: as instructors teach
/// it, tag TK; times and sizes: proposed): standing beside it with the hands on the bar, the leg
/// whose pedal is up goes over the frame, astride, the other foot on the low pedal, up onto the
/// saddle, the first foot to its pedal. Off in the reverse order, the pedals still.
/// @param start  the exercise's start posture, in the frame of the rider's place
PostureChain bikeWay(const movement::Performer& performer, const movement::ExerciseModel& exercise,
                     body::Side moving_side, const body::Pose& start);

}  // namespace spotter::locomotion
