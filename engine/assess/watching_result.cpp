#include <algorithm>
#include <string>

#include "assess/watching.h"

namespace spotter::assess {
namespace {

using Kind = WatchingReason::Kind;
using Tier = content::EventModel::Tier;

WatchingResult resultOf(Kind kind) {
  switch (kind) {
    case Kind::hits_enough:
    case Kind::alarms_few:
    case Kind::retest_passed:
      return WatchingResult::pass;
    case Kind::hits_near:
    case Kind::alarms_near:
    case Kind::emergency_late:
    case Kind::emergency_missed:
      return WatchingResult::borderline;
    default:
      return WatchingResult::not_yet;
  }
}

// Windows of another number than the standard names are held against the same share, in whole
// numbers so that nothing is rounded.
WatchingReason hitsReason(const WatchingMarks& marks, const content::ExamRules& rules) {
  const int reached = marks.hits * rules.faulty_windows;
  const auto at = [&](int hits) { return hits * marks.faulty; };
  const Kind kind = marks.faulty == 0 || reached < at(rules.hits_floor - rules.borderline_hits)
                        ? Kind::hits_below
                    : reached < at(rules.hits_floor + rules.borderline_hits) ? Kind::hits_near
                                                                             : Kind::hits_enough;
  return {kind, marks.hits, marks.faulty};
}

WatchingReason alarmsReason(const WatchingMarks& marks, const content::ExamRules& rules) {
  const int given = marks.false_alarms * rules.clean_windows;
  const auto at = [&](int alarms) { return alarms * marks.clean; };
  const Kind kind = given > at(rules.alarms_ceiling + rules.borderline_alarms)   ? Kind::alarms_above
                    : given > at(rules.alarms_ceiling - rules.borderline_alarms) ? Kind::alarms_near
                                                                                 : Kind::alarms_few;
  return {kind, marks.false_alarms, marks.clean};
}

}  // namespace

WatchingOutcome judgeWatching(const WatchingMarks& marks, const content::StandardModel& standard) {
  const content::ExamRules& rules = standard.exam;
  WatchingOutcome outcome;
  outcome.reasons = {hitsReason(marks, rules), alarmsReason(marks, rules)};
  // Only a missed emergency is critical (design section 8); over a late one a trainer decides.
  const TierMarks& emergencies = marks.tier(Tier::emergency);
  const bool failed_again = marks.retest_passed && !*marks.retest_passed;
  if (emergencies.missed > rules.retest_misses || (emergencies.missed > 0 && failed_again)) {
    outcome.reasons.push_back({Kind::critical, emergencies.missed, emergencies.signs});
  } else if (emergencies.missed > 0 && marks.retest_passed) {
    outcome.reasons.push_back({Kind::retest_passed, emergencies.missed, emergencies.signs});
  } else if (emergencies.missed > 0) {
    outcome.retest_due = true;
    outcome.reasons.push_back({Kind::emergency_missed, emergencies.missed, emergencies.signs});
  }
  if (emergencies.late > 0)
    outcome.reasons.push_back({Kind::emergency_late, emergencies.late, emergencies.signs});
  const int needless = marks.needless + marks.disturbed;
  if (needless > rules.needless_stops_most)
    outcome.reasons.push_back({Kind::needless_stops, needless, rules.needless_stops_most});
  if (!marks.complete) outcome.reasons.push_back({Kind::incomplete, 0, 0});
  outcome.result = WatchingResult::pass;
  for (const WatchingReason& reason : outcome.reasons)
    outcome.result = std::min(outcome.result, resultOf(reason.kind));
  return outcome;
}

std::string_view resultName(WatchingResult result) {
  constexpr std::array<std::string_view, 3> names = {"not yet", "borderline", "pass"};
  return names[static_cast<std::size_t>(result)];
}

std::string reasonWords(const WatchingReason& reason) {
  const std::string share = std::to_string(reason.count) + " of " + std::to_string(reason.of);
  switch (reason.kind) {
    case Kind::hits_below:
      return "Saw " + share + " faults: under the floor.";
    case Kind::hits_near:
      return "Saw " + share + " faults: near the floor, a trainer decides.";
    case Kind::hits_enough:
      return "Saw " + share + " faults: enough.";
    case Kind::alarms_above:
      return "Called " + share + " who were fine: over the ceiling.";
    case Kind::alarms_near:
      return "Called " + share + " who were fine: near the ceiling, a trainer decides.";
    case Kind::alarms_few:
      return "Called " + share + " who were fine: few enough.";
    case Kind::emergency_late:
      return "Answered " + share + " emergencies too late: a trainer decides.";
    case Kind::emergency_missed:
      return "Missed " + share + " emergencies: to be tested again at once.";
    case Kind::retest_passed:
      return "Missed " + share + " emergencies, and none when tested again at once.";
    case Kind::critical:
      return "Missed " + share + " emergencies: nothing can make up for that.";
    case Kind::needless_stops:
      return "Called a sign " + std::to_string(reason.count) + " times where there was none; " +
             std::to_string(reason.of) + " at most are enough.";
    case Kind::incomplete:
      return "The sitting was not finished.";
  }
  return "";
}

}  // namespace spotter::assess
