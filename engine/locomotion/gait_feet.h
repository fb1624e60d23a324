#pragma once

#include "locomotion/walk_plan.h"
#include "movement/feet.h"

namespace spotter::locomotion {

/// A foot at a time of a walk, in the hall: flat where it stands; the heel rises before the toes
/// leave the floor and meets it first. While it carries, its heel, its sole or its ball stays where
/// it is.
movement::Foot walkingFoot(const movement::Performer& performer, const WalkPlan& plan,
                           body::Side side, double time_s);

/// The step by which the foot of this side moves at the time or moved last; -1 before its first.
int lastStep(const WalkPlan& plan, body::Side side, double time_s);

/// How much more a step must lift its foot so that nothing of the sole touches the floor on the
/// way, m.
double liftNeeded(const movement::Performer& performer, const WalkPlan& plan, int step);

}  // namespace spotter::locomotion
