#include "assess/watching.h"

#include <algorithm>

#include "assess/watching_review.h"

namespace spotter::assess {
namespace {

content::StandardModel lengthened(content::StandardModel standard, const SittingTerms& terms) {
  if (!terms.extended) return standard;
  const double scale = 1.0 + standard.exam.extension01;
  standard.emergency_s *= scale;
  standard.stop_exercise_s *= scale;
  standard.modify_s *= scale;
  return standard;
}

/// Adds up the groups of a sitting.
struct Sum {
  const SittingTerms& terms;
  WatchingMarks& marks;
  std::vector<Wait> waits;

  void window(const Window& window, WindowSeen seen, const std::vector<Episode>& episodes) {
    if (seen == WindowSeen::unfinished) return;
    ++marks.coverage.windows;
    (seen == WindowSeen::full     ? marks.coverage.full
     : seen == WindowSeen::partly ? marks.coverage.partly
                            : marks.coverage.never) += 1;
    switch (window.outcome) {
      case WindowOutcome::hit:
        ++marks.hits;
        [[fallthrough]];
      case WindowOutcome::missed:
        ++marks.faulty;
        marks.identified += window.named_right ? 1 : 0;
        wait(window, episodes);
        break;
      case WindowOutcome::false_alarm:
        ++marks.false_alarms;
        ++marks.clean;
        ++marks.clean_seen;
        break;
      case WindowOutcome::quiet:
        ++marks.clean;
        marks.clean_seen += seen != WindowSeen::never ? 1 : 0;
        break;
      case WindowOutcome::subtle:
        ++marks.unscored;
        break;
    }
  }
  void wait(const Window& window, const std::vector<Episode>& episodes) {
    Tick longest = 0;
    for (const int index : window.episodes) {
      const Episode& episode = episodes[static_cast<std::size_t>(index)];
      longest = std::max(longest, episode.end - episode.begin);
    }
    waits.push_back(
        {base::toSeconds(window.seen_after.value_or(longest)), window.seen_after.has_value()});
  }
  void sign(const SafetyMark& mark) {
    if (mark.look_alike) {
      ++marks.look_alikes;
      marks.disturbed += mark.verdict == SafetyVerdict::disturbed ? 1 : 0;
      return;
    }
    TierMarks& tier = marks.tiers[static_cast<std::size_t>(mark.tier)];
    ++tier.signs;
    switch (mark.verdict) {
      case SafetyVerdict::in_time:
        ++tier.in_time;
        break;
      case SafetyVerdict::too_late:
        ++tier.late;
        break;
      case SafetyVerdict::not_acted:
        ++tier.missed;
        break;
      default:
        ++tier.open;
    }
  }
  void group(std::span<const session::Event> events, const Debrief& debrief) {
    marks.complete = marks.complete && debrief.complete;
    marks.needless += static_cast<int>(debrief.needless_stops.size());
    for (const Window& each : debrief.windows)
      window(each, windowSeen(events, each, debrief.complete, terms.seen_repetitions), debrief.episodes);
    for (const SafetyMark& mark : debrief.signs) sign(mark);
  }
};

}  // namespace

content::StandardModel rulesFor(const content::StandardModel& standard, const SittingTerms& terms) {
  return lengthened(standard, terms);
}

WatchingMarks markWatching(std::span<const std::vector<session::Event>> groups,
                           const content::StandardModel& standard, const SittingTerms& terms) {
  const content::StandardModel rules = lengthened(standard, terms);
  WatchingMarks marks;
  marks.complete = !groups.empty();
  Sum sum{terms, marks, {}};
  for (const std::vector<session::Event>& events : groups)
    sum.group(events, makeDebrief(events, rules));
  marks.hit_rate = rateOf(marks.hits, marks.faulty);
  marks.false_alarm_rate = rateOf(marks.false_alarms, marks.clean_seen);
  marks.identification = rateOf(marks.identified, marks.faulty);
  if (marks.faulty > 0 && marks.clean_seen > 0)
    marks.detection = detection(marks.hits, marks.faulty, marks.false_alarms, marks.clean_seen);
  marks.median_wait_s = medianWait_s(std::move(sum.waits));
  return marks;
}

}  // namespace spotter::assess
