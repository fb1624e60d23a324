#pragma once

#include <span>
#include <string>

#include "forms/form.h"

namespace spotter::forms {

/// The first count of its blueprint that a form does not keep, in words; empty when it keeps all:
/// windows, faults by region, view and level, anchors, exercises, signs, nobody twice.
std::string breachOf(const Form& form, const content::BlueprintModel& blueprint);

/// What two forms have in common.
struct Common {
  int windows = 0;    ///< of each
  int identical = 0;  ///< windows with the same person, exercise and what is shown, side and level
  int faulty = 0;     ///< faulty windows of the first
  int anchors = 0;    ///< of these: the same fault is in the second, in whomever

  double identical01() const { return windows > 0 ? static_cast<double>(identical) / windows : 0.0; }
  double anchors01() const { return faulty > 0 ? static_cast<double>(anchors) / faulty : 0.0; }
};
Common commonOf(const Form& a, const Form& b);

/// The first of the forms with which another one has as many windows in common as its blueprint does
/// not allow; -1: none.
int tooAlike(const Form& form, std::span<const Form> earlier,
             const content::BlueprintModel& blueprint);

/// Many forms, each held against every other.
struct Parallel {
  int forms = 0;
  double identical_mean01 = 0.0;
  double identical_most01 = 0.0;
  double anchors_least01 = 1.0;
  double difficulty_least01 = 1.0;
  double difficulty_most01 = 0.0;
};
Parallel parallelOf(std::span<const Form> forms);

}  // namespace spotter::forms
