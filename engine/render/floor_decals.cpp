#include "render/floor_decals.h"

namespace spotter::render {
namespace {

using maths::Vec3;

// Height of decals over the floor; the depth buffer tells 2 mm apart at 15 m.
constexpr double kDecalHeight_m = 0.003;

Float3 toFloat3(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

}  // namespace

std::vector<DecalVertex> patchDecals(const GpuStatic& place, const Light& light) {
  std::vector<DecalVertex> vertices;
  constexpr models::Float2 kCorner[] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
  for (const WindowPane& pane : place.panes) {
    std::array<DecalVertex, 4> quad;
    for (std::size_t i = 0; i < 4; ++i) {
      const Vec3& p = pane.corner_m[i];
      Vec3 on_floor = p - light.to_beam * (p.y / light.to_beam.y);
      on_floor.y = kDecalHeight_m;
      quad[i] = {toFloat3(on_floor), kCorner[i], 1.0F};
    }
    for (const std::size_t i : {0, 1, 2, 0, 2, 3}) vertices.push_back(quad[i]);
  }
  return vertices;
}

std::vector<DecalVertex> spotDecals(std::span<const ContactSpot> spots) {
  std::vector<DecalVertex> vertices;
  for (const ContactSpot& spot : spots) {
    if (spot.darkness01 < 0.01) continue;
    const Vec3 along{spot.along_x * spot.half_length_m, 0, spot.along_z * spot.half_length_m};
    const Vec3 across{spot.along_z * spot.half_width_m, 0, -spot.along_x * spot.half_width_m};
    const Vec3 centre{spot.centre_m.x, kDecalHeight_m, spot.centre_m.z};
    constexpr models::Float2 kCorner[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    for (const std::size_t i : {0, 2, 1, 0, 3, 2}) {
      const models::Float2 uv = kCorner[i];
      const Vec3 p =
          centre + across * static_cast<double>(uv.u) + along * static_cast<double>(uv.v);
      vertices.push_back({toFloat3(p), uv, static_cast<float>(spot.darkness01)});
    }
  }
  return vertices;
}

}  // namespace spotter::render
