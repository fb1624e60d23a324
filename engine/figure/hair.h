#pragma once

#include "figure/head_shape.h"
#include "figure/person_spec.h"
#include "figure/surface.h"

namespace spotter::figure {

/// The hair: a thin cap that sinks into the scalp at its edge, and over it locks or curls that
/// break the outline. Textured by the head's picture.
Surface buildHair(const PersonSpec& spec, const HeadShape& head);

}  // namespace spotter::figure
