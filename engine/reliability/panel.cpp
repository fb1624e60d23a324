#include "reliability/panel.h"

#include <map>
#include <set>

namespace spotter::reliability {
namespace {

/// Any number will do, and it stays the same, so that the same exams give the same interval.
constexpr std::uint64_t kSeed = 1;

std::vector<ScoredExam> firstOfEach(std::span<const ScoredExam> exams) {
  std::vector<ScoredExam> first;
  std::set<std::string> seen;
  for (const ScoredExam& exam : exams)
    if (seen.insert(exam.person).second) first.push_back(exam);
  return first;
}

std::vector<SameForm> formsOf(std::span<const ScoredExam> exams, int fewest_people) {
  std::map<std::string, std::vector<ScoredExam>> by_form;
  for (const ScoredExam& exam : exams) by_form[exam.form].push_back(exam);
  std::vector<SameForm> forms;
  for (const auto& [digest, sat] : by_form) {
    if (static_cast<int>(sat.size()) < fewest_people) continue;
    const auto reliability = kr20(sat);
    if (!reliability) continue;
    std::vector<double> totals;
    for (const ScoredExam& exam : sat) totals.push_back(exam.hits() + exam.quiet());
    SameForm form;
    form.form = digest;
    form.people = static_cast<int>(sat.size());
    form.windows = static_cast<int>(sat.front().windows.size());
    form.kr20 = *reliability;
    form.error_windows = errorOfMeasurement(momentsOf(totals).sd, form.kr20);
    forms.push_back(std::move(form));
  }
  return forms;
}

}  // namespace

Panel panelOf(std::span<const ScoredExam> exams, const Cut& cut, int fewest_people) {
  const std::vector<ScoredExam> people = firstOfEach(exams);
  Panel panel;
  panel.exams = static_cast<int>(exams.size());
  panel.people = static_cast<int>(people.size());
  if (panel.people < fewest_people) {
    panel.wanting = "needs " + std::to_string(fewest_people) + " people, here " +
                    (panel.people == 1 ? "is 1" : "are " + std::to_string(panel.people));
    return panel;
  }
  std::vector<double> marks;
  for (const ScoredExam& exam : people)
    if (const auto mark = markOf(exam.windows)) marks.push_back(*mark);
  panel.marks = momentsOf(marks);
  panel.split_half = splitHalf(people, kReplicates, kSeed);
  if (panel.split_half)
    panel.error_points = errorOfMeasurement(panel.marks.sd, panel.split_half->reliability);
  panel.forms = formsOf(people, fewest_people);
  panel.decisions = decisionConsistency(people, cut);
  panel.families = familiesOf(people, kFewestOfFamily);
  return panel;
}

}  // namespace spotter::reliability
