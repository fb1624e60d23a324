#include "assess/watching_review.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/first_letter.h"

namespace spotter::assess {
namespace {

constexpr Tick kBefore = base::kTicksPerSecond;
constexpr Tick kShown = 8 * base::kTicksPerSecond;

WindowStory storyOf(const Window& window, WindowSeen seen) {
  if (seen == WindowSeen::unfinished) return WindowStory::unfinished;
  switch (window.outcome) {
    case WindowOutcome::hit:
      return WindowStory::seen;
    case WindowOutcome::missed:
      return seen == WindowSeen::never ? WindowStory::never_looked : WindowStory::missed;
    case WindowOutcome::false_alarm:
      return WindowStory::called_sound;
    case WindowOutcome::quiet:
      return seen == WindowSeen::never ? WindowStory::unlooked_sound : WindowStory::left_in_peace;
    case WindowOutcome::subtle:
      break;
  }
  return WindowStory::unscored;
}

const Episode* longestEpisode(const Debrief& debrief, const Window& window) {
  const Episode* longest = nullptr;
  for (const int index : window.episodes) {
    const Episode& each = debrief.episodes[static_cast<std::size_t>(index)];
    if (longest == nullptr || each.end - each.begin > longest->end - longest->begin)
      longest = &each;
  }
  return longest;
}

WatchedWindow watched(int group, const Debrief& debrief, const Window& window, WindowSeen seen) {
  WatchedWindow made;
  made.group = group;
  made.person = window.person;
  made.bout = window.bout;
  const auto who = static_cast<std::size_t>(window.person);
  made.name = who < debrief.people.size() ? debrief.people[who] : "Somebody";
  made.exercise = window.exercise;
  made.story = storyOf(window, seen);
  made.named_right = window.named_right;
  made.begin = window.begin;
  if (const Episode* episode = longestEpisode(debrief, window)) {
    made.fault = episode->fault;
    made.side = episode->side;
    made.sided = episode->sided;
    made.begin = std::max(window.begin, episode->begin - kBefore);
  }
  if (!window.calls.empty()) {
    const CallMark& call = debrief.calls[static_cast<std::size_t>(window.calls.back())];
    made.called = call.fault;
    if (made.fault.empty()) made.begin = std::max(window.begin, call.tick - kShown / 2);
  }
  made.end = std::min(std::max(window.end, made.begin + kBefore), made.begin + kShown);
  return made;
}

std::string whatWords(const WatchedWindow& window, const Names& names) {
  if (window.fault.empty()) return "nothing was wrong";
  std::string words = text::withinSentence(nameIn(names.faults, window.fault));
  if (window.sided) words += window.side == body::Side::left ? ", their left" : ", their right";
  return words;
}

std::string calledWords(const WatchedWindow& window, const Names& names) {
  if (window.called.empty()) return "";
  if (window.called == "not_sure" || window.called == "something_else")
    return "something that you did not name";
  return "\xE2\x80\x9C" + text::withinSentence(nameIn(names.faults, window.called)) + "\xE2\x80\x9D";
}

std::string storyWords(const WatchedWindow& window, const Names& names) {
  switch (window.story) {
    case WindowStory::seen:
      return window.named_right ? "Seen, and named." : "Seen; you called " + calledWords(window, names) + ".";
    case WindowStory::missed:
      return "Missed, though you looked.";
    case WindowStory::never_looked:
      return "Never looked: it was not in your sight.";
    case WindowStory::called_sound:
      return window.called.empty() ? "Called, though sound."
                                   : "Called, though sound: " + calledWords(window, names) + ".";
    case WindowStory::left_in_peace:
      return "Rightly left in peace.";
    case WindowStory::unlooked_sound:
      return "Not in your sight: it counts for nothing.";
    case WindowStory::unfinished:
      return "The sitting ended before this set did: it was not judged.";
    case WindowStory::unscored:
      break;
  }
  return "Too small or too brief to count.";
}

}  // namespace

WindowSeen windowSeen(std::span<const session::Event> events, const Window& window, bool complete,
                      int repetitions) {
  for (const session::Event& event : events) {
    const auto* watched = std::get_if<session::WindowWatched>(&event.body);
    if (watched == nullptr || watched->person != window.person || watched->bout != window.bout)
      continue;
    const bool full = (!watched->needs_front || watched->front >= repetitions) &&
                      (!watched->needs_side || watched->side >= repetitions) &&
                      (!watched->needs_back || watched->back >= repetitions);
    const bool some = watched->front + watched->side + watched->back > 0;
    return full && some ? WindowSeen::full : some ? WindowSeen::partly : WindowSeen::never;
  }
  return complete ? WindowSeen::never : WindowSeen::unfinished;
}

std::vector<WatchedWindow> watchedWindows(std::span<const std::vector<session::Event>> groups,
                                          const content::StandardModel& standard,
                                          const SittingTerms& terms) {
  std::vector<WatchedWindow> all;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Debrief debrief = makeDebrief(groups[g], standard);
    for (const Window& window : debrief.windows)
      all.push_back(watched(static_cast<int>(g), debrief, window,
                            windowSeen(groups[g], window, debrief.complete, terms.seen_repetitions)));
  }
  return all;
}

std::vector<MissedFault> missedFaults(std::span<const WatchedWindow> windows) {
  std::vector<MissedFault> missed;
  for (const WatchedWindow& window : windows) {
    const bool counts =
        window.story == WindowStory::missed || window.story == WindowStory::never_looked;
    if (!counts || window.fault.empty()) continue;
    const auto known = std::find_if(missed.begin(), missed.end(), [&](const MissedFault& one) {
      return one.fault == window.fault;
    });
    if (known == missed.end())
      missed.push_back({window.fault, 1});
    else
      ++known->times;
  }
  std::stable_sort(missed.begin(), missed.end(), [](const MissedFault& a, const MissedFault& b) {
    return a.times > b.times;
  });
  return missed;
}

double seenOfTen(const WatchingMarks& marks) { return 10.0 * marks.hit_rate.value; }

std::string_view storyName(WindowStory story) {
  constexpr std::array<std::string_view, 8> names = {
      "seen",          "missed",        "never looked", "called though sound",
      "left in peace", "sound, not in sight", "not counted", "not judged"};
  return names[static_cast<std::size_t>(story)];
}

std::string windowWords(const WatchedWindow& window, const Names& names) {
  return window.name + ", " + text::withinSentence(nameIn(names.exercises, window.exercise)) +
         ": " + whatWords(window, names) + ". " + storyWords(window, names);
}

std::string rateWords(const Rate& rate) {
  const auto percent = [](double share) { return std::to_string(std::lround(100.0 * share)); };
  const std::string counts = std::to_string(rate.count) + " of " + std::to_string(rate.of);
  if (rate.of == 0) return counts;
  constexpr const char* kPercent = "\xC2\xA0%";  // stays with its number
  return counts + ": " + percent(rate.value) + kPercent + ", likely " +
         percent(rate.interval.low) + " to " + percent(rate.interval.high) + kPercent;
}

}  // namespace spotter::assess
