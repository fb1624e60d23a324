#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace spotter::screens {

/// One thing that can be said or done to a person.
struct ResponseOption {
  enum class Kind { cue, praise, easier, harder, ask, stop, resume, make_safe, stop_class };
  Kind kind = Kind::cue;
  std::string label;
  session::Command command;
  std::string why_not;  ///< empty when it can be done now
};

/// What can be done for a person, in the order of the panel: four cues, praise, easier, harder, the
/// question about pain, stop or resume. What was called in the room for them last comes first, with
/// a stop of the class, in place of the cues. The cues are those of the fault that was called for
/// this person at this station last; with no such call, plain ones of this exercise.
std::vector<ResponseOption> responsesFor(const session::Scene& scene, const session::World& world,
                                         const std::vector<session::Event>& events, int person);

/// Something in the room that was called and not seen to since.
struct RoomCall {
  int person = 0;
  std::string name;  ///< an id of circuit::roomNames(), "something_else" or "not_sure"
};
/// The last of them at a person's place (-1: anywhere), or nothing.
std::optional<RoomCall> roomCalled(const std::vector<session::Event>& events, int person);

/// The fault that was called for a person in the present bout last, if it was named.
std::optional<std::string> calledFault(const session::Scene& scene, const session::World& world,
                                       const std::vector<session::Event>& events, int person);

}  // namespace spotter::screens
