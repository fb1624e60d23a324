#pragma once

#include "session/session.h"
#include "movement/gesture.h"

namespace spotter::hearing {

const circuit::PersonRun& runOf(const circuit::CircuitState& state, int person);

/// Where a person's mouth is in the hall, as they are drawn.
maths::Vec3 mouthOf(const session::Scene& scene, const session::World& world, int person,
                    double tick);

/// The seat of a person's chair, where it stands now.
maths::Vec3 seatOf(const circuit::Scene& scene, const circuit::CircuitState& state, int person,
                   double tick);

/// How high a person's voice is: about 1, a little different in everybody.
double voicePitch(const circuit::Scene& scene, int person);
bool hasHighVoice(const circuit::Scene& scene, int person);

}  // namespace spotter::hearing
