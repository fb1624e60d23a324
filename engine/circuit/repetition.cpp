#include "circuit/repetition.h"

#include "circuit/signs.h"
#include "maths/curve.h"
#include "movement/effort.h"
#include "movement/sides.h"

namespace spotter::circuit {
namespace {

PersonRun& runOf(CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

const Station& stationOf(const Scene& scene, const CircuitState& state) {
  return scene.stations[static_cast<std::size_t>(state.station)];
}

// RF-6 over the set (faults.md 2, tag D).
constexpr double kPainSlower01 = 0.30;
constexpr double kPainRange01 = 0.20;

// Tired people rest longer between two repetitions (basis: proposed).
double pauseAfter_s(const movement::ExerciseModel& exercise, const people::PersonState& state) {
  constexpr double kTired01 = 0.9;
  return exercise.pause_s * (1.0 + kTired01 * state.fatigue01);
}

// The doses of the faults that show in this repetition.
std::vector<movement::FaultDose> dosesOf(const PersonRun& run, int repetitions) {
  std::vector<movement::FaultDose> doses;
  for (const people::ActiveFault& active : run.state.faults) {
    const double share = people::shownShare01(active, run.repetition, repetitions);
    if (share > 0.0) doses.push_back({active.fault, active.side, active.severity, share});
  }
  return doses;
}

std::vector<Reading> readingsOf(const Station& station, const movement::RepetitionTruth& truth,
                                Tick begin) {
  std::vector<Reading> readings;
  for (const movement::FaultTruth& found : truth) {
    if (found.zone == movement::Zone::clean) continue;
    const movement::FaultModel& fault = station.faults[static_cast<std::size_t>(found.fault)];
    const double first_s = found.first_s > 0.0 ? found.first_s : 0.0;
    readings.push_back({fault.id, found.side, fault.sided, found.value, found.zone,
                        begin + base::toTick(first_s), fault.safety});
  }
  return readings;
}

// Whether another repetition of the set follows: so many as the station has or, where sets have a
// time, as long as most of one fits in.
bool goesOn(const Scene& scene, const CircuitState& state, const PersonRun& run,
            const Station& station, Tick tick) {
  const double bout_s = scene.model.bout_s;
  if (bout_s <= 0.0) return run.repetition < station.model.repetitions;
  const Tick over = state.stage_since + base::toTick(bout_s);
  return tick + (run.end - run.begin) / 2 < over;
}

}  // namespace

void startRepetition(const Scene& scene, CircuitState& state, int person, Tick tick,
                     std::vector<CircuitEvent>& events) {
  PersonRun& run = runOf(state, person);
  const Station& station = stationOf(scene, state);
  const Participant& participant = scene.participants[static_cast<std::size_t>(person)];
  const std::vector<movement::FaultDose> doses = dosesOf(run, station.model.repetitions);
  movement::PlanRequest request;
  request.seed = state.seed;
  request.person = person;
  request.repetition = state.bout * 1000 + run.repetition;
  request.fatigue01 = run.state.fatigue01;
  request.variant = scene.variantAt(state.station, run.state.variant_step);
  request.variation = scene.variationAt(person, state.station);
  const double pain = painBuilt01(scene, run, tick);
  request.unsteady01 = people::unsteady01(participant.person);
  request.tempo_scale = run.state.tempo_scale * (1.0 + kPainSlower01 * pain);
  request.range_scale = run.state.range_scale * (1.0 - kPainRange01 * pain);
  request.moving_side = scene.movingSide(person, state.station, run.repetition);
  request.doses = doses;
  run.plan =
      movement::planRepetition(participant.performer, station.exercise, station.faults, request);
  movement::UsualCourse& usual = run.usual[movement::slot(request.moving_side)];
  const bool changed =
      movement::keepUsual(participant.performer, station.exercise, station.faults, run.plan, usual);
  if (changed)
    run.effort_phase = movement::effortPhase(participant.performer, station.exercise, run.plan.way);
  const movement::RepetitionTruth truth = movement::measureAgainst(
      participant.performer, station.exercise, station.faults, run.plan, usual);
  run.activity = Activity::exercising;
  run.since = tick;
  run.begin = tick;
  run.end = tick + base::toTick(run.plan.duration_s + pauseAfter_s(station.exercise, run.state));
  events.push_back(RepetitionBegan{person, state.bout, run.repetition, run.begin, run.end,
                                   run.state.variant_step, readingsOf(station, truth, run.begin)});
}

void finishRepetition(const Scene& scene, CircuitState& state, int person, Tick tick,
                      std::vector<CircuitEvent>& events) {
  PersonRun& run = runOf(state, person);
  const Station& station = stationOf(scene, state);
  const Participant& participant = scene.participants[static_cast<std::size_t>(person)];
  const movement::VariantModel* variant = scene.variantAt(state.station, run.state.variant_step);
  people::afterRepetition(run.state, participant.person, participant.model.pain_today,
                          variant != nullptr ? variant->effort_scale : 1.0);
  ++run.repetition;
  if (goesOn(scene, state, run, station, tick)) {
    startRepetition(scene, state, person, tick, events);
    return;
  }
  run.activity = Activity::finished;
  run.since = tick;
  events.push_back(SetFinished{person, state.bout});
}

void breakRepetition(CircuitState& state, int person, Activity into, Tick tick,
                     std::vector<CircuitEvent>& events) {
  PersonRun& run = runOf(state, person);
  if (run.activity == Activity::exercising) {
    events.push_back(RepetitionBroken{person, state.bout, run.repetition});
    run.end = tick;
  }
  run.activity = into;
  run.since = tick;
}

}  // namespace spotter::circuit
