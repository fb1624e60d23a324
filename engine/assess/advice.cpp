#include "assess/advice.h"

#include <algorithm>
#include <tuple>

#include "circuit/commands.h"

namespace spotter::assess {
namespace {

using Rule = NextStep::Rule;

// From these shares on a habit is worth a word (basis: proposed; faults.md 3.5 asks for 0.8 and
// 0.2).
constexpr double kGoodHitRate = 0.8;
constexpr double kTooManyAlarms = 0.2;
constexpr Tick kLongestReplay = 20 * base::kTicksPerSecond;

bool unanswered(const SafetyMark& mark) {
  return !mark.look_alike &&
         (mark.verdict == SafetyVerdict::not_acted || mark.verdict == SafetyVerdict::too_late);
}

std::optional<UsefulMiss> missedSign(const Debrief& debrief) {
  std::optional<UsefulMiss> best;
  for (std::size_t i = 0; i < debrief.signs.size(); ++i) {
    const SafetyMark& mark = debrief.signs[i];
    if (!unanswered(mark)) continue;
    if (best && debrief.signs[static_cast<std::size_t>(best->index)].tier <= mark.tier) continue;
    const Tick end = std::min(std::max(mark.ended, mark.began + 1), mark.began + kLongestReplay);
    best = UsefulMiss{UsefulMiss::Kind::sign,
                      mark.person,
                      mark.bout,
                      static_cast<int>(i),
                      mark.sign,
                      mark.began,
                      end};
  }
  return best;
}

const Window* missedWindowOf(const Debrief& debrief, int episode) {
  for (const Window& window : debrief.windows) {
    const auto& own = window.episodes;
    if (window.outcome == WindowOutcome::missed &&
        std::find(own.begin(), own.end(), episode) != own.end()) {
      return &window;
    }
  }
  return nullptr;
}

std::optional<UsefulMiss> missedFault(const Debrief& debrief) {
  std::optional<UsefulMiss> best;
  std::tuple<bool, int, Tick> best_weight;
  for (std::size_t i = 0; i < debrief.episodes.size(); ++i) {
    const Episode& episode = debrief.episodes[i];
    if (missedWindowOf(debrief, static_cast<int>(i)) == nullptr) continue;
    const std::tuple weight(episode.safety, episode.repetitions, episode.end - episode.begin);
    if (best && weight <= best_weight) continue;
    best_weight = weight;
    best = UsefulMiss{UsefulMiss::Kind::fault,
                      episode.person,
                      episode.bout,
                      static_cast<int>(i),
                      episode.fault,
                      episode.begin,
                      std::min(episode.end, episode.begin + kLongestReplay)};
  }
  return best;
}

// The fault that was missed in most windows; the first of them among equals.
std::string mostMissed(const Debrief& debrief) {
  std::string best;
  int best_count = 0;
  for (const Episode& candidate : debrief.episodes) {
    int count = 0;
    for (const Window& window : debrief.windows) {
      if (window.outcome != WindowOutcome::missed) continue;
      count += std::any_of(window.episodes.begin(), window.episodes.end(), [&](int index) {
        return debrief.episodes[static_cast<std::size_t>(index)].fault == candidate.fault;
      });
    }
    if (count <= best_count) continue;
    best = candidate.fault;
    best_count = count;
  }
  return best;
}

double share(int count, int of) { return of > 0 ? static_cast<double>(count) / of : 0.0; }

bool cuedAtAll(const Debrief& debrief) {
  return std::any_of(
      debrief.responses.begin(), debrief.responses.end(),
      [](const ResponseMark& mark) { return mark.command == circuit::GiveCue::kName; });
}

std::optional<NextStep> aboutSafety(const Debrief& debrief) {
  for (const SpokenSign& sign : debrief.spoken_signs) {
    if (sign.passedOver()) return NextStep{Rule::heed_what_was_told, "", sign.person};
  }
  for (const SafetyMark& mark : debrief.signs) {
    if (unanswered(mark)) return NextStep{Rule::watch_for_signs, mark.sign, mark.person};
  }
  for (const RoomMark& mark : debrief.room) {
    const bool left = mark.verdict == RoomVerdict::missed ||
                      mark.verdict == RoomVerdict::only_named ||
                      mark.verdict == RoomVerdict::safe_late;
    if (left) return NextStep{Rule::look_round_first, mark.hazard, mark.person};
  }
  for (const ResponseMark& mark : debrief.responses) {
    const bool harmed =
        mark.command == circuit::GiveCue::kName && mark.outcome == people::Outcome::worse;
    if (harmed) return NextStep{Rule::gentler_words, mark.detail, mark.person};
  }
  for (const SafetyMark& mark : debrief.signs) {
    if (mark.verdict == SafetyVerdict::disturbed)
      return NextStep{Rule::do_not_stop_for_ache, mark.sign, mark.person};
  }
  if (!debrief.needless_stops.empty()) {
    return NextStep{Rule::do_not_stop_for_ache, "", debrief.needless_stops.front().person};
  }
  return std::nullopt;
}

std::optional<NextStep> aboutSpotting(const Debrief& debrief) {
  const Spotting& spotting = debrief.spotting;
  if (debrief.calls.empty() && !cuedAtAll(debrief) && spotting.faulty > 0)
    return NextStep{Rule::start_calling, "", -1};
  const double alarms = share(spotting.false_alarms, spotting.clean);
  const double misses = share(spotting.missed(), spotting.faulty);
  const bool alarmed = spotting.false_alarms >= 2 && alarms > kTooManyAlarms;
  if (alarmed && alarms >= misses) return NextStep{Rule::look_twice_first, "", -1};
  if (spotting.missed() > 0 && misses > 1.0 - kGoodHitRate) {
    return NextStep{Rule::look_for_fault, mostMissed(debrief), -1};
  }
  if (alarmed) return NextStep{Rule::look_twice_first, "", -1};
  return std::nullopt;
}

}  // namespace

std::optional<UsefulMiss> usefulMiss(const Debrief& debrief) {
  const std::optional<UsefulMiss> sign = missedSign(debrief);
  return sign ? sign : missedFault(debrief);
}

NextStep nextStep(const Debrief& debrief) {
  if (const auto safety = aboutSafety(debrief)) return *safety;
  if (const auto spotting = aboutSpotting(debrief)) return *spotting;
  const ResponseCounts& counts = debrief.response_counts;
  if (counts.no_change >= 2 && counts.no_change > counts.better + counts.partly) {
    return {Rule::find_the_cause, "", -1};
  }
  if (debrief.spotting.hits > 0 && 2 * debrief.spotting.named < debrief.spotting.hits)
    return {Rule::name_it, "", -1};
  if (debrief.demonstrated < debrief.stations) return {Rule::demonstrate, "", -1};
  if (counts.praised == 0) return {Rule::praise, "", -1};
  return {Rule::harder_class, "", -1};
}

}  // namespace spotter::assess
