#include "render/gl_object.h"

#include <epoxy/gl.h>

namespace spotter::render {

unsigned int makeGlName(GlKind kind) {
  unsigned int name = 0;
  switch (kind) {
    case GlKind::buffer:
      glGenBuffers(1, &name);
      break;
    case GlKind::vertex_array:
      glGenVertexArrays(1, &name);
      break;
    case GlKind::texture:
      glGenTextures(1, &name);
      break;
    case GlKind::framebuffer:
      glGenFramebuffers(1, &name);
      break;
    case GlKind::renderbuffer:
      glGenRenderbuffers(1, &name);
      break;
    case GlKind::program:
      name = glCreateProgram();
      break;
  }
  return name;
}

void deleteGlName(GlKind kind, unsigned int name) {
  if (name == 0) return;
  switch (kind) {
    case GlKind::buffer:
      glDeleteBuffers(1, &name);
      break;
    case GlKind::vertex_array:
      glDeleteVertexArrays(1, &name);
      break;
    case GlKind::texture:
      glDeleteTextures(1, &name);
      break;
    case GlKind::framebuffer:
      glDeleteFramebuffers(1, &name);
      break;
    case GlKind::renderbuffer:
      glDeleteRenderbuffers(1, &name);
      break;
    case GlKind::program:
      glDeleteProgram(name);
      break;
  }
}

}  // namespace spotter::render
