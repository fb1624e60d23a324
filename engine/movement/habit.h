#pragma once

#include "movement/performer.h"

namespace spotter::movement {

/// What is a body's own in how it moves: the same in every repetition, another in another body.
/// Drawn from the physique, so that it needs no name and no seed, and a mirrored body has the same.
/// @param purpose  what it is for
/// @param part     running number within the purpose
/// @return about normal, mean 0, standard deviation 1, in [-3, 3]
double habit(const Performer& performer, std::string_view purpose, int part = 0);

}  // namespace spotter::movement
