#pragma once

#include "render/gl_object.h"

namespace spotter::render {

/// A square depth picture seen from the light, compared while it is read (2 x 2 texels, smooth).
class ShadowMap {
 public:
  explicit ShadowMap(int size);

  int size() const { return size_; }
  /// Makes it the target, cleared to "nothing casts a shadow".
  void begin() const;
  /// Binds it to texture unit 1.
  void bindForReading() const;

 private:
  int size_;
  GlTexture depth_;
  GlFramebuffer framebuffer_;
};

}  // namespace spotter::render
