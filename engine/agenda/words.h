#pragma once

#include <string>

#include "agenda/day.h"

namespace spotter::agenda {

/// "09:05"; of the next day "00:20 (+1)".
std::string clockWords(int minutes_since_midnight);

/// The day as text: each part with its clock times, rounds, what is played, what it serves and where that
/// comes from; then whether it fits, and what to change when it does not. Ends with a line end.
/// @param heading  stands first: the course's title, or the agenda's
std::string dayWords(const content::AgendaModel& plan, const content::Library& library, const Means& means,
                     const std::string& heading);

/// Whether it fits, and what to change when it does not: part of dayWords.
std::string verdictWords(const content::AgendaModel& plan, const content::Library& library, const Means& means);

}  // namespace spotter::agenda
