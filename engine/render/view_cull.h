#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "models/model.h"
#include "picture/camera.h"

namespace spotter::render {

using models::Float3;

/// A box along the axes of whatever it was made for.
struct Box {
  Float3 low_m{}, high_m{};
};

/// Grows a box so that it holds a point; the first point makes it.
void include(Box& box, const Float3& point, bool first);

/// Whether something in a box can be seen.
/// @param clip_from_box  from the box's coordinates to OpenGL clip coordinates
/// @return  false only when nothing of the box is in the picture; true may be wrong
bool mayBeSeen(const Box& box, const picture::Mat4& clip_from_box);

/// Triangles that lie near each other, a run of a list of indices.
struct Cell {
  std::size_t first_index = 0;
  std::size_t index_count = 0;
  Box box;
};

/// Puts triangles that lie near each other side by side, so that those which cannot be seen need
/// not be drawn.
/// @param indices  three a triangle; put in another order
/// @param first  of the indices in the list that they are a part of
std::vector<Cell> sortIntoCells(std::span<const Float3> positions_m,
                                std::span<std::uint32_t> indices, std::size_t first);

}  // namespace spotter::render
