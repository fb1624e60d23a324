#pragma once

#include "app/exercise_show.h"
#include "picture/picture.h"

namespace spotter::app {

/// Lets somebody of a show look about as in a class: ahead, now and then at the foot or the hand
/// that moves most. Eyes and lids only: where the head is belongs to what is shown.
/// @param number  which of the people: they do not look down together
void lookAbout(const ExerciseShow& show, int number, picture::FigureInstance& figure);

}  // namespace spotter::app
