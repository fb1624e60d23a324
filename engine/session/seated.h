#pragma once

#include "circuit/appearance.h"
#include "session/session.h"

namespace spotter::session {

/// The frame of somebody who sits on their chair of the circle.
circuit::Placement seatedPlace(const Scene& scene, int person);

/// How they sit there, and their face.
circuit::Appearance seatedAppearance(const Scene& scene, const World& world, int person,
                                     double tick);

/// How far a hand is up that asks for a turn, 0 to 1: up for a while, and down again.
double handUp01(const World& world, int person, double tick);

}  // namespace spotter::session
