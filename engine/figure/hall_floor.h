#pragma once

#include "figure/model.h"

namespace spotter::figure {

/// The sprung floor: a grid with one wood picture every 2.4 m and baked light.
Mesh buildHallFloor(int material);
/// Its picture: strips of pale maple, 512 x 512; bytes are the square root of linear light.
Texture paintHallFloor();
/// Faint court lines and soft dark rims round what stands by the walls; multiplied onto the floor.
Mesh buildHallLines(int material);

}  // namespace spotter::figure
