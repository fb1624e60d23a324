#include "render/shader.h"

#include <epoxy/gl.h>

#include <array>
#include <fstream>
#include <optional>
#include <sstream>

namespace spotter::render {
namespace {

using base::Error;

std::optional<std::string> readText(const std::string& path) {
  std::ifstream file(path);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Empty when it compiled, else the driver's message.
std::string compile(unsigned int shader, const std::string& text) {
  const char* source = text.c_str();
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  int good = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  if (good != 0) return "";
  std::array<char, 2048> log{};
  glGetShaderInfoLog(shader, static_cast<int>(log.size()), nullptr, log.data());
  return std::string("does not compile: ") + log.data();
}

std::optional<Error> attach(const GlProgram& program, unsigned int stage, const std::string& path,
                            const std::string& head) {
  const auto text = readText(path);
  if (!text) return Error{"the shader is missing", path, "check that shaders/ is installed"};
  const unsigned int shader = glCreateShader(stage);
  const std::string problem = compile(shader, head + *text);
  glAttachShader(program.name(), shader);
  glDeleteShader(shader);
  if (!problem.empty()) return Error{problem, path, "report this with the graphics driver's name"};
  return std::nullopt;
}

void bindNames(const GlProgram& program) {
  const unsigned int block = glGetUniformBlockIndex(program.name(), "Frame");
  if (block != GL_INVALID_INDEX) glUniformBlockBinding(program.name(), block, 0);
  glUseProgram(program.name());
  glUniform1i(glGetUniformLocation(program.name(), "picture_map"), 0);
  glUniform1i(glGetUniformLocation(program.name(), "shadow_map"), 1);
  glUniform1i(glGetUniformLocation(program.name(), "floor_shade"), 2);
}

}  // namespace

base::Result<GlProgram> loadProgram(const std::string& folder, const std::string& vertex,
                                    const std::string& fragment, const std::string& defines) {
  const auto common = readText(folder + "/common.glsl");
  if (!common)
    return Error{"the shader is missing", folder + "/common.glsl",
                 "check that shaders/ is installed"};
  const std::string head = "#version 330 core\n" + defines + *common;
  GlProgram program = GlProgram::make();
  if (auto wrong = attach(program, GL_VERTEX_SHADER, folder + "/" + vertex, head)) return *wrong;
  if (auto wrong = attach(program, GL_FRAGMENT_SHADER, folder + "/" + fragment, head))
    return *wrong;
  glLinkProgram(program.name());
  int good = 0;
  glGetProgramiv(program.name(), GL_LINK_STATUS, &good);
  if (good == 0) {
    std::array<char, 2048> log{};
    glGetProgramInfoLog(program.name(), static_cast<int>(log.size()), nullptr, log.data());
    return Error{std::string("does not link: ") + log.data(), folder + "/" + fragment, ""};
  }
  bindNames(program);
  return program;
}

void setUniform(const GlProgram& program, const char* name, float x, float y, float z, float w) {
  glUniform4f(glGetUniformLocation(program.name(), name), x, y, z, w);
}

void setUniformMatrix(const GlProgram& program, const char* name, const float* columns16) {
  glUniformMatrix4fv(glGetUniformLocation(program.name(), name), 1, GL_FALSE, columns16);
}

}  // namespace spotter::render
