#pragma once

#include "session/circle.h"

namespace spotter::session {

/// One person of a circle at a moment.
struct CircleMoment {
  const talk::TalkScene& scene;
  const talk::TalkState& state;
  const Circle& circle;
  int person = 0;
  Tick tick = 0;
};

/// The eyes go on: to who speaks, a little later in some than in others; who speaks looks down
/// first and then at whom they answer; now and then to somebody else, or down.
void stepGaze(const CircleMoment& moment, CirclePerson& person);

}  // namespace spotter::session
