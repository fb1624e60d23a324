#pragma once

#include "picture/picture.h"
#include "session/session.h"

namespace spotter::picture {

/// Adds what is in the room, hazards and their look-alikes, to the picture of a class with its
/// people: what is drawn and what can be clicked.
void addThings(const session::Scene& scene, const session::World& world, double tick,
               Picture& picture);

/// Whether a person's band is torn and has not been changed.
bool hasTornBand(const session::Scene& scene, const session::World& world, int person);

}  // namespace spotter::picture
