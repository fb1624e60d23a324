#include "agenda/day.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"

namespace spotter::agenda {
namespace {

using content::AgendaModuleModel;

int roundMinutes(const AgendaModuleModel& module, const content::Library& library) {
  if (module.way != AgendaModuleModel::Way::exam) return module.minutes;
  const content::BlueprintModel* blueprint = library.blueprint(module.blueprint);
  SPOTTER_ASSERT(blueprint != nullptr, "an agenda with an unknown blueprint is not loaded");
  return module.minutes + examMinutes(*blueprint);
}

bool fits(const content::AgendaModel& plan, const content::Library& library, Means means, int trainees,
          int machines) {
  means.trainees = trainees;
  means.machines = machines;
  return dayOf(plan, library, means).fits;
}

}  // namespace

Means usualMeans(const content::AgendaModel& plan) {
  const auto starts = content::minutesOfClock(plan.starts);
  SPOTTER_ASSERT(starts.has_value(), "an agenda that starts at no time of day is not loaded");
  return {plan.trainees, plan.machines, plan.minutes, *starts};
}

int examMinutes(const content::BlueprintModel& blueprint) {
  return static_cast<int>(std::ceil(blueprint.sat_s() / 60.0));
}

Day dayOf(const content::AgendaModel& plan, const content::Library& library, const Means& means) {
  SPOTTER_ASSERT(means.trainees > 0 && means.machines >= 0, "somebody comes");
  Day day;
  bool possible = true;
  int now_min = means.starts_min;
  for (std::size_t i = 0; i < plan.modules.size(); ++i) {
    const AgendaModuleModel& module = plan.modules[i];
    Slot slot{static_cast<int>(i), now_min, now_min, 1, roundMinutes(module, library), means.trainees};
    if (module.atMachines()) {
      slot.at_once = std::min(means.trainees, means.machines * module.perMachine());
      slot.rounds = slot.at_once == 0 ? 0 : (means.trainees + slot.at_once - 1) / slot.at_once;
      possible = possible && slot.rounds > 0;
    }
    now_min += slot.rounds * slot.round_min;
    slot.to_min = now_min;
    day.slots.push_back(slot);
  }
  day.needed_min = now_min - means.starts_min;
  day.fits = possible && day.needed_min <= means.minutes;
  return day;
}

Remedies remediesFor(const content::AgendaModel& plan, const content::Library& library, const Means& means) {
  Remedies remedies;
  // More machines than trainees help nobody.
  for (int machines = 1; machines <= means.trainees && remedies.machines == 0; ++machines)
    if (fits(plan, library, means, means.trainees, machines)) remedies.machines = machines;
  for (int trainees = means.trainees; trainees > 0 && remedies.trainees == 0; --trainees)
    if (fits(plan, library, means, trainees, means.machines)) remedies.trainees = trainees;
  const Day day = dayOf(plan, library, means);
  const bool possible = std::all_of(day.slots.begin(), day.slots.end(), [](const Slot& slot) { return slot.rounds > 0; });
  if (possible) remedies.minutes = day.needed_min;
  return remedies;
}

}  // namespace spotter::agenda
