#pragma once

#include <vector>

#include "assess/class_log.h"
#include "assess/debrief.h"

namespace spotter::assess {

/// One line for each person: what was true and what was done, in order of time.
std::vector<PersonLine> timelinesOf(const ClassLog& log, const Debrief& debrief);

}  // namespace spotter::assess
