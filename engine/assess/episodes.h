#pragma once

#include <vector>

#include "assess/class_log.h"
#include "assess/window.h"
#include "content/library.h"

namespace spotter::assess {

/// What was true, apart from anything that was called.
struct Truth {
  std::vector<Episode> episodes;  ///< in order of time within each window
  std::vector<Window> windows;    ///< by bout, then person; without outcome
};

/// Finds the episodes: from the first to the last faulty repetition with at least
/// standard.episode_faulty faulty ones in any standard.episode_of in a row, and episode_tail_s
/// longer; a fault that can hurt needs one. Each side counts for itself. A window whose deviations
/// never make an episode but are beyond the harmless band as often is subtle.
Truth findTruth(const ClassLog& log, const content::StandardModel& standard);

/// Whether a repetition of this person that is not entirely clean runs at a tick, or ended at most
/// `tail` before it.
bool deviatesAt(const ClassLog& log, int person, Tick tick, Tick tail);

}  // namespace spotter::assess
