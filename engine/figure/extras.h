#pragma once

#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// What is worn on face and ears: glasses, ear studs, hearing aids.
Surface buildExtras(const PersonSpec& spec, const HeadShape& head);

}  // namespace spotter::figure
