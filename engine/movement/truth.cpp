#include "movement/truth.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "body/pose.h"
#include "movement/measure.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

using body::Side;

constexpr int kSamples = 24;

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

// What has been seen of a row so far.
struct Seen {
  bool any = false;
  double value = 0.0;
  double first_s = -1.0;
  bool has_previous = false;
  double previous = 0.0;
  double previous_s = 0.0;
};
using AllSeen = std::array<Seen, RepetitionTruth::kMax>;
using Limits = std::array<double, RepetitionTruth::kMax>;  // raw value from which a row is faulty

unsigned maskOf(const ExerciseModel& exercise, const Definition& definition) {
  unsigned mask = 0;
  for (const std::string& id : definition.phases) {
    const int phase = phaseIndex(exercise, id);
    if (phase >= 0) mask |= 1U << phase;
  }
  return mask != 0 ? mask : (1U << exercise.phases.size()) - 1U;
}

void addRow(Rows& rows, const ExerciseModel& exercise, const FaultModel& fault, int index, Subject subject) {
  if (rows.count >= RepetitionTruth::kMax) return;
  Row& row = rows.row[static_cast<std::size_t>(rows.count++)];
  row.fault = index;
  row.model = &fault;
  row.subject = subject;
  row.phase_mask = maskOf(exercise, fault.definition);
  const int phases = static_cast<int>(exercise.phases.size());
  while (row.first_phase + 1 < phases && !(row.phase_mask >> row.first_phase & 1U)) ++row.first_phase;
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

bool worse(const Definition& definition, double a, double b) { return definition.above ? a > b : a < b; }

void takePeak(const Row& row, double value, double limit, double time_s, Seen& seen) {
  const Definition& definition = row.model->definition;
  if (!seen.any || worse(definition, value, seen.value)) seen.value = value;
  seen.any = true;
  if (seen.first_s < 0.0 && worse(definition, value, limit)) {
    seen.first_s = time_s;
    if (seen.has_previous && value != seen.previous) {
      const double share = (limit - seen.previous) / (value - seen.previous);
      seen.first_s = seen.previous_s + share * (time_s - seen.previous_s);
    }
  }
}

void takeSpeed(const Row& row, double angle, double limit, double time_s, Seen& seen) {
  if (!seen.has_previous || time_s <= seen.previous_s) return;
  const double speed = std::abs(angle - seen.previous) / (time_s - seen.previous_s);
  if (!seen.any || speed > seen.value) seen.value = speed;
  seen.any = true;
  if (seen.first_s < 0.0 && worse(row.model->definition, speed, limit)) seen.first_s = time_s;
}

void takeOnce(const Row& row, double value, double limit, double time_s, Seen& seen) {
  seen.any = true;
  seen.value = value;
  seen.first_s = worse(row.model->definition, value, limit) ? time_s : -1.0;
}

struct Sampler {
  const Performer& performer;
  const RepetitionPlan& plan;
  const Rows& rows;
  const Limits& limits;
  AllSeen& seen;
};

// @param phases  mask of the phases that this moment belongs to
void sample(const Sampler& s, double time_s, unsigned phases, bool phase_end) {
  const body::Pose pose = poseAt(s.performer, s.plan, time_s);
  const body::JointFrames frames = body::solveFrames(s.performer.skeleton, pose);
  for (int i = 0; i < s.rows.count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    const Row& row = s.rows.row[n];
    const Measure measure = row.model->definition.measure;
    if (isTimed(measure)) continue;
    Seen& seen = s.seen[n];
    if ((row.phase_mask & phases) == 0) {
      seen.has_previous = false;
      continue;
    }
    const Reduction reduction = reductionOf(measure);
    const double start = s.plan.phaseStart_s(row.first_phase);
    const double end = s.plan.phaseEnd_s(row.last_phase);
    const bool at_start = time_s == start;
    const bool at_end = phase_end && time_s == end;
    if (reduction == Reduction::at_start && !at_start) continue;
    if (reduction == Reduction::at_end && !at_end) continue;
    const double value = measureFrames(measure, row.subject, s.performer.skeleton, frames, s.plan.way);
    if (measure == Measure::leg_speed_deg_s) {
      takeSpeed(row, value, s.limits[n], time_s, seen);
    } else if (reduction == Reduction::peak) {
      takePeak(row, value, s.limits[n], time_s, seen);
    } else {
      takeOnce(row, value, s.limits[n], time_s, seen);
    }
    seen.has_previous = true;
    seen.previous = value;
    seen.previous_s = time_s;
  }
}

// Moments of each phase, its end included, so that two plans are sampled at like moments.
AllSeen samplePlan(const Performer& performer, const RepetitionPlan& plan, const Rows& rows,
                   const Limits& limits, double step_s) {
  AllSeen seen{};
  const Sampler sampler{performer, plan, rows, limits, seen};
  sample(sampler, 0.0, 1U, false);
  for (int phase = 0; phase < plan.phase_count; ++phase) {
    const double from = plan.phaseStart_s(phase);
    const double length = plan.phaseEnd_s(phase) - from;
    const int steps = step_s > 0.0 ? static_cast<int>(length / step_s) + 1
                                   : std::max(1, (kSamples - 1) / plan.phase_count);
    for (int i = 1; i < steps; ++i) sample(sampler, from + length * i / steps, 1U << phase, false);
    sample(sampler, plan.phaseEnd_s(phase), 3U << phase, true);
  }
  for (int i = 0; i < rows.count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    const Definition& definition = rows.row[n].model->definition;
    if (isTimed(definition.measure)) {
      seen[n].any = true;
      seen[n].value = measureTimes(definition.measure, plan, rows.row[n].phase_mask);
    }
  }
  return seen;
}

// When a time measure became certain: a phase was too short at its end, a breath too long at the limit.
double certainAt(const Row& row, const RepetitionPlan& plan, double limit) {
  const Definition& definition = row.model->definition;
  if (definition.measure == Measure::breath_hold_s) return plan.breath_hold_from_s + limit;
  return definition.above ? plan.phaseStart_s(row.first_phase) + limit : plan.phaseEnd_s(row.last_phase);
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
  Limits base{};
  const auto judgedByBaseline = [](const Row& row) {
    return row.model && row.model->definition.reference == Reference::baseline;
  };
  if (std::any_of(rows.row.begin(), rows.row.end(), judgedByBaseline)) {
    const RepetitionPlan usual = planBaseline(performer, exercise, plan.way);
    const AllSeen seen = samplePlan(performer, usual, rows, {}, step_s);
    for (int i = 0; i < rows.count; ++i) {
      const auto n = static_cast<std::size_t>(i);
      if (judgedByBaseline(rows.row[n])) base[n] = seen[n].value;
    }
  }
  Limits limits{};
  for (int i = 0; i < rows.count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    limits[n] = base[n] + rows.row[n].model->definition.fault;
  }
  const AllSeen seen = samplePlan(performer, plan, rows, limits, step_s);

  RepetitionTruth truth;
  for (int i = 0; i < rows.count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    const Row& row = rows.row[n];
    FaultTruth& out = truth.faults[static_cast<std::size_t>(truth.count++)];
    out.fault = row.fault;
    out.side = row.subject.side;
    out.value = seen[n].value - base[n];
    out.zone = zoneOf(row.model->definition, out.value);
    if (out.zone != Zone::fault) continue;
    out.first_s = isTimed(row.model->definition.measure) ? certainAt(row, plan, limits[n]) : seen[n].first_s;
    // A value exactly on the limit has no crossing before it: the last moment of its window counts.
    if (out.first_s < 0.0) out.first_s = plan.phaseEnd_s(row.last_phase);
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
  const double slack = std::max(0.1 * std::abs(severity), 0.15 * std::abs(definition.fault - definition.harmless));
  for (const FaultTruth& truth : measureRepetition(performer, exercise, faults, plan)) {
    const bool other_side = fault.sided && fault.acts_on == ActsOn::named_side && truth.side != side;
    if (other_side) continue;
    const bool near = sign * truth.value >= sign * severity - slack;
    return near && (zoneOf(definition, severity) != Zone::fault || truth.zone == Zone::fault);
  }
  return false;
}

}  // namespace spotter::movement
