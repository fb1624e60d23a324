#pragma once

#include <span>

#include "assess/debrief.h"
#include "assess/discussion.h"
#include "session/events.h"

namespace spotter::assess {

/// What was told in the talk counts in the exercises of the same class: fills
/// Debrief::spoken_signs, takes stops of whoever told of a warning sign off the needless ones, and
/// lets what was passed over be the next step. Members of the group and participants have the same
/// numbers (session: carryOver).
/// @param events  of the whole class
void takeOver(std::span<const session::Event> events, const DiscussionDebrief& talk,
              Debrief& exercise);

}  // namespace spotter::assess
