#pragma once

#include <span>
#include <string>

#include "assess/watching.h"
#include "forms/item_effects.h"
#include "forms/parallel.h"
#include "forms/validity.h"

namespace spotter::app {

/// A form as a table for a trainer; without its key only who does what when.
std::string formText(const forms::ValidForm& form, const content::BlueprintModel& blueprint,
                     const content::Library& library, bool key);
/// The same as one JSON object.
std::string formJson(const forms::ValidForm& form, const content::BlueprintModel& blueprint,
                     bool key);

/// One sitting of a form by a simulated trainee.
struct ExamSitting {
  forms::ValidForm form;
  assess::WatchingMarks marks;
  assess::WatchingOutcome outcome;
};
/// What came of many sittings, and of what the forms have in common.
std::string sittingsText(std::span<const ExamSitting> sittings,
                         const content::BlueprintModel& blueprint, const std::string& trainee);

}  // namespace spotter::app
