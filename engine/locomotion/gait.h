#pragma once

#include "locomotion/walk_plan.h"
#include "movement/pose_at.h"

namespace spotter::locomotion {

/// Somebody on the way: where they are and their pose in that place's frame.
struct WalkMoment {
  Place place;
  body::Pose pose;
};

/// A walk at a time: pure, any time. It begins and ends in the postures given, whose feet stand on
/// the plan's first and last prints; before 0 and after the end they are returned.
/// @param before  own frame of plan.start
/// @param after   own frame of plan.end()
WalkMoment walkAt(const movement::Performer& performer, const WalkPlan& plan, double time_s,
                  const movement::Overlay& overlay, const body::Pose& before,
                  const body::Pose& after);

/// The same posture seen from another place.
body::Pose rebased(const body::Pose& pose, const Place& from, const Place& to);

}  // namespace spotter::locomotion
