#pragma once

#include <optional>

#include "assess/debrief.h"

namespace spotter::assess {

/// The miss from which most can be learnt: a warning sign that was not answered in time (the most
/// urgent first), else the missed episode that can hurt, or with the most repetitions, or the
/// longest.
std::optional<UsefulMiss> usefulMiss(const Debrief& debrief);

/// The one next step: the first rule that applies, in the order of NextStep::Rule except that many
/// false alarms come before misses only when they are the larger share.
NextStep nextStep(const Debrief& debrief);

}  // namespace spotter::assess
