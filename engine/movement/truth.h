#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "movement/pose_at.h"

namespace spotter::movement {

/// Where a value lies against its definition.
enum class Zone { clean, subtle, fault };

/// What one fault measures in one repetition.
struct FaultTruth {
  int fault = 0;                       ///< index into the span given
  body::Side side = body::Side::left;  ///< of the body for sided faults
  double value = 0.0;                  ///< as judged: departure for Reference::baseline
  Zone zone = Zone::clean;
  double first_s = -1.0;  ///< from the start of the repetition; -1 unless zone is fault
};

/// All that one repetition measures: a plain value.
struct RepetitionTruth {
  static constexpr int kMax = 24;
  int count = 0;
  std::array<FaultTruth, kMax> faults{};

  const FaultTruth* begin() const { return faults.data(); }
  const FaultTruth* end() const { return faults.data() + count; }
};

/// How many moments each phase has, its end included.
using PhaseSteps = std::array<int, kMaxPhases>;

/// What a person usually measures in one way of an exercise at like moments: what
/// Reference::baseline means. Worth keeping between repetitions that are done in the same way.
struct UsualCourse {
  std::string exercise_id;
  Way way;
  PhaseSteps steps{};
  std::vector<double> values;  ///< by moment, then row
  /// Of each row: what it comes to over its window, or its time.
  std::array<double, RepetitionTruth::kMax> whole{};
};

/// Makes `kept` the usual course for this plan; false when it was that already. Performer and
/// faults are always the same for one UsualCourse.
bool keepUsual(const Performer& performer, const ExerciseModel& exercise,
               std::span<const FaultModel> faults, const RepetitionPlan& plan, UsualCourse& kept,
               double step_s = 0.0);

/// measureRepetition() with what keepUsual() kept for this plan.
RepetitionTruth measureAgainst(const Performer& performer, const ExerciseModel& exercise,
                               std::span<const FaultModel> faults, const RepetitionPlan& plan,
                               const UsualCourse& usual);

/// Measures the performed poses (joint centres; times and breath from the plan) of the faults whose
/// exercise_id is the exercise's. Sided faults have one row for each side, others one.
/// @param step_s  0: at about 24 moments incl. phase ends, more only in long holds and where
/// something swings; else
///                at every step (tests)
RepetitionTruth measureRepetition(const Performer& performer, const ExerciseModel& exercise,
                                  std::span<const FaultModel> faults, const RepetitionPlan& plan,
                                  double step_s = 0.0);

/// Zone of a judged value.
Zone zoneOf(const Definition& definition, double value);

/// Whether this body reaches the severity: performed without noise it measures within a tenth of it
/// (or beyond) and beyond the definition whenever the severity is.
bool reachable(const Performer& performer, const ExerciseModel& exercise, const FaultModel& fault,
               double severity, body::Side side, body::Side moving_side = body::Side::right);

}  // namespace spotter::movement
