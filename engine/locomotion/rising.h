#pragma once

#include "movement/pose_at.h"

namespace spotter::locomotion {

/// Getting up from the class chair and sitting down again, as this person usually does: no
/// exercise, no fault. It begins and ends seated; the feet stay where the chair of chairPlacement
/// wants them. Phases and times are those of sitting to standing (S1, S2, S16, D; in a class of its
/// own tempo).
movement::RepetitionPlan planRising(const movement::Performer& performer);

/// Until when of that plan they get up, and from when on they sit down, s.
double risenBy_s(const movement::RepetitionPlan& plan);
double sittingFrom_s(const movement::RepetitionPlan& plan);
/// When the weight leaves the seat, and when it is on it again, s.
double leavesSeat_s(const movement::RepetitionPlan& plan);
double meetsSeat_s(const movement::RepetitionPlan& plan);

/// The plan's pose: the hands push on the thighs near the seat and hang while standing.
body::Pose risingPose(const movement::Performer& performer, const movement::RepetitionPlan& plan,
                      double time_s, const movement::Overlay& overlay = {});

/// Where the chair stands for it, in the person's frame.
movement::ChairPlacement risingChair(const movement::Performer& performer);

}  // namespace spotter::locomotion
