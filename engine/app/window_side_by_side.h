#pragma once

#include "picture/pair_picture.h"
#include "session/session.h"

namespace spotter::app {

/// One person twice: on the left as they were at a moment, on the right in the correct form of the
/// same exercise at the same point of the repetition, as this person would do it. Both are turned
/// so that the exercise is seen from its best side.
/// @param tick  may lie between two ticks
/// @param part  of the picture in which both are to be seen
picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, const picture::Part& part, picture::PictureSize size);

}  // namespace spotter::app
