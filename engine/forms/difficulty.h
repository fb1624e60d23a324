#pragma once

#include <string>

#include "forms/form.h"

namespace spotter::forms {

/// How hard a faulty window is to see, 0 everybody to 1 nobody: how large the fault is, how visible
/// where it is, how many people exercise at once, and what else draws the eye in the same bout.
/// Weights: proposed, in the order of what raters agree on (faults.md 3.1: knee over foot best,
/// pelvis and tempo worst; 3.3: side and back cost a walk).
double predictedDifficulty01(const content::BlueprintModel& blueprint,
                             const content::Library& library, const Form& form, const Item& item);

/// Gives the faulty windows their levels, so many at level 3 as the blueprint says, so that their
/// mean predicted difficulty is as near to the blueprint's as can be; notes it in every item and the
/// form. Empty when it is within the blueprint's bound, else what it is.
std::string balanceDifficulty(const content::BlueprintModel& blueprint,
                              const content::Library& library, Form& form);

}  // namespace spotter::forms
