#include "circuit/circuit.h"

#include "circuit/repetition.h"
#include "circuit/room.h"
#include "circuit/signs.h"
#include "circuit/transition.h"

namespace spotter::circuit {
namespace {

bool atRest(Activity activity) {
  return activity == Activity::finished || activity == Activity::stopped ||
         activity == Activity::held;
}

void stepPerson(const Scene& scene, CircuitState& state, int person, Tick tick,
                std::vector<CircuitEvent>& events) {
  const PersonRun& run = state.people[static_cast<std::size_t>(person)];
  if (tick < run.end || !isThere(state, run)) return;
  if (run.activity == Activity::waiting) {
    startRepetition(scene, state, person, tick, events);
  } else if (run.activity == Activity::exercising) {
    finishRepetition(scene, state, person, tick, events);
  }
}

void stepBout(const Scene& scene, CircuitState& state, Tick tick,
              std::vector<CircuitEvent>& events) {
  stepSigns(scene, state, tick, events);
  if (state.class_stopped) return;
  bool all_at_rest = true;
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    stepPerson(scene, state, static_cast<int>(p), tick, events);
    all_at_rest = all_at_rest && atRest(state.people[p].activity);
  }
  if (!all_at_rest) return;
  endSigns(scene, state, tick, events);
  events.push_back(BoutEnded{state.bout, state.station});
  state.stage = Stage::rested;
  state.stage_since = tick;
}

}  // namespace

CircuitState beginCircuit(const Scene& scene, std::uint64_t seed,
                          std::vector<CircuitEvent>& events) {
  CircuitState state;
  state.seed = seed;
  const Station* station = scene.stations.empty() ? nullptr : &scene.stations.front();
  for (const Participant& participant : scene.participants) {
    PersonRun run;
    run.state = people::arrive(participant.person, participant.model.pain_today);
    if (station)
      people::beginStation(run.state, participant.model, station->model.id, station->faults);
    run.breathing = breathingAtRest(scene, static_cast<int>(state.people.size()));
    state.people.push_back(run);
  }
  if (!station) {
    state.stage = Stage::ended;
    return state;
  }
  events.push_back(StationOpened{0, station->exercise.id});
  state.hazards.resize(scene.model.hazards.size());
  showHazards(scene, state, 0, events);
  return state;
}

void stepCircuit(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events) {
  if (state.stage == Stage::ended) return;
  const std::size_t before = events.size();
  stepBreathing(scene, state, tick);
  stepPlaces(scene, state, tick);
  stepTidying(scene, state, tick, events);
  if (state.stage == Stage::exercising) {
    stepBout(scene, state, tick, events);
  } else if (state.stage == Stage::demonstrating &&
             tick - state.stage_since >= base::toTick(demonstration_s(scene, state.station))) {
    applyCircuit(scene, state, tick, EndDemonstration{}, events);
  }
  heed(state, tick, events, before);
  stepAttention(scene, state, tick);
}

double demonstration_s(const Scene& scene, int station) {
  const movement::ExerciseModel& exercise =
      scene.stations[static_cast<std::size_t>(station)].exercise;
  double once_s = exercise.pause_s;
  for (const movement::PhaseModel& phase : exercise.phases) once_s += phase.duration_s;
  return 2.0 * once_s;
}

}  // namespace spotter::circuit
