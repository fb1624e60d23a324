#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/discussion.h"
#include "content/library.h"

// What no mark of an exam can make up for.

namespace spotter::assess {

/// As a standard names it: "missed_emergency", "false_medical_claim" ...
std::string_view criticalName(content::CriticalFailure failure);
/// A plain sentence, "An emergency was missed."
std::string criticalSentence(content::CriticalFailure failure);

/// The failures of a discussion that a standard counts, each once: what was said, and a warning sign
/// or talk of self-harm that was passed over by who had the turns to meet it.
std::vector<content::CriticalFailure> criticalOf(const DiscussionDebrief& debrief,
                                                 const content::DiscussionRules& rules,
                                                 const content::ExamRules& exam);

/// Adds a failure that a standard counts; not twice.
void addCritical(content::CriticalFailure failure, const content::ExamRules& exam,
                 std::vector<content::CriticalFailure>& failures);

}  // namespace spotter::assess
