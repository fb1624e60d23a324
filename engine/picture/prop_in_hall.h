#pragma once

#include "circuit/appearance.h"
#include "movement/props.h"
#include "picture/picture.h"

namespace spotter::picture {

/// A prop of a person who has their place in the hall.
PropInstance propInHall(const movement::PropPlacement& prop, const circuit::Placement& person);

/// The shape of hands that hold something.
Grips gripsOf(const movement::PropRequest& request);

}  // namespace spotter::picture
