#pragma once

#include <vector>

#include "session/session.h"
#include "visibility/visibility.h"

namespace spotter::session {

/// Where the facilitator looks from, and how wide.
visibility::Viewpoint viewpointOf(const Trainee& trainee);

/// Notes each warning sign that can be seen from where the facilitator stands and looks for the
/// first time, ten times a second, and at the latest when the standard's `perceived_by_s` has
/// passed: from then on they are expected to act (design.md section 8).
void perceiveSigns(const Scene& scene, World& world, std::vector<Event>& events);

/// The same for what is in the room: it is in the picture, nobody's body hides it, and it is near
/// enough to be told for what it is. What is never looked at from near stays unperceived.
void perceiveHazards(const Scene& scene, World& world, std::vector<Event>& events);

}  // namespace spotter::session
