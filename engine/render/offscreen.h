#pragma once

#include <memory>

#include "base/result.h"
#include "picture/camera.h"
#include "render/gl_object.h"
#include "render/image_file.h"

namespace spotter::render {

using picture::PictureSize;

/// A current OpenGL 3.3 core context without any window or display (EGL surfaceless). Move-only;
/// must outlive everything made in it, and stays on the thread that made it.
class OffscreenContext {
 public:
  /// Makes the context and makes it current. Fails with "no OpenGL" and a remedy where there is
  /// none.
  static base::Result<OffscreenContext> create();
  OffscreenContext(OffscreenContext&&) noexcept;
  OffscreenContext& operator=(OffscreenContext&&) noexcept;
  ~OffscreenContext();

 private:
  struct Handles;
  explicit OffscreenContext(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> handles_;
};

/// A framebuffer with colour and depth to draw a picture into.
class OffscreenTarget {
 public:
  /// @param samples  1, or more for smooth edges (then it must be resolved into another target)
  explicit OffscreenTarget(PictureSize size, int samples = 1);

  unsigned int framebuffer() const { return framebuffer_.name(); }
  PictureSize size() const { return size_; }
  int samples() const { return samples_; }
  /// Averages the samples into another framebuffer of the same size.
  void resolveInto(unsigned int framebuffer) const;

 private:
  PictureSize size_;
  int samples_;
  GlFramebuffer framebuffer_;
  GlRenderbuffer colour_, depth_;
};

/// What is drawn next goes into a framebuffer.
void bindForDrawing(unsigned int framebuffer);

/// What becomes of the alpha of a framebuffer.
enum class Alpha { opaque, kept };

/// Reads a framebuffer back, top row first.
Image readPixels(unsigned int framebuffer, PictureSize size, Alpha alpha = Alpha::opaque);

}  // namespace spotter::render
