#pragma once

#include <array>
#include <span>
#include <vector>

#include "body/pose.h"
#include "movement/measure.h"
#include "movement/truth.h"

namespace spotter::movement {

/// One fault on one side, while a repetition is measured.
struct Row {
  int fault = 0;
  const FaultModel* model = nullptr;
  Subject subject;
  unsigned phase_mask = 0;
  int first_phase = 0;
  int last_phase = 0;
};

struct Rows {
  int count = 0;
  std::array<Row, RepetitionTruth::kMax> row{};
};

/// What is measured in a repetition of the exercise: sided faults on both sides.
Rows rowsOf(const ExerciseModel& exercise, std::span<const FaultModel> faults, const Way& way);

/// A moment of the repetition at which everything is measured.
struct Moment {
  double time_s = 0.0;
  unsigned phases = 0;  ///< mask: an end of a phase belongs to the next one too
  bool phase_end = false;
};

/// How many moments each phase has, its end included: the same for two plans that are compared, so
/// that like moments are.
/// @param step_s  0: about 24 in all, more in long holds and where something swings or passes
PhaseSteps stepsOf(const RepetitionPlan& plan, const Rows& rows, double step_s);

/// The moments of a plan.
std::vector<Moment> momentsOf(const RepetitionPlan& plan, const PhaseSteps& steps);

/// The values of every row at every moment: by moment, then row; 0 where a row does not look.
std::vector<double> valuesOf(const Performer& performer, const RepetitionPlan& plan,
                             const Rows& rows, const std::vector<Moment>& moments);

}  // namespace spotter::movement
