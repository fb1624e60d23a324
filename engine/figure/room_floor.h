#pragma once

#include "figure/model.h"
#include "figure/room.h"

namespace spotter::figure {

/// What a floor is made of.
enum class FloorKind { maple_strips, oak_boards, herringbone, vinyl };

/// The floor of a room as a grid with one picture every 2.4 m, finer near walls.
Mesh buildRoomFloor(const RoomPlan& plan);
/// Its picture, 512 x 512, seamless; bytes are the square root of linear light.
Texture paintFloor(FloorKind kind);

}  // namespace spotter::figure
