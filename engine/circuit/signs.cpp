#include "circuit/signs.h"

#include <algorithm>

#include "circuit/repetition.h"
#include "circuit/room.h"

namespace spotter::circuit {
namespace {

void beginSign(const Scene& scene, CircuitState& state, int sign, int person, Tick tick,
               std::vector<CircuitEvent>& events) {
  const content::EventModel& model = scene.model.events[static_cast<std::size_t>(sign)];
  PersonRun& run = state.people[static_cast<std::size_t>(person)];
  state.signs_done.push_back(sign);
  run.sign = sign;
  run.sign_begin = tick;
  events.push_back(SignBegan{person, model.id, model.name,
                             model.kind == content::EventModel::Kind::look_alike,
                             static_cast<int>(model.tier)});
  if (!model.says.empty()) events.push_back(Said{person, model.says});
  if (!model.after_hazard.empty()) noteShowed(scene, state, model, tick, events);
  const bool moves = run.activity == Activity::exercising || run.where.underWay();
  if (model.stops_moving && moves) {
    breakRepetition(state, person, Activity::held, tick, events);
  }
}

void endSign(const Scene& scene, PersonRun& run, int person, std::vector<CircuitEvent>& events) {
  events.push_back(SignEnded{person, scene.model.events[static_cast<std::size_t>(run.sign)].id});
  run.sign = -1;
}

int personIndex(const Scene& scene, const std::string& id) {
  for (std::size_t i = 0; i < scene.participants.size(); ++i) {
    if (scene.participants[i].person.id == id) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace

const content::EventModel* signOf(const Scene& scene, const PersonRun& run) {
  return run.sign < 0 ? nullptr : &scene.model.events[static_cast<std::size_t>(run.sign)];
}

void stepSigns(const Scene& scene, CircuitState& state, Tick tick, std::vector<CircuitEvent>& events) {
  const std::string& station = scene.stations[static_cast<std::size_t>(state.station)].model.id;
  for (std::size_t i = 0; i < scene.model.events.size(); ++i) {
    const content::EventModel& model = scene.model.events[i];
    const int sign = static_cast<int>(i);
    if (model.station != station || tick - state.stage_since < base::toTick(model.at_s)) continue;
    if (std::find(state.signs_done.begin(), state.signs_done.end(), sign) != state.signs_done.end()) continue;
    const int person = personIndex(scene, model.person);
    if (person < 0 || state.people[static_cast<std::size_t>(person)].sign >= 0) continue;
    if (!mayCome(scene, state, model, person, tick)) continue;
    beginSign(scene, state, sign, person, tick, events);
  }
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    PersonRun& run = state.people[p];
    const content::EventModel* model = signOf(scene, run);
    if (model == nullptr || tick - run.sign_begin < base::toTick(model->lasts_s)) continue;
    endSign(scene, run, static_cast<int>(p), events);
  }
}

void endSigns(const Scene& scene, CircuitState& state, std::vector<CircuitEvent>& events) {
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    if (state.people[p].sign >= 0) endSign(scene, state.people[p], static_cast<int>(p), events);
  }
}

}  // namespace spotter::circuit
