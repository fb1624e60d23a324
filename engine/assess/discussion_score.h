#pragma once

#include <string>
#include <vector>

#include "assess/critical.h"
#include "assess/discussion.h"
#include "maths/statistics.h"

// Part C of the exam, a discussion: its mark with how sure it is, and what no mark makes up for.

namespace spotter::assess {

/// What a discussion of an exam came to. Until it has been piloted its mark decides nothing.
struct DiscussionScore {
  double total = 0.0;         ///< 0 to 100
  maths::Interval interval{0.0, 100.0};  ///< 95 %, of the same
  std::vector<content::CriticalFailure> critical;
  std::vector<std::string> reasons;  ///< plain sentences
  bool complete = false;
};

/// The mark of one discussion and its 95 % interval. Each of the four indices is taken as a share of
/// so many things that could be scored (utterances that count, people, thrice the misbeliefs, parts
/// of a plan); its variance is p (1 - p) / n with two successes and two failures added (Agresti and
/// Coull 1998), and the variances add up by the squares of the weights. Own proposal: things said in
/// one discussion hang together, so that the true interval is rather wider.
DiscussionScore scoreOf(const DiscussionDebrief& debrief, const content::DiscussionRules& rules,
                        const content::ExamRules& exam);

}  // namespace spotter::assess
