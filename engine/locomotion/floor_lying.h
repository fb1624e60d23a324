#pragma once

#include "locomotion/floor_body.h"
#include "locomotion/posture_chain.h"

namespace spotter::locomotion {

/// The postures from hands and knees to lying, in the frame of somebody who gets down.
/// @param ends_on_side  the exercise is done lying on the side, else on the back
/// @param start         the exercise's start posture, in the same frame
void addLying(const FloorBody& f, bool ends_on_side, const body::Pose& start, PostureChain& chain);

}  // namespace spotter::locomotion
