#include "render/offscreen.h"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <algorithm>

namespace spotter::render {
namespace {

base::Error noOpenGl(const std::string& why) {
  return {"no OpenGL: " + why, "",
          "install libegl1, libgl1 and libgl1-mesa-dri; no display is needed"};
}

}  // namespace

struct OffscreenContext::Handles {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;

  ~Handles() {
    if (display == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    // The display is shared by all contexts of the process and is left open.
  }
};

OffscreenContext::OffscreenContext(std::unique_ptr<Handles> handles)
    : handles_(std::move(handles)) {}
OffscreenContext::OffscreenContext(OffscreenContext&&) noexcept = default;
OffscreenContext& OffscreenContext::operator=(OffscreenContext&&) noexcept = default;
OffscreenContext::~OffscreenContext() = default;

base::Result<OffscreenContext> OffscreenContext::create() {
  if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) {
    return noOpenGl("EGL cannot draw without a display here");
  }
  auto handles = std::make_unique<Handles>();
  handles->display =
      eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (handles->display == EGL_NO_DISPLAY ||
      eglInitialize(handles->display, nullptr, nullptr) == EGL_FALSE) {
    return noOpenGl("EGL does not start");
  }
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return noOpenGl("EGL offers no desktop OpenGL");
  const EGLint wish[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                         EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(handles->display, wish, &config, 1, &count) == EGL_FALSE || count == 0) {
    return noOpenGl("EGL offers no configuration");
  }
  const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION,
                            3,
                            EGL_CONTEXT_MINOR_VERSION,
                            3,
                            EGL_CONTEXT_OPENGL_PROFILE_MASK,
                            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                            EGL_NONE};
  handles->context = eglCreateContext(handles->display, config, EGL_NO_CONTEXT, version);
  if (handles->context == EGL_NO_CONTEXT) return noOpenGl("version 3.3 is not offered");
  if (eglMakeCurrent(handles->display, EGL_NO_SURFACE, EGL_NO_SURFACE, handles->context) ==
      EGL_FALSE) {
    return noOpenGl("the context cannot be used");
  }
  return OffscreenContext(std::move(handles));
}

OffscreenTarget::OffscreenTarget(PictureSize size, int samples)
    : size_(size),
      samples_(samples),
      framebuffer_(GlFramebuffer::make()),
      colour_(GlRenderbuffer::make()),
      depth_(GlRenderbuffer::make()) {
  const int used = samples > 1 ? samples : 0;
  glBindRenderbuffer(GL_RENDERBUFFER, colour_.name());
  glRenderbufferStorageMultisample(GL_RENDERBUFFER, used, GL_RGBA8, size.width, size.height);
  glBindRenderbuffer(GL_RENDERBUFFER, depth_.name());
  glRenderbufferStorageMultisample(GL_RENDERBUFFER, used, GL_DEPTH_COMPONENT24, size.width,
                                   size.height);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth_.name());
}

void OffscreenTarget::resolveInto(unsigned int framebuffer) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
  glBlitFramebuffer(0, 0, size_.width, size_.height, 0, 0, size_.width, size_.height,
                    GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

void bindForDrawing(unsigned int framebuffer) { glBindFramebuffer(GL_FRAMEBUFFER, framebuffer); }

Image readPixels(unsigned int framebuffer, PictureSize size, Alpha alpha) {
  const auto row = static_cast<std::size_t>(size.width) * 4;
  Image image{size.width, size.height,
              std::vector<std::uint8_t>(row * static_cast<std::size_t>(size.height))};
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(size.height) - 1; top < bottom;
       ++top, --bottom) {
    const auto first = image.rgba.begin() + static_cast<std::ptrdiff_t>(top * row);
    std::swap_ranges(first, first + static_cast<std::ptrdiff_t>(row),
                     image.rgba.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  for (std::size_t a = 3; alpha == Alpha::opaque && a < image.rgba.size(); a += 4)
    image.rgba[a] = 255;
  return image;
}

}  // namespace spotter::render
