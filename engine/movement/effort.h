#pragma once

#include "movement/plan.h"

namespace spotter::movement {

/// When the effort of a repetition begins: the start of the phase in which the body's mass rises
/// most, s. Negative where none of it is lifted.
double effortFrom_s(const Performer& performer, const RepetitionPlan& plan);

}  // namespace spotter::movement
