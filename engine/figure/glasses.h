#pragma once

#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Spectacles with thin rims, bridge and side arms to the ears. No lenses: nothing is see-through.
Surface buildGlasses(const HeadShape& head);

}  // namespace spotter::figure
