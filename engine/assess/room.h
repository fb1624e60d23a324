#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/class_log.h"
#include "base/tick.h"
#include "content/library.h"

namespace spotter::assess {

using base::Tick;

/// How a thing in the room was dealt with.
enum class RoomVerdict {
  safe_before,  ///< hazard: made safe before the set, or within standard.room_grace_s of its start
  safe_late,    ///< hazard: made safe later
  only_named,   ///< hazard: named and left where it was
  missed,       ///< hazard: neither
  open,         ///< hazard: the class ended before anybody exercised beside it: not scored
  left_alone,   ///< look-alike: rightly neither named nor cleared away
  disturbed     ///< look-alike: named or put right without need; costs a moment, harms nobody
};

/// One hazard or look-alike of the class.
struct RoomMark {
  int person = 0;
  std::string hazard;  ///< id of the class's hazard
  std::string name;    ///< for people
  std::string called;  ///< what it is called: an id of circuit::roomNames()
  bool harmless = false;
  Tick there = 0;                   ///< from when
  Tick over = 0;                    ///< made safe; the end of the log if it never was
  std::optional<Tick> perceivable;  ///< when it could be told for what it is, if ever
  std::optional<Tick> named;        ///< the moment of the first call that met it
  bool named_right = false;         ///< ... and one gave the right name
  std::optional<Tick> made_safe;
  std::optional<Tick> due;     ///< start of the first set beside it; nothing: there was none
  std::optional<Tick> showed;  ///< when something came of it
  RoomVerdict verdict = RoomVerdict::open;

  bool seen() const { return named.has_value() || made_safe.has_value(); }
};

/// Something was named in the room, or looked for, where nothing was.
struct RoomAlarm {
  Tick tick = 0;
  int person = 0;
  std::string name;
};

/// "You saw 2 of 3 things in the room, 1 of them dealt with before the set."
struct RoomCounts {
  int hazards = 0;  ///< that count
  int seen = 0;
  int safe_before = 0;
  int safe_late = 0;
  int look_alikes = 0;
  int disturbed = 0;
};

/// Judges everything in the room of a log.
std::vector<RoomMark> judgeRoom(const ClassLog& log, const content::StandardModel& standard);

/// Calls in the room that met nothing.
std::vector<RoomAlarm> roomAlarms(const ClassLog& log);

RoomCounts countRoom(const std::vector<RoomMark>& marks);

/// Whether stopping was right because of the room: a hazard was there at that moment, and it was
/// named or made safe within standard.room_stop_s of it. @param person  -1: the whole class
bool stoppedForRoom(const std::vector<RoomMark>& marks, const content::StandardModel& standard,
                    int person, Tick tick);

}  // namespace spotter::assess
