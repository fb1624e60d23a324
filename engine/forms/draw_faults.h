#pragma once

#include "forms/draw_parts.h"

namespace spotter::forms {

/// The level that a fault always has in exams: pelvic drop is seen at level 3 only (design.md
/// section 8); 0: either.
int fixedLevel(const movement::FaultModel& fault);

/// Whether half of a fault's harmless band can be shown as a small departure: it adds to the movement.
bool canBeOffset(const movement::FaultModel& fault);
/// A cause that neither face nor walk gives away; nullptr when there is none.
const movement::CauseModel* quietCause(const movement::FaultModel& fault);

/// Whether a person's body can show a fault of a level, on a side, in the usual station.
bool canShow(const content::PersonModel& person, const movement::ExerciseModel& exercise,
             const movement::FaultModel& fault, int level, body::Side side);

}  // namespace spotter::forms
