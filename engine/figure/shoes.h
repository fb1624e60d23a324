#pragma once

#include "figure/person_spec.h"
#include "figure/shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Both training shoes, soles at y = 0.
Surface shoes(const PersonSpec& spec, const Shape& shape);

}  // namespace spotter::figure
