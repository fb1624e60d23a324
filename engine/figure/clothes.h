#pragma once

#include "figure/cage.h"
#include "figure/person_spec.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Bare skin that no garment hides: forearms, hands and, in shorts, the legs. Two bands stay under
/// each hem.
Surface bareSkin(const Cage& cage, const PersonSpec& spec);
/// A T-shirt that ends at the iliac crest, so that the pelvis can be read.
Surface shirt(const Cage& cage, const PersonSpec& spec, const Shape& shape);
/// Shorts that leave the knees bare, or leggings to the ankle.
Surface bottoms(const Cage& cage, const PersonSpec& spec, const Shape& shape);
/// Short socks.
Surface socks(const Cage& cage);

}  // namespace spotter::figure
