#pragma once

#include "locomotion/walk_plan.h"

namespace spotter::locomotion {

/// Works out how high the hips are at the turning points of each step of a plan that has its
/// footprints and times: lowest after a foot has landed, highest when they have passed over it.
void setHipHeights(const movement::Performer& performer, WalkPlan& plan);

/// Height of the middle between the hip joints at a time of a walk, m. Smooth from one turning
/// point to the next: the knee that carries gives as the weight comes on it, for the hips rise more
/// slowly than over a stiff leg.
double hipHeight(const WalkPlan& plan, double time_s);

}  // namespace spotter::locomotion
