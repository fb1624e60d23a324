#pragma once

#include "locomotion/walk_plan.h"

namespace spotter::locomotion {

/// Where the body is over its feet at a time of a walk, and where it faces: smooth, halfway between
/// the feet when one lands, and nearly over the one that carries alone.
Place courseAt(const WalkPlan& plan, double time_s);

/// When the hips pass over the standing foot of a step: halfway through a small step's swing; in a
/// walk sooner, at a bit more than a quarter of the cycle, so that at a landing they are nearly
/// midway between the feet (Perry and Burnfield 2010, tag TK).
double overFoot_s(const WalkPlan& plan, int step);

}  // namespace spotter::locomotion
