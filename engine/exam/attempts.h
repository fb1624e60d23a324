#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/library.h"

// How often an exam may be sat, and when again.

namespace spotter::exam {

/// What a standard says about another sitting of the same person.
struct NextAttempt {
  int number = 1;         ///< which attempt it is, of those that count
  bool reviewed = false;  ///< a trainer decides whatever comes of it
  std::string refusal;    ///< in words, with the first moment at which it may be; empty: now
};

/// Whether somebody may sit again. Every opened sitting counts, also one that was never handed in:
/// its form could be seen. Attempts count for rules.attempts_months calendar months.
/// @param opened_at  UTC ("2026-03-12T09:30:00Z") of this person's sittings of this exam, in order
/// @param now        likewise
NextAttempt nextAttempt(std::span<const std::string> opened_at, const std::string& now,
                        const content::ExamRules& rules);

/// So many calendar months after a moment, UTC text both; the last day of a shorter month. Text that
/// is no moment is returned as it is.
std::string monthsAfter(const std::string& utc, int months);
/// From one moment to another, s; nothing when one of them is none.
std::optional<double> secondsFrom(const std::string& begin_utc, const std::string& end_utc);
/// So many hours after a moment, likewise.
std::string hoursAfter(const std::string& utc, double hours);

}  // namespace spotter::exam
