#include "reliability/decisions.h"

#include <cmath>
#include <vector>

#include "reliability/binomial.h"

namespace spotter::reliability {
namespace {

/// One of the two counts, of all people.
struct Counts {
  std::vector<int> right;
  std::vector<int> of;
  double mean01 = 0.0;
  double reliability = 0.0;

  void add(int count, int windows) {
    right.push_back(count);
    of.push_back(windows);
  }
  void settle() {
    double all_right = 0.0, all = 0.0;
    for (std::size_t i = 0; i < right.size(); ++i) {
      all_right += right[i];
      all += of[i];
    }
    mean01 = all_right / all;
    // Forms of one blueprint have equal counts but for a window that could not be scored: all are
    // brought to the mean one, so that it does not look like a difference between people.
    const double mean_of = all / static_cast<double>(of.size());
    std::vector<int> level;
    for (std::size_t i = 0; i < right.size(); ++i)
      level.push_back(static_cast<int>(std::lround(right[i] * mean_of / of[i])));
    reliability = kr21(level, static_cast<int>(std::lround(mean_of)));
  }
  /// Kelley's estimate of a person's true share.
  double trueShare01(std::size_t i) const {
    return reliability * right[i] / of[i] + (1.0 - reliability) * mean01;
  }
};

/// The fewest of `windows` that reach a share, in whole numbers.
int fewest(int floor, int of, int windows) { return (floor * windows + of - 1) / of; }

/// The chance that somebody reaches the cut on a form with these counts.
double passChance01(const Cut& cut, double hit01, double quiet01, int faulty, int clean) {
  const int alarms_most = cut.alarms_ceiling * clean / cut.clean_windows;
  return atLeast(fewest(cut.hits_floor, cut.faulty_windows, faulty), faulty, hit01) *
         atLeast(clean - alarms_most, clean, quiet01);
}

}  // namespace

bool reaches(const Cut& cut, int hits, int faulty, int alarms, int clean) {
  return hits * cut.faulty_windows >= cut.hits_floor * faulty &&
         alarms * cut.clean_windows <= cut.alarms_ceiling * clean;
}

std::optional<DecisionConsistency> decisionConsistency(std::span<const ScoredExam> exams,
                                                       const Cut& cut) {
  if (exams.size() < 2) return std::nullopt;
  Counts hits, quiet;
  for (const ScoredExam& exam : exams) {
    if (exam.faulty() == 0 || exam.clean() == 0) return std::nullopt;
    hits.add(exam.hits(), exam.faulty());
    quiet.add(exam.quiet(), exam.clean());
  }
  hits.settle();
  quiet.settle();
  DecisionConsistency found;
  found.hits_reliability = hits.reliability;
  found.quiet_reliability = quiet.reliability;
  const double n = static_cast<double>(exams.size());
  for (std::size_t i = 0; i < exams.size(); ++i) {
    const double q = passChance01(cut, hits.trueShare01(i), quiet.trueShare01(i), hits.of[i],
                                  quiet.of[i]);
    found.pass01 += q / n;
    found.agreement01 += (q * q + (1.0 - q) * (1.0 - q)) / n;
  }
  const double chance = found.pass01 * found.pass01 + (1.0 - found.pass01) * (1.0 - found.pass01);
  constexpr double kCertain = 1e-12;
  if (1.0 - chance > kCertain) found.kappa = (found.agreement01 - chance) / (1.0 - chance);
  return found;
}

}  // namespace spotter::reliability
