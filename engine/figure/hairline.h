#pragma once

#include "figure/person_spec.h"

namespace spotter::figure {

/// Height over the chin (head-local, m) at which the hair of a style ends below, at an angle round
/// the head (rad, 0 = front).
double hairlineY(HairStyle style, double theta);

/// Height at which it ends above: the crown, or the edge of the bald part.
double hairTopY(HairStyle style, double theta);

/// How much hair hides the scalp at a place, 0..1, with a ragged edge.
double hairCover(const PersonSpec& spec, double theta, double y);

}  // namespace spotter::figure
