#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reliability/decisions.h"
#include "reliability/families.h"
#include "reliability/scores.h"

namespace spotter::reliability {

/// With fewer people nothing is shown: figures of so few would be taken for more than they are
/// (discussion_and_assessment, Implication 13: own proposal, greyed out under 30).
inline constexpr int kFewestPeople = 30;
/// Windows of one family for its discrimination (the same, own proposal).
inline constexpr int kFewestOfFamily = 30;
/// Replicates of a bootstrap of percentiles (Efron and Tibshirani 1993: 1000 or more).
inline constexpr int kReplicates = 2000;

/// Those who sat the very same windows.
struct SameForm {
  std::string form;
  int people = 0;
  int windows = 0;
  double kr20 = 0.0;
  double error_windows = 0.0;  ///< standard error of measurement of the count of right ones
};

/// What trainers are shown of how far results can be relied on.
struct Panel {
  int exams = 0;    ///< that were given
  int people = 0;   ///< of each their first
  std::string wanting;  ///< "needs 30 people, here are 7"; empty: all below is there
  Moments marks;        ///< 0 to 100
  std::optional<SplitHalf> split_half;
  double error_points = 0.0;   ///< standard error of measurement of a mark, by the split half
  std::vector<SameForm> forms; ///< with enough people each
  std::optional<DecisionConsistency> decisions;
  std::vector<FamilyFigures> families;
};

/// Of sittings of one blueprint. Only the first of each person counts: a second one is no further
/// person. KR-20 is told only within one form; across forms there is the split half.
Panel panelOf(std::span<const ScoredExam> exams, const Cut& cut, int fewest_people = kFewestPeople);

}  // namespace spotter::reliability
