#pragma once

#include <utility>

namespace spotter::render {

/// What an OpenGL name stands for.
enum class GlKind { buffer, vertex_array, texture, framebuffer, renderbuffer, program };

/// Makes or gives back a name in the current context. Zero is ignored when given back.
unsigned int makeGlName(GlKind kind);
void deleteGlName(GlKind kind, unsigned int name);

/// Owns one OpenGL object of the current context; gives it back at its end. Move-only.
template <GlKind kind>
class GlObject {
 public:
  /// Owns nothing yet.
  GlObject() = default;
  static GlObject make() { return GlObject(makeGlName(kind)); }
  GlObject(GlObject&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  GlObject& operator=(GlObject&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  GlObject(const GlObject&) = delete;
  GlObject& operator=(const GlObject&) = delete;
  ~GlObject() { deleteGlName(kind, name_); }

  unsigned int name() const { return name_; }
  explicit operator bool() const { return name_ != 0; }

 private:
  explicit GlObject(unsigned int name) : name_(name) {}
  unsigned int name_ = 0;
};

using GlBuffer = GlObject<GlKind::buffer>;
using GlVertexArray = GlObject<GlKind::vertex_array>;
using GlTexture = GlObject<GlKind::texture>;
using GlFramebuffer = GlObject<GlKind::framebuffer>;
using GlRenderbuffer = GlObject<GlKind::renderbuffer>;
using GlProgram = GlObject<GlKind::program>;

}  // namespace spotter::render
