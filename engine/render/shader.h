#pragma once

#include <string>

#include "base/result.h"
#include "render/gl_object.h"

namespace spotter::render {

/// Builds a program from `<folder>/<vertex>` and `<folder>/<fragment>`, both behind the version
/// line, `defines` (whole lines) and `<folder>/common.glsl`. The block "Frame" gets binding 0;
/// samplers "picture_map", "shadow_map" and "floor_shade" get units 0, 1 and 2. Errors carry the
/// driver's message.
base::Result<GlProgram> loadProgram(const std::string& folder, const std::string& vertex,
                                    const std::string& fragment, const std::string& defines = "");

/// Sets a uniform of the program in use; unknown names are ignored, as OpenGL does.
void setUniform(const GlProgram& program, const char* name, float x, float y, float z, float w);
void setUniformMatrix(const GlProgram& program, const char* name, const float* columns16);

}  // namespace spotter::render
