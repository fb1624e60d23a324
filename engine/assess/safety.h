#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assess/class_log.h"
#include "assess/room.h"
#include "assess/window.h"
#include "base/tick.h"
#include "content/library.h"

namespace spotter::assess {

using base::Tick;

/// What a facilitator did about a sign, the strongest thing first.
enum class SafetyAct { none, asked, easier, made_safe, stopped_person, stopped_class, got_help };

/// How a sign was dealt with.
enum class SafetyVerdict {
  in_time,        ///< warning sign: acted on before its time was up
  too_late,       ///< warning sign: acted on, but later
  not_acted,      ///< warning sign: nothing was done
  open,           ///< warning sign whose time never ran out: not scored
  left_in_peace,  ///< look-alike: nobody was stopped for it
  disturbed       ///< look-alike: the person or the class was stopped, or help was called
};

/// One warning sign or look-alike of the class.
struct SafetyMark {
  int person = 0;
  int bout = -1;
  std::string sign;    ///< id of the class's event
  std::string hazard;  ///< what in the room it came of; empty: of nothing
  std::string name;    ///< for people
  bool look_alike = false;
  content::EventModel::Tier tier = content::EventModel::Tier::modify;
  Tick began = 0;
  Tick ended = 0;  ///< when it no longer showed; the end of the log if it still did
  std::optional<Tick> perceivable;  ///< when the facilitator's clock started
  Tick due = 0;                     ///< when the time was up; asking adds kAskHold_s once
  bool asked = false;               ///< the person was asked while it showed
  bool helped = false;              ///< help was called for the person while it showed or later
  SafetyAct act = SafetyAct::none;  ///< the first act that was enough
  std::optional<Tick> acted;        ///< when
  double seconds = 0.0;  ///< from perceivable to acted; 0 when acted sooner or not at all
  SafetyVerdict verdict = SafetyVerdict::open;
};

/// Somebody was stopped, or help was called, without a reason that the log shows: no warning sign,
/// no fault that can hurt, no pain above 5 of 10 told.
struct NeedlessStop {
  Tick tick = 0;
  int person = -1;     ///< -1: the whole class
  bool help = false;   ///< help was called
  int pain_told = -1;  ///< the last pain that the person told in this bout, or -1
};

/// A pain above this is a reason to stop or change (0-10; evidence: faults.md RF-5, RF-6, section
/// 2).
inline constexpr int kPainAllowed = 5;
/// Asking the person holds the clock once for so long, s (design.md section 8; length: proposed).
inline constexpr double kAskHold_s = 5.0;

/// Judges every sign of a log. Enough for an emergency or a sign that asks for a stop: stopping the
/// person or the class, or help; for the mildest tier also an easier way, and making safe what it
/// came of. The clock starts when the
/// sign was perceivable, at the latest standard.perceived_by_s after it began. In an exam an answer
/// counts as what it says: "stop" as a stop, "follow_plan" as help, "make_safe" as making safe, which
/// is enough for the mildest tier alone.
std::vector<SafetyMark> judgeSafety(const ClassLog& log, const content::StandardModel& standard);

/// Stops and calls for help without a reason, other than those that disturbed a look-alike (these
/// stand there). `episodes` tells which faults can hurt. Stopping the class to end a set early is
/// no fault, nor is stopping for something in the room.
std::vector<NeedlessStop> needlessStops(const ClassLog& log, std::span<const SafetyMark> signs,
                                        std::span<const Episode> episodes,
                                        const std::vector<RoomMark>& room,
                                        const content::StandardModel& standard);

}  // namespace spotter::assess
