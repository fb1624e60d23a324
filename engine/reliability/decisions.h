#pragma once

#include <optional>
#include <span>

#include "reliability/scores.h"

namespace spotter::reliability {

/// When the watching part is passed, by counts alone: content::ExamRules without its zones.
struct Cut {
  int hits_floor = 24;
  int faulty_windows = 32;
  int alarms_ceiling = 16;
  int clean_windows = 64;
};

/// Whether counts reach the cut; other counts of windows are held against the same shares.
bool reaches(const Cut& cut, int hits, int faulty, int alarms, int clean);

/// How often the same decision would come out of another form of the same kind.
struct DecisionConsistency {
  double pass01 = 0.0;    ///< expected share that passes a form
  double agreement01 = 0.0;  ///< P0: both pass or both do not
  double kappa = 0.0;     ///< of that, beyond chance (Cohen 1960); 0 where all or nobody pass
  double hits_reliability = 0.0;   ///< KR-21 of the hits, by which they are drawn to the mean
  double quiet_reliability = 0.0;  ///< likewise of clean windows left in peace
};

/// Decision consistency from one sitting (Subkoviak 1976): each person's true share is estimated by
/// drawing the seen one to the mean of all by its reliability (Kelley 1947, KR-21), and further forms
/// are taken as binomial; q is their chance to pass one, q^2 + (1 - q)^2 that two agree. Here a
/// decision takes two counts, hits and false alarms, which are taken as independent given the person.
/// Nothing with fewer than two people, or without faulty or clean windows.
std::optional<DecisionConsistency> decisionConsistency(std::span<const ScoredExam> exams,
                                                       const Cut& cut);

}  // namespace spotter::reliability
