#include "assess/critical.h"

#include <algorithm>
#include <array>

namespace spotter::assess {
namespace {

using content::CriticalFailure;
using Said = content::WordingModel::Critical;

CriticalFailure failureOf(Said said) {
  switch (said) {
    case Said::dose_advice:
      return CriticalFailure::medicine_dose;
    case Said::false_claim:
      return CriticalFailure::false_medical_claim;
    case Said::push_through:
      return CriticalFailure::pushed_through_warning;
    case Said::humiliates:
      return CriticalFailure::humiliation;
    default:  // a risk that was talked away
      return CriticalFailure::missed_emergency;
  }
}

/// Whether the facilitator said enough after a moment to have met it: what comes up in the last
/// seconds is nobody's failure.
bool hadTheTurns(const DiscussionDebrief& debrief, const MomentMark& moment, int turns) {
  const auto led = [&](const Utterance& each) { return each.person < 0 && each.tick > moment.tick; };
  return std::count_if(debrief.transcript.begin(), debrief.transcript.end(), led) >= turns;
}

}  // namespace

std::string_view criticalName(CriticalFailure failure) {
  constexpr std::array<std::string_view, 5> names = {"missed_emergency", "pushed_through_warning",
                                                     "false_medical_claim", "medicine_dose",
                                                     "humiliation"};
  return names[static_cast<std::size_t>(failure)];
}

std::string criticalSentence(CriticalFailure failure) {
  constexpr std::array<const char*, 5> words = {
      "An emergency was missed", "Somebody was told to push through a warning sign",
      "Something was said about health that is not so", "Advice was given on the dose of a medicine",
      "Somebody was humiliated"};
  return std::string(words[static_cast<std::size_t>(failure)]) + ": nothing can make up for that.";
}

void addCritical(CriticalFailure failure, const content::ExamRules& exam,
                 std::vector<CriticalFailure>& failures) {
  const auto holds = [&](const std::vector<CriticalFailure>& all) {
    return std::find(all.begin(), all.end(), failure) != all.end();
  };
  if (holds(exam.critical) && !holds(failures)) failures.push_back(failure);
}

std::vector<CriticalFailure> criticalOf(const DiscussionDebrief& debrief,
                                        const content::DiscussionRules& rules,
                                        const content::ExamRules& exam) {
  std::vector<CriticalFailure> failures;
  for (const CriticalMark& mark : debrief.critical)
    if (mark.critical != Said::none) addCritical(failureOf(mark.critical), exam, failures);
  for (const MomentMark& moment : debrief.moments) {
    const bool grave = moment.kind == content::BeatModel::Kind::red_flag ||
                       moment.kind == content::BeatModel::Kind::self_harm;
    if (grave && moment.verdict == MomentMark::Verdict::missed &&
        hadTheTurns(debrief, moment, rules.turns_to_act))
      addCritical(CriticalFailure::missed_emergency, exam, failures);
  }
  return failures;
}

}  // namespace spotter::assess
