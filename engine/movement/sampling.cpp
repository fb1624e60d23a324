#include "movement/sampling.h"

#include <algorithm>

#include "movement/targets.h"

namespace spotter::movement {
namespace {

using body::Side;

constexpr int kSamples = 24;
constexpr double kLongestStep_s = 0.5;  // in the long holds of stretches and balance

unsigned maskOf(const ExerciseModel& exercise, const Definition& definition) {
  unsigned mask = 0;
  for (const std::string& id : definition.phases) {
    const int phase = phaseIndex(exercise, id);
    if (phase >= 0) mask |= 1U << phase;
  }
  return mask != 0 ? mask : (1U << exercise.phases.size()) - 1U;
}

void addRow(Rows& rows, const ExerciseModel& exercise, const FaultModel& fault, int index,
            Subject subject) {
  if (rows.count >= RepetitionTruth::kMax) return;
  Row& row = rows.row[static_cast<std::size_t>(rows.count++)];
  row.fault = index;
  row.model = &fault;
  row.subject = subject;
  row.phase_mask = maskOf(exercise, fault.definition);
  const int phases = static_cast<int>(exercise.phases.size());
  while (row.first_phase + 1 < phases && !(row.phase_mask >> row.first_phase & 1U))
    ++row.first_phase;
  row.last_phase = phases - 1;
  while (row.last_phase > 0 && !(row.phase_mask >> row.last_phase & 1U)) --row.last_phase;
}

// A swing to and fro is seen at eight moments of each period.
int swingSteps(const RepetitionPlan& plan, int phase) {
  constexpr double kPerPeriod = 8.0;
  double most = 0.0;
  for (int i = 0; i < plan.departure_count; ++i) {
    const Departure& d = plan.departures[static_cast<std::size_t>(i)];
    const bool during = d.from_s < plan.phaseEnd_s(phase) && d.to_s > plan.phaseStart_s(phase);
    if (during) most = std::max(most, d.hertz);
  }
  return static_cast<int>(kPerPeriod * most * (plan.phaseEnd_s(phase) - plan.phaseStart_s(phase))) +
         1;
}

// A knee passes its straightest quickly: every six degrees of the crank.
constexpr int kStepsOfHalfTurn = 30;

// A foot passes the edge of a step quickly.
int passingSteps(const Rows& rows, const RepetitionPlan& plan, int phase) {
  constexpr double kStep_s = 0.04;
  for (int r = 0; r < rows.count; ++r) {
    const Row& row = rows.row[static_cast<std::size_t>(r)];
    const bool looks = row.model->definition.measure == Measure::step_clearance_m;
    if (looks && (row.phase_mask >> phase & 1U) != 0)
      return static_cast<int>((plan.phaseEnd_s(phase) - plan.phaseStart_s(phase)) / kStep_s) + 1;
  }
  return 1;
}

}  // namespace

Rows rowsOf(const ExerciseModel& exercise, std::span<const FaultModel> faults, const Way& way) {
  Rows rows;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    const FaultModel& fault = faults[i];
    if (fault.exercise_id != exercise.id) continue;
    const int index = static_cast<int>(i);
    if (fault.acts_on == ActsOn::moving_side) {
      addRow(rows, exercise, fault, index, {way.moving_side, false});
    } else if (fault.acts_on == ActsOn::standing_side) {
      addRow(rows, exercise, fault, index, {body::other(way.moving_side), false});
    } else if (fault.sided) {
      addRow(rows, exercise, fault, index, {Side::left, false});
      addRow(rows, exercise, fault, index, {Side::right, false});
    } else {
      addRow(rows, exercise, fault, index, {Side::left, true});
    }
  }
  return rows;
}

PhaseSteps stepsOf(const RepetitionPlan& plan, const Rows& rows, double step_s) {
  PhaseSteps steps{};
  for (int i = 0; i < plan.phase_count; ++i) {
    const double length = plan.phaseEnd_s(i) - plan.phaseStart_s(i);
    const int long_hold = static_cast<int>(length / kLongestStep_s) + 1;
    const int turning = plan.way.rides ? kStepsOfHalfTurn : 1;
    const int usual = std::max({(kSamples - 1) / plan.phase_count, long_hold, swingSteps(plan, i),
                                turning, passingSteps(rows, plan, i)});
    steps[static_cast<std::size_t>(i)] =
        step_s > 0.0 ? static_cast<int>(length / step_s) + 1 : usual;
  }
  return steps;
}

std::vector<Moment> momentsOf(const RepetitionPlan& plan, const PhaseSteps& steps) {
  std::vector<Moment> moments = {{0.0, 1U, false}};
  for (int phase = 0; phase < plan.phase_count; ++phase) {
    const double from = plan.phaseStart_s(phase);
    const double length = plan.phaseEnd_s(phase) - from;
    const int count = steps[static_cast<std::size_t>(phase)];
    for (int i = 1; i < count; ++i)
      moments.push_back({from + length * i / count, 1U << phase, false});
    moments.push_back({plan.phaseEnd_s(phase), 3U << phase, true});
  }
  return moments;
}

std::vector<double> valuesOf(const Performer& performer, const RepetitionPlan& plan,
                             const Rows& rows, const std::vector<Moment>& moments) {
  const auto count = static_cast<std::size_t>(rows.count);
  std::vector<double> values(moments.size() * count, 0.0);
  for (std::size_t m = 0; m < moments.size(); ++m) {
    const body::Pose pose = poseAt(performer, plan, moments[m].time_s);
    const body::JointFrames frames = body::solveFrames(performer.skeleton, pose);
    for (std::size_t r = 0; r < count; ++r) {
      const Row& row = rows.row[r];
      const Measure measure = row.model->definition.measure;
      if (isTimed(measure) || (row.phase_mask & moments[m].phases) == 0) continue;
      values[m * count + r] =
          measureFrames(measure, row.subject, performer.skeleton, frames, plan.way);
    }
  }
  return values;
}

}  // namespace spotter::movement
