#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/tick.h"

namespace spotter::assess {

using base::Tick;

/// A stretch of a person's timeline: what was true.
struct Span {
  enum class Kind { exercising, subtle, fault, safety_sign, look_alike, stopped, room };
  Kind kind = Kind::exercising;
  Tick begin = 0;
  Tick end = 0;
  std::string id;  ///< fault, sign, exercise or hazard id; may be empty
  int index = -1;  ///< into Debrief::episodes (fault), Debrief::signs or Debrief::room, or -1
};

/// A moment on a person's timeline: what the facilitator did.
struct Moment {
  enum class Kind { call, cue, praise, variant, ask, stop, resume, help, room_call, made_safe };
  Kind kind = Kind::call;
  Tick tick = 0;
  std::string id;  ///< called fault or name in the room, cue id, variant step; may be empty
  int index = -1;  ///< into Debrief::calls (call) or Debrief::responses, or -1
};

/// One person from the beginning of the class to its end. Spans may overlap; both lists are in
/// order of time.
struct PersonLine {
  int person = 0;
  std::vector<Span> spans;
  std::vector<Moment> moments;
};

}  // namespace spotter::assess
