#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "session/events.h"

namespace spotter::assess {

using base::Tick;

/// One bout as the log tells it.
struct LoggedBout {
  int bout = 0;
  int station = 0;
  std::string exercise;
  Tick begin = 0;
  Tick end = 0;
};

/// One repetition as it was really performed: cut off where it was broken off or the bout ended,
/// and without what could not have been seen by then.
struct LoggedRepetition {
  int person = 0;
  int bout = 0;
  Tick begin = 0;
  Tick end = 0;
  std::vector<circuit::Reading> readings;
};

/// A log in the order in which marking needs it. Whatever a damaged log says about people who are
/// not in the class is left out, so that every index can be trusted.
struct ClassLog {
  std::span<const session::Event> events;  ///< the log itself; must outlive this
  int people = 0;
  Tick end = 0;
  bool complete = false;
  std::vector<LoggedBout> bouts;              ///< in order of time
  std::vector<LoggedRepetition> repetitions;  ///< in order of time

  bool exists(int person) const { return person >= 0 && person < people; }
  /// The bout that runs at a tick; nullptr when none does.
  const LoggedBout* boutAt(Tick tick) const;
  /// Number of the bout that runs at a tick, or ran last before it; -1 before the first.
  int lastBoutBy(Tick tick) const;
  /// The repetitions of one person in one bout, in order.
  std::vector<const LoggedRepetition*> repetitionsOf(int person, int bout) const;
};

/// Reads a log. @param events  must outlive the result
ClassLog readLog(std::span<const session::Event> events);

}  // namespace spotter::assess
