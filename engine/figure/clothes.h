#pragma once

#include "figure/cage.h"
#include "figure/drape.h"
#include "figure/person_spec.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Bare arms and hands as far as no sleeve hides them. Two bands stay under each hem. The same
/// number of vertices whatever the hands do.
Surface bareArms(const Cage& cage, const PersonSpec& spec);
/// Bare legs as far as no cloth hides them.
Surface bareLegs(const Cage& cage, const PersonSpec& spec);

/// What is worn above, with its collar; all of them end at the iliac crest, so that the pelvis can
/// be read. The same net of vertices however it falls.
Surface topGarment(const Cage& cage, const PersonSpec& spec, const Shape& shape, Fall fall);
/// What is worn below: nothing hides the shape of the knee.
Surface bottomGarment(const Cage& cage, const PersonSpec& spec, const Shape& shape);
/// Short socks.
Surface socks(const Cage& cage);
/// Elastic knee supports, open over the kneecap.
Surface kneeBraces(const Cage& cage, const PersonSpec& spec, const Shape& shape);

}  // namespace spotter::figure
