#include <algorithm>
#include <array>

#include "render/floor_shade.h"
#include "render/view_cull.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::render;

namespace {

constexpr picture::PictureSize kSize{1280, 720};

picture::Mat4 clipOf(const picture::Camera& camera) {
  return picture::multiply(picture::projectionMatrix(camera, kSize), picture::viewMatrix(camera));
}

Box boxRound(float x, float y, float z, float half) {
  return {{x - half, y - half, z - half}, {x + half, y + half, z + half}};
}

picture::Camera facilitator() {
  picture::Camera camera;
  camera.position_m = {0.0, 1.6, 4.0};
  camera.target_m = {0.0, 0.85, 0.0};
  return camera;
}

double area(const std::vector<MapBox>& boxes) {
  double sum = 0.0;
  for (const MapBox& box : boxes) sum += (box.right - box.left) * (box.top - box.bottom);
  return sum;
}

bool covers(const std::vector<MapBox>& boxes, double x, double y) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const MapBox& box) {
    return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
  });
}

}  // namespace

TEST_CASE("what stands behind, beside, above or below the view is left out, and nothing else") {
  const picture::Mat4 clip = clipOf(facilitator());
  CHECK(mayBeSeen(boxRound(0, 1, 0, 0.2F), clip));
  CHECK_FALSE(mayBeSeen(boxRound(0, 1, 7, 0.2F), clip));
  CHECK_FALSE(mayBeSeen(boxRound(9, 1, 2, 0.2F), clip));
  CHECK_FALSE(mayBeSeen(boxRound(-9, 1, 2, 0.2F), clip));
  CHECK_FALSE(mayBeSeen(boxRound(0, 9, 0, 0.2F), clip));
  CHECK_FALSE(mayBeSeen(boxRound(0, -9, 0, 0.2F), clip));
  // Round the camera, and so large that no corner of it is in the picture.
  CHECK(mayBeSeen(boxRound(0, 1.6F, 4, 0.5F), clip));
  CHECK(mayBeSeen(boxRound(0, 0, 0, 50), clip));
}

TEST_CASE("in cells every triangle is kept once, in a box that holds it") {
  std::vector<Float3> positions;
  std::vector<std::uint32_t> indices;
  for (int i = 0; i < 300; ++i) {
    const float x = static_cast<float>(i * 37 % 120) * 0.1F - 6.0F;
    const float z = static_cast<float>(i * 53 % 160) * 0.1F - 8.0F;
    const float y = static_cast<float>(i * 11 % 50) * 0.1F;
    const auto base = static_cast<std::uint32_t>(positions.size());
    for (const Float3& p : {Float3{x, y, z}, Float3{x + 0.3F, y, z}, Float3{x, y + 0.3F, z}})
      positions.push_back(p);
    for (std::uint32_t c = 0; c < 3; ++c) indices.push_back(base + c);
  }
  const std::vector<std::uint32_t> before = indices;
  const std::vector<Cell> cells = sortIntoCells(positions, indices, 90);
  CHECK(cells.size() > 20);
  std::size_t next = 90;
  for (const Cell& cell : cells) {
    CHECK(cell.first_index == next);
    next += cell.index_count;
    for (std::size_t i = cell.first_index - 90; i < next - 90; ++i) {
      const Float3& p = positions[indices[i]];
      REQUIRE(p.x >= cell.box.low_m.x);
      REQUIRE(p.y <= cell.box.high_m.y);
      REQUIRE(p.z <= cell.box.high_m.z);
    }
  }
  CHECK(next == 90 + before.size());
  std::vector<std::uint32_t> sorted = indices;
  std::sort(sorted.begin(), sorted.end());
  CHECK(sorted == before);
  for (std::size_t i = 0; i < indices.size(); i += 3) {
    REQUIRE(indices[i] + 1 == indices[i + 1]);
    REQUIRE(indices[i] + 2 == indices[i + 2]);
  }
}

TEST_CASE("shadows that overlap are blurred once, and wholly") {
  const std::vector<MapBox> boxes = {{0.10, 0.10, 0.40, 0.50},
                                     {0.20, 0.15, 0.45, 0.55},
                                     {0.80, 0.80, 1.30, 1.20},
                                     {-0.5, -0.5, -0.1, 0.4}};
  const std::vector<MapBox> rows = onGrid(boxes);
  for (double y = 0.0; y <= 1.0; y += 0.01) {
    for (double x = 0.0; x <= 1.0; x += 0.01) {
      if (covers(boxes, x, y)) REQUIRE(covers(rows, x, y));
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const double w =
          std::min(rows[i].right, rows[j].right) - std::max(rows[i].left, rows[j].left);
      const double h =
          std::min(rows[i].top, rows[j].top) - std::max(rows[i].bottom, rows[j].bottom);
      REQUIRE((w <= 1e-12 || h <= 1e-12));
    }
  }
  CHECK(area(rows) < 0.28);
}
