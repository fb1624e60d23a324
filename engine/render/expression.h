#pragma once

#include <string_view>

#include "picture/picture.h"

namespace spotter::render {

/// How strongly a face uses one of the shapes that a head can be moved to, by the shape's name;
/// 0 for a name that is not known. Negative: the other way (lids wider than at rest, lips drawn
/// apart). Layers over a whole-face expression are weakened so that lids never close twice.
float strengthOf(std::string_view shape, const picture::FaceState& face);

}  // namespace spotter::render
