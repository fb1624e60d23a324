#pragma once

#include "picture/picture.h"
#include "session/session.h"

namespace spotter::picture {

/// What a person's hands hold now.
Grips gripsOf(const session::Scene& scene, const session::World& world, int person,
            const body::Pose& pose);

/// Adds a person's things: the chair, step, mat and bike stand at their places for the whole class;
/// what else an exercise needs is there while the person is on the way to it, does it or leaves it,
/// and is taken up by who is there.
/// @param pose  the person's, in the frame of where they are
void addProps(const session::Scene& scene, const session::World& world, int person,
              const body::Pose& pose, double tick, Picture& picture);

/// Adds the facilitator's chair in the circle: empty when they stand.
void addOwnChair(const session::Scene& scene, const session::World& world, Picture& picture);

}  // namespace spotter::picture
