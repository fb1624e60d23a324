#include "assess/live.h"

#include <algorithm>
#include <cmath>

#include "circuit/commands.h"
#include "maths/curve.h"

namespace spotter::assess {
namespace {

using people::Outcome;
using Tier = content::EventModel::Tier;

// How much more urgent a warning sign is than a fault; a fault that can hurt counts twice (proposed).
constexpr std::array<double, 3> kSignWeights = {4.0, 3.0, 2.0};
constexpr double kHurtsWeight = 2.0;
constexpr double kLateShare = 0.5;

bool isAdvice(const ResponseMark& mark) {
  return mark.command == circuit::GiveCue::kName || mark.command == circuit::ChangeVariant::kName;
}

/// What was done for one person in one bout.
struct Answers {
  bool any = false;
  bool looked_again = false;
  double help = 0.0;  ///< 1 better, 0.5 partly: the best of them
};

Answers answersTo(const Window& window, const Debrief& debrief, double look_again_s) {
  Answers answers;
  for (const ResponseMark& mark : debrief.responses) {
    if (mark.person != window.person || mark.bout != window.bout || mark.fault.empty() ||
        !isAdvice(mark))
      continue;
    answers.any = true;
    if (mark.outcome == Outcome::better) answers.help = 1.0;
    if (mark.outcome == Outcome::partly) answers.help = std::max(answers.help, 0.5);
    for (const ResponseMark& later : debrief.responses)
      answers.looked_again =
          answers.looked_again || (later.person == mark.person && later.tick > mark.tick &&
                                   base::toSeconds(later.tick - mark.tick) <= look_again_s);
  }
  return answers;
}

/// What was answered, by its urgency, of all that asked for an answer.
struct Urgency {
  double all = 0.0;
  double answered = 0.0;

  void add(double weight, double share) {
    all += weight;
    answered += weight * share;
  }
  double share01() const { return all > 0.0 ? answered / all : 0.0; }
};

void addWindows(const Debrief& debrief, const content::ExamRules& rules, LiveMarks& marks,
                Urgency& urgency) {
  for (const Window& window : debrief.windows) {
    if (window.truth != WindowTruth::faulty) continue;
    const Answers answers = answersTo(window, debrief, rules.live_look_again_s);
    const bool hurts = std::any_of(window.episodes.begin(), window.episodes.end(), [&](int index) {
      return debrief.episodes[static_cast<std::size_t>(index)].safety;
    });
    ++marks.faulty;
    marks.answered += answers.any ? 1 : 0;
    marks.looked_again += answers.looked_again ? 1 : 0;
    marks.better += answers.help == 1.0 ? 1 : 0;
    marks.partly += answers.help == 0.5 ? 1 : 0;
    urgency.add(hurts ? kHurtsWeight : 1.0, answers.any ? 1.0 : 0.0);
  }
}

void addSign(const SafetyMark& mark, LiveMarks& marks, Urgency& urgency) {
  if (mark.look_alike) {
    marks.needless_stops += mark.verdict == SafetyVerdict::disturbed ? 1 : 0;
    return;
  }
  const auto tier = static_cast<std::size_t>(mark.tier);
  TierMarks& counts = marks.tiers[tier];
  ++counts.signs;
  switch (mark.verdict) {
    case SafetyVerdict::in_time:
      ++counts.in_time;
      return urgency.add(kSignWeights[tier], 1.0);
    case SafetyVerdict::too_late:
      ++counts.late;
      return urgency.add(kSignWeights[tier], kLateShare);
    case SafetyVerdict::not_acted:
      ++counts.missed;
      return urgency.add(kSignWeights[tier], 0.0);
    default:
      ++counts.open;
  }
}

void addResponses(const Debrief& debrief, LiveMarks& marks) {
  for (const ResponseMark& mark : debrief.responses) {
    if (!isAdvice(mark)) continue;
    marks.worse += mark.outcome == Outcome::worse ? 1 : 0;
    marks.needless_cues += mark.command == circuit::GiveCue::kName &&
                                   mark.outcome == Outcome::nothing_to_change
                               ? 1
                               : 0;
  }
}

std::string share(int count, int of) { return std::to_string(count) + " of " + std::to_string(of); }

}  // namespace

LiveMarks markLive(std::span<const session::Event> events, int stations,
                   const content::StandardModel& standard, const SittingTerms& terms) {
  const content::ExamRules& rules = standard.exam;
  const Debrief debrief = makeDebrief(events, rulesFor(standard, terms));
  LiveMarks marks;
  Urgency urgency;
  marks.complete = debrief.complete;
  marks.stations = stations;
  marks.demonstrated = std::min(debrief.demonstrated, stations);
  marks.needless_stops = static_cast<int>(debrief.needless_stops.size());
  addWindows(debrief, rules, marks, urgency);
  for (const SafetyMark& mark : debrief.signs) addSign(mark, marks, urgency);
  addResponses(debrief, marks);
  const double faulty = std::max(1, marks.faulty);
  marks.demonstrating01 = stations > 0 ? static_cast<double>(marks.demonstrated) / stations : 1.0;
  marks.prioritising01 = urgency.share01();
  marks.helping01 = maths::clamp(
      (marks.better + 0.5 * marks.partly - marks.worse - 0.5 * marks.needless_cues) / faulty, 0.0, 1.0);
  marks.looking01 = marks.looked_again / faulty;
  const double weights = rules.live_demonstrating_weight + rules.live_prioritising_weight +
                         rules.live_helping_weight + rules.live_looking_weight;
  const double sum = rules.live_demonstrating_weight * marks.demonstrating01 +
                     rules.live_prioritising_weight * marks.prioritising01 +
                     rules.live_helping_weight * marks.helping01 +
                     rules.live_looking_weight * marks.looking01;
  marks.total = weights > 0.0 ? 100.0 * sum / weights : 0.0;
  return marks;
}

LiveOutcome judgeLive(const LiveMarks& marks, const content::StandardModel& standard) {
  const content::ExamRules& rules = standard.exam;
  LiveOutcome outcome;
  outcome.result = WatchingResult::pass;
  const auto because = [&](WatchingResult result, std::string words) {
    outcome.result = std::min(outcome.result, result);
    outcome.reasons.push_back(std::move(words));
  };
  const std::string points = std::to_string(static_cast<int>(std::floor(marks.total))) +
                             " of 100 for leading the circuit; " +
                             std::to_string(static_cast<int>(rules.part_floor)) + " are the cut: ";
  if (marks.total < rules.part_floor - rules.borderline_points)
    because(WatchingResult::not_yet, points + "not enough.");
  else if (marks.total < rules.part_floor + rules.borderline_points)
    because(WatchingResult::borderline, points + "so near to it a trainer decides.");
  else
    because(WatchingResult::pass, points + "enough.");
  const TierMarks& emergencies = marks.tier(Tier::emergency);
  if (emergencies.missed > 0)
    addCritical(content::CriticalFailure::missed_emergency, rules, outcome.critical);
  for (const content::CriticalFailure failure : outcome.critical)
    because(WatchingResult::not_yet, criticalSentence(failure));
  if (emergencies.late > 0)
    because(WatchingResult::borderline, "Answered " + share(emergencies.late, emergencies.signs) +
                                            " emergencies too late: a trainer decides.");
  if (marks.needless_stops > rules.needless_stops_most)
    because(WatchingResult::not_yet,
            "Stopped people " + std::to_string(marks.needless_stops) + " times without a reason; " +
                std::to_string(rules.needless_stops_most) + " at most are enough.");
  if (!marks.complete) because(WatchingResult::not_yet, "The circuit was not led to its end.");
  return outcome;
}

}  // namespace spotter::assess
