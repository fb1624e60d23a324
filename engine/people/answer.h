#pragma once

#include <string>
#include <vector>

#include "content/library.h"
#include "people/person_state.h"

namespace spotter::people {

/// What a response of the facilitator did to the person.
enum class Outcome { better, partly, no_change, worse, nothing_to_change };

/// How a person takes a response: what changes is already applied to the state.
struct Answer {
  Outcome outcome = Outcome::no_change;
  int fault = -1;    ///< index of the station's fault it acted on, or -1
  std::string said;  ///< their words; may be empty
};

/// A person hears a cue. Which cue helps depends on the cause of the fault, never on chance:
/// a helpful cue leaves 25 % of the fault, a partly helpful one 65 %, a harmful one 115 % together
/// with more fear, 15 % less range and 20 % more time (faults.md section 6, basis: proposed).
/// Someone whose attention is low takes a helpful cue in only partly until it has been said twice.
Answer answerCue(PersonState& state, const content::PersonModel& person,
                 const std::vector<movement::FaultModel>& station_faults,
                 const content::CueModel& cue);

/// A person is praised: confidence rises when there is nothing to correct; otherwise the habit is
/// strengthened, as nothing else was said.
Answer answerPraise(PersonState& state, const content::PersonModel& person);

/// A person gets an easier (-1), the usual (0) or a harder (+1) variant. An easier one removes a
/// fault whose cause is load, a harder one makes every fault worse, and the usual one brings back
/// what was before.
Answer answerVariant(PersonState& state, const content::PersonModel& person,
                     const std::vector<movement::FaultModel>& station_faults, int step);

/// The words with which a person answers "How does that feel, 0 to 10?".
std::string painWords(const PersonState& state, const content::PersonModel& person,
                      const std::vector<movement::FaultModel>& station_faults);

}  // namespace spotter::people
