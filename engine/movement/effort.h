#pragma once

#include "movement/plan.h"

namespace spotter::movement {

/// In which phase the effort of a way of the exercise lies: where the body's mass usually rises
/// most. Negative where none of it is lifted.
int effortPhase(const Performer& performer, const ExerciseModel& exercise, const Way& way);

}  // namespace spotter::movement
