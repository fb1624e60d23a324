#pragma once

#include <cstdint>
#include <span>

#include "forms/form.h"

// Whether forms are equally hard for people, tried with a statistical model in which items differ in
// ways that the generator does not know. No class is run.

namespace spotter::forms {

/// Trainees of the model: equal-variance signal detection, as in the precision figures of
/// discussion_and_assessment C2 (all own calculation).
struct ModelTrainees {
  int people = 200;
  double d_prime_mean = 2.0;
  double d_prime_sd = 0.7;
  double criterion_sd = 0.3;
  double item_sd = 0.4;         ///< of every item, unknown to the generator
  double person_item_sd = 0.4;  ///< of a person with an item
  double per_difficulty = 1.5;  ///< how much harder in d' a form of difficulty 1 is than one of 0
  std::uint64_t seed = 1;
};

/// Mean marks of forms that the same people sit.
struct MarkSpread {
  int forms = 0;
  double mean = 0.0;   ///< of all forms, points of 100
  double sd = 0.0;     ///< of the forms' means
  double least = 0.0;  ///< the 2.5th and the 97.5th percentile of them
  double most = 0.0;
  double pass_sd = 0.0;      ///< of the shares that reach floor and ceiling, percentage points
  double pass_mean01 = 0.0;
};

/// The mean mark of one form: half of the share of faulty windows hit and half of that of clean ones
/// left in peace, x 100, over all people. An item keeps its effect in every form that shows it: it
/// belongs to the person, the exercise and what is shown.
double meanMark(const Form& form, const content::BlueprintModel& blueprint,
                const ModelTrainees& model, double* passed01 = nullptr);

MarkSpread markSpread(std::span<const Form> forms, const content::BlueprintModel& blueprint,
                      const ModelTrainees& model = {});

}  // namespace spotter::forms
