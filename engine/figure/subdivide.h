#pragma once

#include <functional>

#include "figure/surface.h"

namespace spotter::figure {

/// One step of Catmull and Clark (1978) on places, colours and weights; open borders become the
/// quadratic curve through their edges' middles. Needs a surface without texture places.
Surface subdivided(const Surface& surface);

/// Gives the faces whose middle is chosen a colour with a sharp edge: vertices on it are doubled.
void paintFaces(Surface& surface, const std::function<bool(const maths::Vec3& middle)>& chosen,
                const maths::Vec3& colour);

}  // namespace spotter::figure
