#pragma once

#include "forms/draw_parts.h"

namespace spotter::forms {

/// The level that a fault always has in exams: pelvic drop is seen at level 3 only (design.md
/// section 8); 0: either.
int fixedLevel(const movement::FaultModel& fault);

/// Whether a person's body can show a fault of a level, on a side, in the usual station.
bool canShow(const content::PersonModel& person, const movement::ExerciseModel& exercise,
             const movement::FaultModel& fault, int level, body::Side side);

}  // namespace spotter::forms
