#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "picture/picture.h"
#include "render/figure_pass.h"
#include "render/gl_object.h"
#include "render/shadow_fit.h"
#include "render/shadow_map.h"

namespace spotter::render {

/// A rectangle of the shadow map that something covers, in its texture coordinates (0 to 1).
struct MapBox {
  double left = 1.0, bottom = 1.0, right = 0.0, top = 0.0;
};
/// The parts of the map that a person covers, bone by bone.
void addMapBoxes(const picture::FigureInstance& figure, const ShadowFit& fit,
                 std::vector<MapBox>& boxes);
/// The part that any caster covers, from its ball.
MapBox mapBox(const Caster& caster, const ShadowFit& fit);
/// Rectangles on a grid that together cover all boxes, none of them twice.
std::vector<MapBox> onGrid(std::span<const MapBox> boxes);

/// How much sun reaches the floor, as a small blurred picture in the shadow map's own coordinates:
/// soft, even edges for the price of one plain texture read a pixel. Nothing lies below the floor,
/// so whatever the light meets on its way is above it and no depths need comparing.
class FloorShade {
 public:
  static base::Result<FloorShade> create(const std::string& shaders_folder);

  /// Blurs the map, only within the boxes. Leaves it bound to texture unit 2.
  void draw(const ShadowMap& map, const ShadowFit& fit, std::span<const MapBox> boxes,
            DrawCounts& counts);
  /// Share of the texture's width that the picture fills.
  static double usedShare(const ShadowFit& fit, int map_size);

 private:
  void begin() const;  ///< clears to all sun

  GlProgram program_;
  GlTexture texture_;
  GlFramebuffer framebuffer_;
  GlBuffer corners_;
  GlVertexArray array_;
  std::vector<float> vertices_;
};

}  // namespace spotter::render
