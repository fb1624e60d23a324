#pragma once

#include <span>
#include <vector>

#include "hearing/sounds.h"
#include "people/mouth.h"
#include "session/session.h"

namespace spotter::hearing {

/// What a warning sign or its look-alike lets one hear in (from, world.tick]: a gasp when a knee
/// gives way or the balance goes, a groan of sharp pain, a chair that slides, laughter.
void addSigns(const session::Scene& scene, const session::World& world, Tick from,
              std::vector<Burst>& bursts);

/// Laughter in the circle in (from, world.tick].
void addLaughter(const session::Scene& scene, const session::World& world, Tick from,
                 std::vector<Burst>& bursts);

using people::spoken_s;

/// Who speaks at a moment: somebody's words that are written out (in the circle as in the exercises), or
/// a chat.
/// @param events  of the class so far, oldest first
void addSpeech(const session::Scene& scene, const session::World& world,
               std::span<const session::Event> events, double tick, std::vector<Flow>& flows);

/// People who wait talk with each other; less while the facilitator shows something, not while they
/// exercise, and not when the class was stopped.
double murmur01(const circuit::CircuitState& state);
void addMurmur(const session::Scene& scene, const session::World& world, double tick,
               std::vector<Flow>& flows);

}  // namespace spotter::hearing
