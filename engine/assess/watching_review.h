#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/debrief.h"
#include "assess/watching.h"
#include "assess/wording.h"

// What came of every window of a sitting of the watching exam, for who sat it.

namespace spotter::assess {

/// How much of a window could be seen from where the trainee went.
enum class WindowSeen {
  unfinished,  ///< the sitting was left before its set was over: nothing can be said of it
  never,
  partly,  ///< some repetition from some view
  full     ///< so many as are needed, from every view that the exercise's faults need
};
/// What a group's log says of it.
/// @param complete     the group was watched to its end
/// @param repetitions  SittingTerms::seen_repetitions
WindowSeen windowSeen(std::span<const session::Event> events, const Window& window, bool complete,
                      int repetitions);

/// What became of a window.
enum class WindowStory {
  seen,           ///< faulty, and called
  missed,         ///< faulty, looked at and not called
  never_looked,   ///< faulty, and never in sight: a miss, for it could have been seen
  called_sound,   ///< nothing was wrong, and yet it was called
  left_in_peace,  ///< nothing was wrong and nothing was called
  unlooked_sound, ///< nothing was wrong, and nobody looked: no merit
  unscored,       ///< too small or too brief to be counted either way
  unfinished      ///< its set was not watched to the end: not judged
};

/// One window of a sitting.
struct WatchedWindow {
  int group = 0;
  int person = 0;  ///< within the group
  int bout = 0;
  std::string name;      ///< of the person
  std::string exercise;  ///< exercise id
  WindowStory story = WindowStory::left_in_peace;
  std::string fault;  ///< of a faulty one: that of its longest episode; else empty
  body::Side side = body::Side::left;
  bool sided = false;
  std::string called;        ///< as it was called last; empty: nothing was
  bool named_right = false;  ///< a hit named the fault
  Tick begin = 0;            ///< what is worth seeing again
  Tick end = 0;
};

/// Every window of the groups' logs, in the order of groups, bouts and people.
std::vector<WatchedWindow> watchedWindows(std::span<const std::vector<session::Event>> groups,
                                          const content::StandardModel& standard,
                                          const SittingTerms& terms = {});

/// A fault that was missed, and in how many windows.
struct MissedFault {
  std::string fault;
  int times = 0;
};
/// What to practise: the faults that were missed or never looked at, most often missed first.
std::vector<MissedFault> missedFaults(std::span<const WatchedWindow> windows);

/// What one ought to see of ten, by what one saw: the share of faulty windows that were hit, times
/// ten, beside a self-rating from 0 to 10.
double seenOfTen(const WatchingMarks& marks);

/// "seen", "missed", "never looked", "called though sound", ...
std::string_view storyName(WindowStory story);
/// "Mary, sit to stand: knee falls inwards, their left. Seen, and named."
std::string windowWords(const WatchedWindow& window, const Names& names);
/// "24 of 32: 75 %, likely 58 to 87 %": with its 95 % interval.
std::string rateWords(const Rate& rate);

}  // namespace spotter::assess
