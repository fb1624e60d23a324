#pragma once

#include <vector>

#include "talk/events.h"
#include "talk/scene.h"
#include "talk/state.h"

// What the group says to a turn of the facilitator.

namespace spotter::talk {

/// How the group takes a wording that is said now.
/// Who was asked a question, of medicines or else, has leave to answer it.
content::Response takenAs(const TalkScene& scene, const TalkState& state,
                          const content::WordingModel& wording, Tick now);

/// A turn of the facilitator, as it was said.
struct Turn {
  int wording = -1;
  int person = -1;  ///< who was named, or -1
  Reference refers{};
  content::Response taken = content::Response::asked;
};

/// Queues what is said to a turn that ends now, and opens the beat that it brings up.
void answerTurn(const TalkScene& scene, TalkState& state, const Turn& turn, Tick now,
                std::vector<TalkEvent>& events);

/// A beat comes up: its lines are queued.
void openBeat(const TalkScene& scene, TalkState& state, int beat, bool answered, Tick now,
              std::vector<TalkEvent>& events);

}  // namespace spotter::talk
