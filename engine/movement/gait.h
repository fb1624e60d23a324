#pragma once

#include "movement/pose_at.h"
#include "movement/walk_plan.h"

namespace spotter::movement {

/// Somebody on the way: where they are and their pose in that place's frame.
struct WalkMoment {
  Place place;
  body::Pose pose;
};

/// A walk at a time: pure, any time. It begins and ends in the postures given, whose feet stand on
/// the plan's first and last prints; before 0 and after the end they are returned.
/// @param before  own frame of plan.start
/// @param after   own frame of plan.end()
WalkMoment walkAt(const Performer& performer, const WalkPlan& plan, double time_s,
                  const Overlay& overlay, const body::Pose& before, const body::Pose& after);

/// The same posture seen from another place.
body::Pose rebased(const body::Pose& pose, const Place& from, const Place& to);

}  // namespace spotter::movement
