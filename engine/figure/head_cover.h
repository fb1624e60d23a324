#pragma once

#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// A headscarf that frames the face and falls to the collar, or a wound turban.
/// @pre the spec has one
Surface buildHeadCover(const PersonSpec& spec, const HeadShape& head);

}  // namespace spotter::figure
