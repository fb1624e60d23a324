#include "render/view_cull.h"

#include <algorithm>
#include <cmath>

namespace spotter::render {
namespace {

// Smaller cells leave out more and take more draw calls.
constexpr float kCell_m = 2.0F;
// Lamps and beams hang above what stands on the floor.
constexpr float kStorey_m = 2.6F;

struct Triangle {
  std::array<int, 3> cell{};
  std::array<std::uint32_t, 3> corner{};
};

int cellAlong(float at, float size) { return static_cast<int>(std::floor(at / size)); }

std::array<int, 3> cellOf(const Float3& a, const Float3& b, const Float3& c) {
  return {cellAlong((a.z + b.z + c.z) / 3.0F, kCell_m),
          cellAlong((a.y + b.y + c.y) / 3.0F, kStorey_m),
          cellAlong((a.x + b.x + c.x) / 3.0F, kCell_m)};
}

}  // namespace

void include(Box& box, const Float3& p, bool first) {
  if (first) box.low_m = box.high_m = p;
  box.low_m = {std::min(box.low_m.x, p.x), std::min(box.low_m.y, p.y), std::min(box.low_m.z, p.z)};
  box.high_m = {std::max(box.high_m.x, p.x), std::max(box.high_m.y, p.y),
                std::max(box.high_m.z, p.z)};
}

bool mayBeSeen(const Box& box, const picture::Mat4& m) {
  // How many of the eight corners lie beyond each side of the view: left, right, below, above,
  // near.
  std::array<int, 5> beyond{};
  for (unsigned corner = 0; corner < 8; ++corner) {
    const auto x = static_cast<double>((corner & 1U) != 0 ? box.high_m.x : box.low_m.x);
    const auto y = static_cast<double>((corner & 2U) != 0 ? box.high_m.y : box.low_m.y);
    const auto z = static_cast<double>((corner & 4U) != 0 ? box.high_m.z : box.low_m.z);
    const double cx = m[0] * x + m[4] * y + m[8] * z + m[12];
    const double cy = m[1] * x + m[5] * y + m[9] * z + m[13];
    const double cz = m[2] * x + m[6] * y + m[10] * z + m[14];
    const double cw = m[3] * x + m[7] * y + m[11] * z + m[15];
    beyond[0] += cx < -cw ? 1 : 0;
    beyond[1] += cx > cw ? 1 : 0;
    beyond[2] += cy < -cw ? 1 : 0;
    beyond[3] += cy > cw ? 1 : 0;
    beyond[4] += cz < -cw ? 1 : 0;
  }
  return std::none_of(beyond.begin(), beyond.end(), [](int count) { return count == 8; });
}

std::vector<Cell> sortIntoCells(std::span<const Float3> positions_m,
                                std::span<std::uint32_t> indices, std::size_t first) {
  std::vector<Triangle> triangles;
  for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
    Triangle t;
    t.corner = {indices[i], indices[i + 1], indices[i + 2]};
    t.cell = cellOf(positions_m[t.corner[0]], positions_m[t.corner[1]], positions_m[t.corner[2]]);
    triangles.push_back(t);
  }
  std::stable_sort(triangles.begin(), triangles.end(),
                   [](const Triangle& a, const Triangle& b) { return a.cell < b.cell; });
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < triangles.size(); ++i) {
    const bool opens = i == 0 || triangles[i].cell != triangles[i - 1].cell;
    if (opens) cells.push_back({first + 3 * i, 0, {}});
    Cell& cell = cells.back();
    for (std::size_t c = 0; c < 3; ++c) {
      const std::uint32_t index = triangles[i].corner[c];
      indices[3 * i + c] = index;
      include(cell.box, positions_m[index], opens && c == 0);
    }
    cell.index_count += 3;
  }
  return cells;
}

}  // namespace spotter::render
