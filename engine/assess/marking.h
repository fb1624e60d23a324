#pragma once

#include <vector>

#include "assess/class_log.h"
#include "assess/debrief.h"
#include "assess/episodes.h"

namespace spotter::assess {

/// Judges each call by the moment of its stamp, and gives windows their outcome. Also cues count:
/// one that acts on a fault which shows at that moment has seen it; one to somebody who is fine is
/// a false alarm. An easier way does neither, as it needs no eye.
void markCalls(const ClassLog& log, const content::StandardModel& standard,
               const std::vector<SafetyMark>& signs, Debrief& debrief);

/// Lists cues, praise, other variants and questions with what came of them.
void markResponses(const ClassLog& log, const content::StandardModel& standard, Debrief& debrief);

/// Counts windows. @pre markCalls was done
Spotting countWindows(const std::vector<Window>& windows);

}  // namespace spotter::assess
