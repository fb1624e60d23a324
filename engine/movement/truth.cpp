#include "movement/truth.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "body/pose.h"
#include "movement/measure.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

using body::Side;

constexpr int kSamples = 24;
constexpr double kLongestStep_s = 0.5;  // in the long holds of stretches and balance

// One fault on one side, while a repetition is measured.
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

// A moment of the repetition at which everything is measured.
struct Moment {
  double time_s = 0.0;
  unsigned phases = 0;  // mask: an end of a phase belongs to the next one too
  bool phase_end = false;
};

// The values of every row at every moment.
struct Samples {
  std::vector<Moment> moments;
  std::vector<double> values;  // by moment, then row
  std::size_t rows = 0;
  double at(std::size_t moment, std::size_t row) const { return values[moment * rows + row]; }
};

// What a row comes to.
struct Outcome {
  double value = 0.0;     // as judged
  double first_s = -1.0;  // of being beyond the definition
};

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

bool worse(const Definition& definition, double a, double b) {
  return definition.above ? a > b : a < b;
}

// How many moments each phase has, its end included: the same for two plans that are compared, so
// that like moments are.
using Steps = std::array<int, kMaxPhases>;

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

Steps stepsOf(const RepetitionPlan& plan, const Rows& rows, double step_s) {
  Steps steps{};
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

std::vector<Moment> momentsOf(const RepetitionPlan& plan, const Steps& steps) {
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

Samples samplesOf(const Performer& performer, const RepetitionPlan& plan, const Rows& rows,
                  const Steps& steps) {
  Samples samples;
  samples.moments = momentsOf(plan, steps);
  samples.rows = static_cast<std::size_t>(rows.count);
  samples.values.assign(samples.moments.size() * samples.rows, 0.0);
  for (std::size_t m = 0; m < samples.moments.size(); ++m) {
    const body::Pose pose = poseAt(performer, plan, samples.moments[m].time_s);
    const body::JointFrames frames = body::solveFrames(performer.skeleton, pose);
    for (std::size_t r = 0; r < samples.rows; ++r) {
      const Row& row = rows.row[r];
      const Measure measure = row.model->definition.measure;
      if (isTimed(measure) || (row.phase_mask & samples.moments[m].phases) == 0) continue;
      samples.values[m * samples.rows + r] =
          measureFrames(measure, row.subject, performer.skeleton, frames, plan.way);
    }
  }
  return samples;
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

Extremes extremesOf(const Row& row, std::size_t index, const Samples& samples,
                    const RepetitionPlan& plan) {
  Extremes seen;
  for (std::size_t m = 0; m < samples.moments.size(); ++m) {
    if (inWindow(row, samples.moments[m], plan)) seen.take(samples.at(m, index));
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
Outcome wholeOutcome(const Row& row, std::size_t index, const Samples& samples,
                     const RepetitionPlan& plan, double usual) {
  const Definition& definition = row.model->definition;
  Outcome out;
  out.value = reduced(definition.take, definition, extremesOf(row, index, samples, plan)) - usual;
  out.first_s = plan.phaseEnd_s(row.last_phase);
  return out;
}

// @param usual  samples of the baseline at like moments; null for an absolute reference
Outcome outcomeOf(const Row& row, std::size_t index, const Samples& samples,
                  const RepetitionPlan& plan, const Samples* usual, double usual_peak) {
  const Definition& definition = row.model->definition;
  const bool speed = definition.take == Take::speed;
  const bool peaks = swings(definition.measure);
  Outcome out;
  bool any = false;
  bool has_previous = false;
  double previous = 0.0;
  for (std::size_t m = 0; m < samples.moments.size(); ++m) {
    const Moment& moment = samples.moments[m];
    const bool counts = inWindow(row, moment, plan);
    double value = samples.at(m, index);
    if (speed && m > 0) {
      const double span = moment.time_s - samples.moments[m - 1].time_s;
      value = counts && span > 0.0 ? std::abs(value - samples.at(m - 1, index)) / span : 0.0;
    }
    if (usual) value -= peaks ? usual_peak : usual->at(m, index);
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

RepetitionTruth measureRepetition(const Performer& performer, const ExerciseModel& exercise,
                                  std::span<const FaultModel> faults, const RepetitionPlan& plan,
                                  double step_s) {
  const Rows rows = rowsOf(exercise, faults, plan.way);
  const Steps steps = stepsOf(plan, rows, step_s);
  const Samples samples = samplesOf(performer, plan, rows, steps);
  RepetitionPlan usual_plan;
  Samples usual;
  if (std::any_of(rows.row.begin(), rows.row.end(), judgedByBaseline)) {
    usual_plan = planBaseline(performer, exercise, plan.way);
    usual = samplesOf(performer, usual_plan, rows, steps);
  }

  RepetitionTruth truth;
  for (std::size_t r = 0; r < samples.rows; ++r) {
    const Row& row = rows.row[r];
    const Definition& definition = row.model->definition;
    const bool compared = judgedByBaseline(row);
    Outcome outcome;
    if (isTimed(definition.measure)) {
      const double usual_time =
          compared ? measureTimes(definition.measure, usual_plan, row.phase_mask) : 0.0;
      outcome = timedOutcome(row, plan, usual_time);
    } else {
      const double usual_value =
          compared ? reduced(definition.take, definition, extremesOf(row, r, usual, usual_plan))
                   : 0.0;
      outcome = needsWholeWindow(definition.take)
                    ? wholeOutcome(row, r, samples, plan, usual_value)
                    : outcomeOf(row, r, samples, plan, compared ? &usual : nullptr, usual_value);
    }
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
