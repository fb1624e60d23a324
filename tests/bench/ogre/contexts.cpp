#include "bench/ogre/contexts.h"

#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <epoxy/glx.h>

namespace spotter::bench {

struct Contexts::Handles {
  EGLDisplay egl_display = EGL_NO_DISPLAY;
  EGLContext egl_context = EGL_NO_CONTEXT;
  Display* glx_display = nullptr;
  GLXDrawable glx_drawable = 0;
  GLXContext glx_context = nullptr;
};

Contexts::Contexts() : handles_(std::make_unique<Handles>()) {}
Contexts::~Contexts() = default;

void Contexts::noteOurs() {
  handles_->egl_display = eglGetCurrentDisplay();
  handles_->egl_context = eglGetCurrentContext();
}

void Contexts::noteOgres() {
  handles_->glx_display = glXGetCurrentDisplay();
  handles_->glx_drawable = glXGetCurrentDrawable();
  handles_->glx_context = glXGetCurrentContext();
}

// Neither of GLX and EGL may be asked for anything while the other's context is current.
void Contexts::useNone() {
  if (eglGetCurrentContext() != EGL_NO_CONTEXT)
    eglMakeCurrent(handles_->egl_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  else if (handles_->glx_display != nullptr)
    glXMakeCurrent(handles_->glx_display, 0, nullptr);
}

void Contexts::useOurs() {
  useNone();
  eglBindAPI(EGL_OPENGL_API);
  eglMakeCurrent(handles_->egl_display, EGL_NO_SURFACE, EGL_NO_SURFACE, handles_->egl_context);
}

void Contexts::useOgres() {
  useNone();
  glXMakeCurrent(handles_->glx_display, handles_->glx_drawable, handles_->glx_context);
}

void finishDrawing() { glFinish(); }

}  // namespace spotter::bench
