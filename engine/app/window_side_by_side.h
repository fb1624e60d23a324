#pragma once

#include "picture/pair_picture.h"
#include "screens/layout.h"
#include "session/session.h"

namespace spotter::app {

/// The part of a picture behind a rectangle of the window, less a margin above (room for the labels
/// over the heads) and below. It never gets lower than `least_h`.
picture::Part partBehind(const screens::Rect& rect, picture::PictureSize size, float above,
                         float below, float least_h);

/// One person twice: on the left as they were at a moment, on the right in the correct form of the
/// same exercise at the same point of the repetition, as this person would do it. Both are turned
/// so that the exercise is seen from its best side, or from another.
/// @param tick  may lie between two ticks
/// @param view  "front", "side", "back" or "top"; empty: the view in which shows what they do
/// @param part  of the picture in which both are to be seen
picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, const std::string& view, const picture::Part& part,
                            picture::PictureSize size);

}  // namespace spotter::app
