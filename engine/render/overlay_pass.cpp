#include "render/overlay_pass.h"

#include <epoxy/gl.h>

namespace spotter::render {
namespace {

// A ring smaller than this would hide what it points at.
constexpr double kLeastRadius_px = 16.0;

void drawQuad(DrawCounts& counts) {
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  ++counts.draw_calls;
  counts.triangles += 2;
}

}  // namespace

base::Result<OverlayPass> OverlayPass::create(const std::string& shaders_folder) {
  OverlayPass pass;
  auto ring = loadProgram(shaders_folder, "overlay.vert", "ring.frag");
  if (!ring) return ring.error();
  auto narrowing = loadProgram(shaders_folder, "overlay.vert", "narrowing.frag");
  if (!narrowing) return narrowing.error();
  pass.ring_ = std::move(ring.value());
  pass.narrowing_ = std::move(narrowing.value());
  pass.corners_ = GlVertexArray::make();
  return pass;
}

void OverlayPass::draw(const picture::Picture& picture, picture::PictureSize size,
                       DrawCounts& counts) const {
  glEnable(GL_BLEND);
  glDisable(GL_DEPTH_TEST);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glBindVertexArray(corners_.name());
  const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
  if (picture.narrowed01 > 0.0) {
    glUseProgram(narrowing_.name());
    setUniform(narrowing_, "box", 0.0F, 0.0F, 1.0F, 1.0F);
    setUniform(narrowing_, "look", static_cast<float>(picture.narrowed01), width / height, 0.0F,
               0.0F);
    drawQuad(counts);
  }
  if (picture.highlight) {
    if (const auto at = picture::toPixel(picture.camera, size, picture.highlight->region_m)) {
      double radius =
          picture.highlight->radius_m * picture::pixelsPerMetre(picture.camera, size, at->depth_m);
      radius = radius < kLeastRadius_px ? kLeastRadius_px : radius;
      const auto r = static_cast<float>(radius * 1.3);  // room for the soft rim
      glUseProgram(ring_.name());
      setUniform(ring_, "box", static_cast<float>(at->x) / width * 2.0F - 1.0F,
                 1.0F - static_cast<float>(at->y) / height * 2.0F, 2.0F * r / width,
                 2.0F * r / height);
      setUniform(ring_, "look", r, 0.0F, 0.0F, 0.0F);
      drawQuad(counts);
    }
  }
  glEnable(GL_DEPTH_TEST);
  glDisable(GL_BLEND);
}

}  // namespace spotter::render
