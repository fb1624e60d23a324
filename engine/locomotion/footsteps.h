#pragma once

#include "locomotion/walk_plan.h"

namespace spotter::locomotion {

/// Puts the footsteps of a way into a plan that has its start, feet and gait: sides, prints and
/// centres, no times yet. The feet end side by side at the end of the last leg.
void chooseFootsteps(const movement::Performer& performer, std::span<const Stretch> legs,
                     WalkPlan& plan);

/// Adds the step that brings the feet together where the last one led.
void closeFeet(const movement::Performer& performer, WalkPlan& plan);

/// Between two places, halfway unless said otherwise; headings are not wrapped.
Place midway(const Place& a, const Place& b, double share01 = 0.5);

/// Whether two steps lead to the same spot and heading.
bool sameCentre(const Place& a, const Place& b);

}  // namespace spotter::locomotion
