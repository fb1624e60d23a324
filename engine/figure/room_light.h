#pragma once

#include <vector>

#include "figure/room.h"

namespace spotter::figure {

/// Fills the light of all meshes that have some (Mesh::light), as four shares that add up to any
/// light of the room: x the sky seen through the windows, y sunlight sent on by the floor below the
/// windows, z the lamps, w light sent round by the whole room, which corners and what stands near
/// keep off. Scaled so that the floor on which people stand, away from walls and furniture, is
/// equally bright in rooms of any size. Numerical form factors with shadow rays against the
/// occluders.
/// @param meshes  of one room; the floor's name begins with "floor"
void bakeRoomLight(const RoomPlan& plan, const std::vector<Occluder>& occluders,
                   std::vector<Mesh>& meshes);

}  // namespace spotter::figure
