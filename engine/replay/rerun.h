#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "replay/playback.h"
#include "replay/recorder.h"
#include "replay/recording.h"
#include "session/session.h"

namespace spotter::replay {

/// Where a re-run left the recording.
struct Difference {
  Tick tick = 0;
  std::string field;  ///< e.g. "repetition_began.readings[0].value", "number of events", "hash of
                      ///< the world"
  std::string recorded;  ///< floating point exactly, in hexadecimal
  std::string rerun;

  /// "tick 84 (0:01.40): called.person: recorded 3, re-run 2".
  std::string text() const;
};

/// A class that was run again.
struct Rerun {
  session::Scene scene;
  session::World world;  ///< at the end
  std::vector<session::Event> events;
  Playback playback;
  std::optional<Difference> difference;  ///< the first one; nothing when all is equal
};

/// The content inside a recording, checked. Error when it is broken or lacks the class.
base::Result<content::Library> libraryOf(const Recording& recording);

/// Whether this program's simulation is the one that made the recording. If not, it can still be
/// marked again from its events, but not re-run.
bool sameSimulation(const Recording& recording);

/// Runs a recording again from its content, seed and commands, and compares the events of every
/// tick and the hash of every second. Error when the simulation is another one, or the content is
/// broken.
/// @param stop_at_difference  false: goes on, as a debrief of what really happens is still wanted
base::Result<Rerun> rerun(const Recording& recording, bool stop_at_difference = false);

/// A class that can go on where a crash ended it.
struct Resumed {
  Rerun run;
  Recorder recorder;  ///< its lines follow Recording::usable_bytes of the old file
};

/// Re-runs a recording that was cut short, to go on with it. Error also when it was complete or the
/// re-run differs.
base::Result<Resumed> resume(const Recording& recording);

}  // namespace spotter::replay
