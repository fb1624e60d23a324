#pragma once

#include "figure/shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Darkens vertex colours where the body itself keeps the light of the sky off: under the chin,
/// between the thighs, in the armpits. The body is taken as a set of capsules in the rest pose; the
/// share of a sphere in a point's view follows Quilez, "Sphere ambient occlusion" (2005).
void shadeByBody(Surface& surface, const Shape& shape);

}  // namespace spotter::figure
