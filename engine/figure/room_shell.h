#pragma once

#include <vector>

#include "figure/room.h"

namespace spotter::figure {

/// Walls of a room, seen from inside.
enum class WallSide { left, back, right, front };

/// An opening in a wall: from and to are x of a back or front wall, z of the others.
struct WallHole {
  WallSide wall = WallSide::left;
  double from_m = 0.0, to_m = 0.0, low_m = 0.0, high_m = 0.0;
};

/// How the walls are painted: a lower field up to the dado rail, and an upper one.
struct WallPaint {
  Srgb low = 0x9FB0AB, high = 0xEDE6D8, rail = 0xB59B78, skirting = 0xE9E3D6, ceiling = 0xF3EFE7;
  double dado_m = 1.10;  ///< 0: one field from skirting to ceiling, no rail
  double skirting_m = 0.10;
};

/// Positions from one to another for a grid: close together near both ends, where light changes
/// fast, nowhere further apart than a step, with these in between.
std::vector<double> gridCuts(double from_m, double to_m, double step_m,
                             const std::vector<double>& also = {});

/// Four walls with openings for the windows and the holes, skirting, rail and a flat ceiling.
void addShell(Room& room, const WallPaint& paint, const std::vector<WallHole>& holes = {});

/// How a window is divided.
struct WindowStyle {
  Srgb frame = 0xF4F1EA;
  Srgb sill = 0xF4F1EA;
  double reveal_m = 0.20;
  int panes_across = 2;
  double transom01 = 0.72;  ///< height of the cross bar, as a share; 0: none
};
/// Reveals, frames and sills of all windows of the plan.
void addWindows(Room& room, const WindowStyle& style);

/// What is seen through the windows: a soft sky, and trees, roofs or a garden fence.
enum class View { trees_and_roofs, car_park, garden };
void addOutside(Room& room, View view);

}  // namespace spotter::figure
