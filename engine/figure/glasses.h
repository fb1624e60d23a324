#pragma once

#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Gold studs in both ears.
Surface buildEarrings(const HeadShape& head);

/// Spectacles with thin rims, bridge and side arms to the ears. No lenses: nothing is see-through.
Surface buildGlasses(const HeadShape& head);

}  // namespace spotter::figure
