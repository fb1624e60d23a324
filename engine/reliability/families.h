#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reliability/scores.h"

namespace spotter::reliability {

/// How a family of windows did: one fault in whomever, or one exercise done well.
struct FamilyFigures {
  std::string family;
  bool faulty = false;
  int windows = 0;  ///< over all people
  int right = 0;
  maths::Interval interval;  ///< of their share, 95 % (Wilson 1927)
  /// Corrected point-biserial: the correlation of right or wrong with the person's mark on all their
  /// other windows (Henrysson 1963). Nothing with too few windows or where nothing varies.
  std::optional<double> discrimination;

  /// Difficulty: the share that was right, 1 for easy.
  double p01() const { return windows > 0 ? static_cast<double>(right) / windows : 0.0; }
};

/// Every family that came up, faults first, by id.
/// @param fewest_windows  for a discrimination
std::vector<FamilyFigures> familiesOf(std::span<const ScoredExam> exams, int fewest_windows);

}  // namespace spotter::reliability
