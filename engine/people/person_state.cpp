#include "people/person_state.h"

#include <algorithm>

#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::people {

PersonState arrive(const content::PersonModel& person, double pain_today) {
  PersonState state;
  state.pain = pain_today;
  state.fear01 = person.fear01;
  state.confidence01 = 1.0 - 0.5 * person.fear01;
  return state;
}

void beginStation(PersonState& state, const content::ParticipantModel& participant,
                  const std::string& station_id,
                  const std::vector<movement::FaultModel>& station_faults) {
  state.fatigue01 *= 0.3;
  state.variant_step = 0;
  state.range_scale = 1.0;
  state.tempo_scale = 1.0;
  state.faults.clear();
  for (const content::FaultScript& script : participant.faults) {
    if (script.station != station_id) continue;
    for (std::size_t i = 0; i < station_faults.size(); ++i) {
      const movement::FaultModel& model = station_faults[i];
      if (model.id != script.fault) continue;
      ActiveFault active;
      active.fault = static_cast<int>(i);
      active.side = script.side;
      active.severity = content::severityOf(model, script.level);
      active.builds = script.onset == content::FaultScript::Onset::builds;
      for (std::size_t c = 0; c < model.causes.size(); ++c) {
        if (model.causes[c].id == script.cause) active.cause = static_cast<int>(c);
      }
      state.faults.push_back(active);
    }
  }
}

void afterRepetition(PersonState& state, const content::PersonModel& person, double pain_today,
                     double effort_scale) {
  // A person of strength 0.5 is near the end of their strength after about ten usual repetitions
  // (basis: proposed; the shape, not the size, matters for play).
  const double tiring = 0.10 * effort_scale * (1.3 - person.strength01);
  state.fatigue01 = maths::clamp(state.fatigue01 + tiring, 0.0, 1.0);
  const double load = state.variant_step > 0 ? 1.0 : state.variant_step < 0 ? -1.0 : 0.0;
  const double goal = pain_today + 1.0 * state.fatigue01 + load;
  state.pain = maths::clamp(state.pain + 0.3 * (goal - state.pain), 0.0, 10.0);
  for (ActiveFault& fault : state.faults) {
    // Half of the way now, the rest in the next repetition: an answer shows over two repetitions.
    const double way = fault.share_goal01 - fault.share01;
    const bool nearly = way < 0.32 && way > -0.32;
    fault.share01 = nearly ? fault.share_goal01 : fault.share01 + 0.6 * way;
  }
}

void rest(PersonState& state, double rested_s) {
  // Half of it within a minute (basis: proposed).
  constexpr double kFades_s = 90.0;
  state.fatigue01 *= maths::exponential(-rested_s / kFades_s);
}

double unsteady01(const content::PersonModel& person) {
  const double old = maths::smoothstep(55.0, 90.0, person.physique.age_years);
  return maths::clamp(0.7 * old + 0.6 * (0.7 - person.strength01), 0.0, 1.0);
}

double shownShare01(const ActiveFault& fault, int repetition, int repetitions) {
  if (!fault.builds) return fault.share01;
  // A building fault is absent at first and complete from the middle of the set on.
  const double progress =
      repetitions > 1 ? static_cast<double>(repetition) / (repetitions - 1) : 1.0;
  return fault.share01 * maths::smoothstep(0.10, 0.50, progress);
}

}  // namespace spotter::people
