#pragma once

#include "circuit/appearance.h"
#include "session/session.h"

namespace spotter::session {

/// The group is drawn in the circle: the discussion runs, has just ended, or was the whole class.
bool sitsInCircle(const Scene& scene, const World& world);

/// Nobody to be seen: taken aside, out of the room.
bool isAway(const Scene& scene, const World& world, int person);

/// Where somebody's chair stands: in the circle, or at their place for the exercises.
circuit::Placement chairOf(const Scene& scene, const World& world, int person, double tick);

/// Where a person is, on their feet or on a chair.
circuit::Placement placeOf(const Scene& scene, const World& world, int person, double tick);

/// Pose and look of a person at a tick, which may lie between two ticks: what is drawn, seen and
/// heard of them.
circuit::Appearance appearanceOf(const Scene& scene, const World& world, int person, double tick);

/// What somebody looks at, and what they looked at before.
struct Looks {
  circuit::Fixation now;
  circuit::Fixation before;
};
Looks looksOf(const Scene& scene, const World& world, int person);

}  // namespace spotter::session
