#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/debrief.h"
#include "assess/figures.h"
#include "content/library.h"
#include "session/events.h"

// Part A of the exam, watching: the marks of a sitting, from the events of its groups alone.

namespace spotter::assess {

/// How the signs of one tier were dealt with.
struct TierMarks {
  int signs = 0;
  int in_time = 0;
  int late = 0;
  int missed = 0;
  int open = 0;  ///< the time never ran out: not scored
};

/// What could be seen from where the trainee went, of the windows whose sets were watched to the end.
/// Nothing of it is a good call.
struct WatchCoverage {
  int windows = 0;
  int full = 0;    ///< so many repetitions as are needed, from every needed view
  int partly = 0;  ///< some repetition, from some view
  int never = 0;

  double full01() const { return windows > 0 ? static_cast<double>(full) / windows : 0.0; }
};

/// The counts of a sitting.
struct WatchingMarks {
  int faulty = 0;  ///< windows with a fault
  int hits = 0;
  int clean = 0;  ///< windows with nothing wrong
  int false_alarms = 0;
  int clean_seen = 0;  ///< clean windows of which something was seen, or that were called
  int unscored = 0;    ///< subtle, or too short to tell
  int identified = 0;  ///< faulty windows in which the right fault was named
  WatchCoverage coverage;
  Rate hit_rate;
  Rate false_alarm_rate;           ///< of the clean windows that were seen
  Rate identification;             ///< of the faulty windows
  std::optional<Detection> detection;    ///< of the seen windows; reported, never gated
  std::optional<double> median_wait_s;   ///< misses censored; reported, never gated
  std::array<TierMarks, 3> tiers{};      ///< by content::EventModel::Tier
  int look_alikes = 0;
  int disturbed = 0;  ///< look-alikes that were called
  int needless = 0;   ///< further calls of signs where there was none
  bool complete = false;  ///< every group was watched to its end
  std::optional<bool> retest_passed;  ///< of a group more after a missed emergency; none was sat

  const TierMarks& tier(content::EventModel::Tier tier) const {
    return tiers[static_cast<std::size_t>(tier)];
  }
};

/// How a sitting is to be marked.
struct SittingTerms {
  bool extended = false;     ///< a declared need: times to act are longer
  int seen_repetitions = 2;  ///< for full coverage, from every needed view
};

/// The standard as it holds for a sitting: with longer times to act for a declared need.
content::StandardModel rulesFor(const content::StandardModel& standard, const SittingTerms& terms);

/// Marks a sitting. @param groups  the events of each group's class, in the order in which they were
/// watched. A pure function: an extra hit never lowers a count that is good, an extra false alarm
/// never raises one. Windows that were never seen are coverage: a clean one is no merit in
/// `detection`, a faulty one is a miss, for it could have been seen. Windows of sets that a sitting
/// left unfinished are in no count; such a sitting never passes.
WatchingMarks markWatching(std::span<const std::vector<session::Event>> groups,
                           const content::StandardModel& standard, const SittingTerms& terms = {});

enum class WatchingResult { not_yet, borderline, pass };

/// Why a result is what it is.
struct WatchingReason {
  enum class Kind {
    hits_below,        ///< clearly under the floor
    hits_near,         ///< so near that a trainer decides
    hits_enough,
    alarms_above,
    alarms_near,
    alarms_few,
    emergency_late,    ///< answered, but after its time
    emergency_missed,  ///< one, which is tested again at once
    retest_passed,     ///< and was not missed then
    critical,          ///< more missed emergencies than can be tested again, or again then
    needless_stops,    ///< signs were called too often where there were none
    incomplete
  };
  Kind kind = Kind::hits_enough;
  int count = 0;
  int of = 0;
};

struct WatchingOutcome {
  WatchingResult result = WatchingResult::not_yet;
  bool retest_due = false;  ///< a missed emergency is tested again at once
  std::vector<WatchingReason> reasons;
};

/// Holds marks against a standard. Floors are shares when a form has other counts than the standard
/// names. The worst reason decides: monotone in every count.
/// @pre standard.exam.version is not empty
WatchingOutcome judgeWatching(const WatchingMarks& marks, const content::StandardModel& standard);

/// "pass", "borderline", "not yet".
std::string_view resultName(WatchingResult result);
/// A plain sentence.
std::string reasonWords(const WatchingReason& reason);

}  // namespace spotter::assess
