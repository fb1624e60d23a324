#pragma once

#include "figure/prop_builder.h"

namespace spotter::figure {

/// What hangs on and stands by the walls of the hall: window frames, radiators, door with exit
/// sign, notice board, clock, wall bars, stacked mats.
void addHallFittings(PropBuilder& to);

}  // namespace spotter::figure
