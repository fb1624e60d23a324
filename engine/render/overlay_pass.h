#pragma once

#include "picture/picture.h"
#include "render/figure_pass.h"
#include "render/shader.h"

namespace spotter::render {

/// What lies over the picture: the ring round a body region and the narrowed view.
class OverlayPass {
 public:
  static base::Result<OverlayPass> create(const std::string& shaders_folder);

  void draw(const picture::Picture& picture, picture::PictureSize size, DrawCounts& counts) const;

 private:
  GlProgram ring_, narrowing_;
  GlVertexArray corners_;  ///< empty: the shaders make their own corners
};

}  // namespace spotter::render
