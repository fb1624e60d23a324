#include "movement/truth.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/assert.h"
#include "body/pose.h"
#include "movement/sampling.h"

namespace spotter::movement {
namespace {

using body::Side;

// What a row comes to.
struct Outcome {
  double value = 0.0;     // as judged
  double first_s = -1.0;  // of being beyond the definition
};

// The values of every row at the moments of one plan.
struct Samples {
  const RepetitionPlan& plan;
  std::vector<Moment> moments;
  std::vector<double> values;
  std::size_t rows = 0;
  double at(std::size_t moment, std::size_t row) const { return values[moment * rows + row]; }
};

Samples samplesOf(const Performer& performer, const RepetitionPlan& plan, const Rows& rows,
                  const PhaseSteps& steps) {
  Samples samples{plan, momentsOf(plan, steps), {}, static_cast<std::size_t>(rows.count)};
  samples.values = valuesOf(performer, plan, rows, samples.moments);
  return samples;
}

bool worse(const Definition& definition, double a, double b) {
  return definition.above ? a > b : a < b;
}

bool inWindow(const Row& row, const Moment& moment, const RepetitionPlan& plan) {
  if ((row.phase_mask & moment.phases) == 0) return false;
  switch (row.model->definition.take) {
    case Take::start:
      return moment.time_s == plan.phaseStart_s(row.first_phase);
    case Take::end:
      return moment.phase_end && moment.time_s == plan.phaseEnd_s(row.last_phase);
    default:
      return true;
  }
}

// Highest and lowest value so far in the window.
struct Extremes {
  bool any = false;
  double high = 0.0;
  double low = 0.0;

  void take(double value) {
    high = any ? std::max(high, value) : value;
    low = any ? std::min(low, value) : value;
    any = true;
  }
};

Extremes extremesOf(const Row& row, std::size_t index, const Samples& samples) {
  Extremes seen;
  for (std::size_t m = 0; m < samples.moments.size(); ++m) {
    if (inWindow(row, samples.moments[m], samples.plan)) seen.take(samples.at(m, index));
  }
  return seen;
}

// What the whole window comes to in the takes that need all of it.
double reduced(Take take, const Definition& definition, const Extremes& seen) {
  switch (take) {
    case Take::highest:
      return seen.high;
    case Take::lowest:
      return seen.low;
    case Take::range:
      return seen.high - seen.low;
    default:
      return definition.above ? seen.high : seen.low;
  }
}

bool needsWholeWindow(Take take) {
  return take == Take::highest || take == Take::lowest || take == Take::range;
}

// A lift that stayed too low, or a swing that was too wide, is known when its phases are over.
Outcome wholeOutcome(const Row& row, std::size_t index, const Samples& samples, double usual) {
  const Definition& definition = row.model->definition;
  Outcome out;
  out.value = reduced(definition.take, definition, extremesOf(row, index, samples)) - usual;
  out.first_s = samples.plan.phaseEnd_s(row.last_phase);
  return out;
}

// @param usual  the baseline at like moments; null for an absolute reference
Outcome outcomeOf(const Row& row, std::size_t index, const Samples& samples,
                  const UsualCourse* usual) {
  const Definition& definition = row.model->definition;
  const bool speed = definition.take == Take::speed;
  const bool peaks = swings(definition.measure);
  Outcome out;
  bool any = false;
  bool has_previous = false;
  double previous = 0.0;
  for (std::size_t m = 0; m < samples.moments.size(); ++m) {
    const Moment& moment = samples.moments[m];
    const bool counts = inWindow(row, moment, samples.plan);
    double value = samples.at(m, index);
    if (speed && m > 0) {
      const double span = moment.time_s - samples.moments[m - 1].time_s;
      value = counts && span > 0.0 ? std::abs(value - samples.at(m - 1, index)) / span : 0.0;
    }
    if (usual) value -= peaks ? usual->whole[index] : usual->values[m * samples.rows + index];
    if (!counts || (speed && m == 0)) {
      has_previous = false;
      continue;
    }
    if (!any || worse(definition, value, out.value)) out.value = value;
    any = true;
    if (out.first_s < 0.0 && zoneOf(definition, value) == Zone::fault) {
      out.first_s = moment.time_s;
      if (has_previous && value != previous && !speed) {
        const double before_s = samples.moments[m - 1].time_s;
        out.first_s = before_s + (definition.fault - previous) / (value - previous) *
                                     (moment.time_s - before_s);
      }
    }
    has_previous = true;
    previous = value;
  }
  return out;
}

// Time measures: a phase was too short at its end, a breath too long when it passed the limit.
Outcome timedOutcome(const Row& row, const RepetitionPlan& plan, double usual) {
  const Definition& definition = row.model->definition;
  Outcome out;
  out.value = measureTimes(definition.measure, plan, row.phase_mask) - usual;
  const double limit = usual + definition.fault;
  if (definition.measure == Measure::breath_hold_s) {
    out.first_s = plan.breath_hold_from_s + limit;
  } else {
    out.first_s = definition.above ? plan.phaseStart_s(row.first_phase) + limit
                                   : plan.phaseEnd_s(row.last_phase);
  }
  return out;
}

bool judgedByBaseline(const Row& row) {
  return row.model != nullptr && row.model->definition.reference == Reference::baseline;
}

}  // namespace

Zone zoneOf(const Definition& definition, double value) {
  const double sign = definition.above ? 1.0 : -1.0;
  if (sign * value >= sign * definition.fault) return Zone::fault;
  return sign * value <= sign * definition.harmless ? Zone::clean : Zone::subtle;
}

bool keepUsual(const Performer& performer, const ExerciseModel& exercise,
               std::span<const FaultModel> faults, const RepetitionPlan& plan, UsualCourse& kept,
               double step_s) {
  const Rows rows = rowsOf(exercise, faults, plan.way);
  const PhaseSteps steps = stepsOf(plan, rows, step_s);
  if (kept.exercise_id == exercise.id && kept.way == plan.way && kept.steps == steps) return false;
  kept = {exercise.id, plan.way, steps, {}, {}};
  if (std::none_of(rows.row.begin(), rows.row.end(), judgedByBaseline)) return true;
  Rows compared = rows;
  for (Row& row : compared.row)
    if (!judgedByBaseline(row)) row.phase_mask = 0;
  const RepetitionPlan usual = planBaseline(performer, exercise, plan.way);
  Samples samples = samplesOf(performer, usual, compared, steps);
  for (std::size_t r = 0; r < samples.rows; ++r) {
    const Row& row = rows.row[r];
    const Definition& definition = row.model->definition;
    if (!judgedByBaseline(row)) continue;
    kept.whole[r] = isTimed(definition.measure)
                        ? measureTimes(definition.measure, usual, row.phase_mask)
                        : reduced(definition.take, definition, extremesOf(row, r, samples));
  }
  kept.values = std::move(samples.values);
  return true;
}

RepetitionTruth measureRepetition(const Performer& performer, const ExerciseModel& exercise,
                                  std::span<const FaultModel> faults, const RepetitionPlan& plan,
                                  double step_s) {
  UsualCourse usual;
  keepUsual(performer, exercise, faults, plan, usual, step_s);
  return measureAgainst(performer, exercise, faults, plan, usual);
}

RepetitionTruth measureAgainst(const Performer& performer, const ExerciseModel& exercise,
                               std::span<const FaultModel> faults, const RepetitionPlan& plan,
                               const UsualCourse& usual) {
  SPOTTER_ASSERT(usual.exercise_id == exercise.id && usual.way == plan.way,
                 "a repetition is measured against the same way of the exercise");
  const Rows rows = rowsOf(exercise, faults, plan.way);
  const Samples samples = samplesOf(performer, plan, rows, usual.steps);
  RepetitionTruth truth;
  for (std::size_t r = 0; r < samples.rows; ++r) {
    const Row& row = rows.row[r];
    const Definition& definition = row.model->definition;
    const bool compared = judgedByBaseline(row);
    const double usual_whole = compared ? usual.whole[r] : 0.0;
    Outcome outcome;
    if (isTimed(definition.measure))
      outcome = timedOutcome(row, plan, usual_whole);
    else if (needsWholeWindow(definition.take))
      outcome = wholeOutcome(row, r, samples, usual_whole);
    else
      outcome = outcomeOf(row, r, samples, compared ? &usual : nullptr);
    FaultTruth& out = truth.faults[static_cast<std::size_t>(truth.count++)];
    out.fault = row.fault;
    out.side = row.subject.side;
    out.value = outcome.value;
    out.zone = zoneOf(definition, out.value);
    if (out.zone == Zone::fault) out.first_s = outcome.first_s;
  }
  return truth;
}

bool reachable(const Performer& performer, const ExerciseModel& exercise, const FaultModel& fault,
               double severity, Side side, Side moving_side) {
  const FaultDose dose{0, side, severity};
  PlanRequest request;
  request.noise = false;
  request.moving_side = moving_side;
  request.doses = {&dose, 1};
  const std::span<const FaultModel> faults{&fault, 1};
  const RepetitionPlan plan = planRepetition(performer, exercise, faults, request);
  const Definition& definition = fault.definition;
  const double sign = definition.above ? 1.0 : -1.0;
  const double slack =
      std::max(0.1 * std::abs(severity), 0.15 * std::abs(definition.fault - definition.harmless));
  for (const FaultTruth& truth : measureRepetition(performer, exercise, faults, plan)) {
    const bool other_side =
        fault.sided && fault.acts_on == ActsOn::named_side && truth.side != side;
    if (other_side) continue;
    const bool near = sign * truth.value >= sign * severity - slack;
    return near && (zoneOf(definition, severity) != Zone::fault || truth.zone == Zone::fault);
  }
  return false;
}

}  // namespace spotter::movement
