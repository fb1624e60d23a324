#pragma once

#include "picture/picture.h"
#include "session/session.h"

namespace spotter::app {

/// One person twice: on the left as they were at a moment, on the right in the correct form of the same
/// exercise at the same point of the repetition, as this person would do it. Both are turned so that the
/// exercise is seen from its best side.
/// @param tick      may lie between two ticks
/// @param beside01  how far to the right the two stand in the picture, -1 to 1
picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, double beside01);

}  // namespace spotter::app
