#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/tick.h"
#include "body/skeleton.h"

namespace spotter::assess {

using base::Tick;

/// A stretch of time in which one person really showed one fault: what a hit is held against
/// (design.md, "Truth, exactly" 3). Cut off where a repetition was broken off.
struct Episode {
  int person = 0;
  int bout = 0;
  std::string fault;                   ///< fault id
  body::Side side = body::Side::left;  ///< the person's own side; meaningless unless sided
  bool sided = false;
  bool safety = false;  ///< a fault that can hurt: one repetition is enough
  Tick begin = 0;       ///< the first moment at which it can be measured
  Tick end = 0;         ///< end of the last faulty repetition and the tail
  double peak = 0.0;    ///< the value farthest from zero, in the unit of the measure
  int repetitions = 0;  ///< how many of them were faulty
  bool seen = false;    ///< a call, or a cue that acted on it, fell inside
};

/// What a window really was. Depends only on how the person moved, never on what was called.
enum class WindowTruth {
  clean,   ///< within the harmless band
  subtle,  ///< beyond it for a while, but never a fault: not scored either way
  faulty   ///< at least one episode
};

/// The one outcome of a window.
enum class WindowOutcome {
  hit,          ///< faulty and seen
  missed,       ///< faulty and not seen
  quiet,        ///< clean and left in peace
  false_alarm,  ///< clean and yet corrected
  subtle        ///< not scored: subtle, or clean and too brief to say so
};

/// One person in one bout: the unit of spotting.
struct Window {
  int person = 0;
  int bout = 0;
  int station = 0;
  std::string exercise;  ///< exercise id
  Tick begin = 0;        ///< of the first repetition
  Tick end = 0;          ///< of the last one
  WindowTruth truth = WindowTruth::clean;
  WindowOutcome outcome = WindowOutcome::quiet;
  std::vector<int> episodes;       ///< indices into Debrief::episodes, in order of time
  std::vector<int> calls;          ///< indices into Debrief::calls, in order of time
  bool brief = false;              ///< fewer repetitions than an episode may need to show
  bool named_right = false;        ///< one of the hits named the fault
  bool side_right = false;         ///< ... and its side (true for faults without one)
  bool subtle_seen = false;        ///< a call or cue met a subtle deviation
  std::optional<Tick> seen_after;  ///< from the start of the episode to the first hit
};

/// What a call turned out to be.
enum class CallVerdict {
  hit,               ///< seen, and rightly named if it was named
  hit_wrong_side,    ///< seen and named, with the other side
  hit_wrong_name,    ///< seen, but something else was named
  hit_unnamed,       ///< seen; "not sure" or "something else"
  early_luck,        ///< before the fault could have been seen
  late,              ///< after the fault was over
  subtle_well_seen,  ///< a deviation too small to score: never wrong
  sign_noticed,      ///< it was not technique but a sign: rightly noticed
  false_alarm,       ///< there was nothing
  unscored           ///< nobody exercised then, or the window is subtle
};

/// Whether a verdict counts as having seen the fault.
constexpr bool isHit(CallVerdict verdict) {
  return verdict == CallVerdict::hit || verdict == CallVerdict::hit_wrong_side ||
         verdict == CallVerdict::hit_wrong_name || verdict == CallVerdict::hit_unnamed;
}

/// One call, judged.
struct CallMark {
  Tick tick = 0;  ///< of the stamp: the moment that counts
  int person = 0;
  int bout = -1;  ///< -1 when nobody exercised
  std::string region;
  std::string fault;  ///< as called: fault id, "something_else" or "not_sure"
  body::Side side = body::Side::left;
  bool sided = false;
  bool sure = true;
  CallVerdict verdict = CallVerdict::unscored;
  int episode = -1;  ///< index into Debrief::episodes that it met, or -1
};

}  // namespace spotter::assess
