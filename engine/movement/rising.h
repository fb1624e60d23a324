#pragma once

#include "movement/pose_at.h"

namespace spotter::movement {

/// Getting up from the class chair and sitting down again, as this person usually does: no
/// exercise, no fault. It begins and ends seated; the feet stay where the chair of chairPlacement
/// wants them. Phases and times are those of sitting to standing (S1, S2, S16, D; in a class of its
/// own tempo).
RepetitionPlan planRising(const Performer& performer);

/// Until when of that plan they get up, and from when on they sit down, s.
double risenBy_s(const RepetitionPlan& plan);
double sittingFrom_s(const RepetitionPlan& plan);

/// The plan's pose: the hands push on the thighs near the seat and hang while standing.
body::Pose risingPose(const Performer& performer, const RepetitionPlan& plan, double time_s,
                      const Overlay& overlay = {});

/// Where the chair stands for it, in the person's frame.
ChairPlacement risingChair(const Performer& performer);

}  // namespace spotter::movement
