#pragma once

#include "body/pose.h"
#include "movement/model.h"
#include "movement/plan.h"

namespace spotter::movement {

/// Whether a measure is taken from the plan's times instead of poses.
inline bool isTimed(Measure measure) {
  return measure == Measure::phase_time_s || measure == Measure::breath_hold_s;
}

/// Whose body part is measured.
struct Subject {
  body::Side side = body::Side::left;  ///< of the fault, or of the leg that it acts on
  bool both = false;                   ///< unsided: the larger of the two
};

/// Whether a measure swings through its range in an exercise, so that against a baseline peaks are
/// compared, not moments.
bool swings(Measure measure);

/// Value of a pose measure at one moment. @pre not isTimed(measure)
double measureFrames(Measure measure, const Subject& subject, const body::Skeleton& skeleton,
                     const body::JointFrames& frames, const Way& way);

/// Value of a time measure. @param phase_mask  bit i: phase i belongs to the window
double measureTimes(Measure measure, const RepetitionPlan& plan, unsigned phase_mask);

}  // namespace spotter::movement
