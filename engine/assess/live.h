#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "assess/critical.h"
#include "assess/watching.h"

// Part B of the exam, a live circuit: the marks of a class that was led, from its events alone.

namespace spotter::assess {

/// What a circuit came to. All weights are proposed (discussion_and_assessment, Implication 5, made
/// monotone: what is helped is counted over all that was wrong, so that one more useful cue never
/// lowers and one more needless cue never raises a mark).
struct LiveMarks {
  int stations = 0;      ///< of the class
  int demonstrated = 0;  ///< of these shown, at least one whole repetition
  int faulty = 0;        ///< windows with a fault
  int answered = 0;      ///< of these with a cue or an easier way that acted on it
  int looked_again = 0;  ///< of these with another word to the same person soon after
  int better = 0;        ///< faulty windows whose best answer helped ...
  int partly = 0;        ///< ... or helped in part
  int worse = 0;         ///< cues and ways that made it worse
  int needless_cues = 0; ///< cues to people who were fine
  int needless_stops = 0;             ///< with look-alikes that were disturbed
  std::array<TierMarks, 3> tiers{};   ///< by content::EventModel::Tier
  double demonstrating01 = 0.0;  ///< demonstrated of stations
  double prioritising01 = 0.0;   ///< what was answered of faults and signs, each by its urgency
  double helping01 = 0.0;        ///< (better + partly / 2 - worse - needless / 2) of faulty
  double looking01 = 0.0;        ///< looked again of faulty
  double total = 0.0;            ///< 0 to 100
  bool complete = false;         ///< led to its end

  const TierMarks& tier(content::EventModel::Tier tier) const {
    return tiers[static_cast<std::size_t>(tier)];
  }
};

/// Marks a circuit. @param stations  that the class has; @param terms  as of a sitting
LiveMarks markLive(std::span<const session::Event> events, int stations,
                   const content::StandardModel& standard, const SittingTerms& terms = {});

/// What a part that is led comes to.
struct LiveOutcome {
  WatchingResult result = WatchingResult::not_yet;
  std::vector<content::CriticalFailure> critical;
  std::vector<std::string> reasons;  ///< plain sentences
};

/// Holds marks against a standard: its part floor, with the zone in which a trainer decides; a missed
/// emergency is critical, over a late one a trainer decides, too many needless stops are not enough.
LiveOutcome judgeLive(const LiveMarks& marks, const content::StandardModel& standard);

}  // namespace spotter::assess
