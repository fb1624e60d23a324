#pragma once

#include <functional>

#include "figure/cage.h"
#include "figure/surface.h"

namespace spotter::figure {

/// The faces of the cage that a garment is cut from.
using FaceChoice = std::function<bool(const CageFace&)>;

/// Cuts the chosen faces out of moved cage vertices; weights are copied, so cloth and skin move
/// alike.
Surface cutOut(const Cage& cage, const std::vector<maths::Vec3>& moved, const FaceChoice& chosen,
               const maths::Vec3& colour);

/// Gives every open edge of the garment a lip of cloth: two rings turned inwards.
/// @param lip_m how far the inner ring lies inside; @param close_m how far it reaches towards the
/// skin, so that nobody looks up into the garment; @param shade colour factor of the inside
void addHems(Surface& garment, double thickness_m, double lip_m, double close_m, double shade);

}  // namespace spotter::figure
