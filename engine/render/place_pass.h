#pragma once

#include <span>
#include <vector>

#include "render/figure_pass.h"
#include "render/floor_decals.h"
#include "render/gpu_model.h"
#include "render/light.h"
#include "render/shader.h"
#include "render/shadow_fit.h"

namespace spotter::render {

/// Draws the hall, the props and what lies on the floor.
class PlacePass {
 public:
  static base::Result<PlacePass> create(const std::string& shaders_folder);

  void drawPropShadow(const GpuStatic& prop, const picture::PropInstance& at,
                      const picture::Mat4& clip_from_hall, DrawCounts& counts) const;
  /// Nothing when it cannot be seen.
  void drawProp(const GpuStatic& prop, const picture::PropInstance& at,
                const picture::Mat4& clip_from_hall, DrawCounts& counts) const;
  /// Walls, ceiling and floor, as far as they can be seen; only floor near a caster's shadow pays
  /// for reading the shadow map.
  void drawPlace(const GpuStatic& place, std::span<const Caster> casters, const Light& light,
                 const picture::Mat4& clip_from_hall, DrawCounts& counts);
  /// Light patches below the windows, court lines and contact spots, over the floor.
  void drawOnFloor(const GpuStatic& place, std::span<const ContactSpot> spots, const Light& light,
                   DrawCounts& counts);

 private:
  const GlProgram* programFor(SurfaceKind kind) const;
  void drawFloor(const GpuStatic& place, std::span<const Caster> casters, const Light& light,
                 const picture::Mat4& clip_from_hall, DrawCounts& counts);
  void drawPatches(const GpuStatic& place, const Light& light, DrawCounts& counts);
  void drawSpots(std::span<const ContactSpot> spots, DrawCounts& counts);
  void drawDecals(const GlProgram& program, DrawCounts& counts);

  GlProgram solid_, line_, lamp_, print_, outside_, floor_, shaded_floor_, prop_, shadow_, spot_,
      patch_;
  GlBuffer floor_indices_, decals_;
  GlVertexArray decal_array_;
  std::vector<std::uint32_t> near_, far_;
  std::vector<DecalVertex> decal_vertices_;
};

}  // namespace spotter::render
