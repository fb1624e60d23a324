#pragma once

#include <vector>

#include "content/library.h"

namespace spotter::agenda {

/// What a trainer has for a day.
struct Means {
  int trainees = 1;    ///< 1 or more
  int machines = 0;    ///< computers, 0 or more
  int minutes = 480;   ///< from the first minute to the last
  int starts_min = 540;  ///< minutes since midnight
};

/// What the agenda itself reckons with. @pre its `starts` is a time of day
Means usualMeans(const content::AgendaModel& plan);

/// One part of the day by the clock.
struct Slot {
  int module = 0;     ///< in AgendaModel::modules, from 0
  int from_min = 0;   ///< minutes since midnight; beyond 1440 the next day
  int to_min = 0;
  int rounds = 1;     ///< 0: it wants machines and there are none
  int round_min = 0;  ///< minutes of one round
  int at_once = 0;    ///< people in a round
};

/// A day as it comes out.
struct Day {
  std::vector<Slot> slots;  ///< one for each module; one that cannot be has no length
  int needed_min = 0;
  bool fits = false;
};

/// About how many minutes an exam of a blueprint takes, rests left out, rounded up.
int examMinutes(const content::BlueprintModel& blueprint);

/// Lays the parts out one after the other. Where there are fewer machines than a part wants for everybody at
/// once it comes in rounds, each as long as one; all others do meanwhile what the part says.
/// @pre the library holds the blueprints that the agenda names (content's checks see to that)
Day dayOf(const content::AgendaModel& plan, const content::Library& library, const Means& means);

/// What would make a day fit that does not; a value of 0 where that alone does not help.
struct Remedies {
  int machines = 0;  ///< the fewest with which everybody is done in time
  int trainees = 0;  ///< the most who are done in time with the machines there are
  int minutes = 0;   ///< that the day would need as it is
};

Remedies remediesFor(const content::AgendaModel& plan, const content::Library& library, const Means& means);

}  // namespace spotter::agenda
