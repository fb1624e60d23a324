#include "assess/discussion_score.h"

#include <array>
#include <cmath>

#include "maths/curve.h"

namespace spotter::assess {
namespace {

/// One index of the mark: its weight, its value and of how many things it tells.
struct Index {
  double weight = 0.0;
  double value01 = 0.0;
  double scored = 0.0;
};

double varianceOf(const Index& index) {
  const double n = index.scored + 4.0;
  const double p = (index.value01 * index.scored + 2.0) / n;
  return p * (1.0 - p) / n;
}

}  // namespace

DiscussionScore scoreOf(const DiscussionDebrief& debrief, const content::DiscussionRules& rules,
                        const content::ExamRules& exam) {
  constexpr double k95 = 1.96;
  const BehaviourCounts& counts = debrief.counts;
  const DiscussionMarks& marks = debrief.marks;
  const auto number = [](std::size_t count) { return static_cast<double>(count); };
  const std::array<Index, 4> indices = {
      Index{rules.interviewing_weight, marks.interviewing01,
            static_cast<double>(counts.questions() + counts.reflections() + counts.adherent() +
                                counts.non_adherent())},
      Index{rules.balance_weight, marks.balance01, number(debrief.people.size())},
      Index{marks.informing_arose ? rules.informing_weight : 0.0, marks.informing01,
            3.0 * number(debrief.misbeliefs.size())},
      Index{rules.planning_weight, marks.planning01, content::kPlanPartCount}};
  double weights = 0.0;
  double variance = 0.0;
  for (const Index& index : indices) {
    weights += index.weight;
    variance += index.weight * index.weight * varianceOf(index);
  }
  DiscussionScore score;
  score.total = marks.total;
  score.complete = debrief.complete;
  if (weights > 0.0) {
    const double half = k95 * 100.0 * std::sqrt(variance) / weights;
    score.interval = {maths::clamp(score.total - half, 0.0, 100.0),
                      maths::clamp(score.total + half, 0.0, 100.0)};
  }
  score.critical = criticalOf(debrief, rules, exam);
  for (const content::CriticalFailure failure : score.critical)
    score.reasons.push_back(criticalSentence(failure));
  if (!score.complete) score.reasons.push_back("The discussion was not led to its end.");
  if (score.reasons.empty())
    score.reasons.push_back("Reported with its interval; until it has been piloted the mark decides nothing.");
  return score;
}

}  // namespace spotter::assess
