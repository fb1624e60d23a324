#pragma once

#include <set>
#include <span>
#include <vector>

#include "exam/attempt.h"

// Private to this module: parts B and C, and the retest, of a sitting.

namespace spotter::exam {

/// What a circuit that was led came to. @param recording  which of the bundle's it is
PartOutcome liveOutcome(const Bundle& bundle, std::size_t recording, const GroupRun& run,
                        const content::StandardModel& standard);

/// What a discussion came to. @param number  counted from 1
PartOutcome discussionOutcome(std::size_t recording, const GroupRun& run, int number,
                              const content::ExamRules& rules);

/// Whether every emergency of a retest was answered in time, and it was watched to its end.
bool passedRetest(const Bundle& bundle, const GroupRun& run, const content::StandardModel& standard);

/// "the recording of group 2", "the recording of the circuit", "the recording of discussion 1".
std::string recordingName(const Bundle& bundle, std::size_t recording);

/// In one line; keys in a fixed order.
std::string partJson(const PartOutcome& part);

}  // namespace spotter::exam
