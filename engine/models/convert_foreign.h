#pragma once

#include "base/result.h"
#include "models/foreign.h"
#include "models/tidy_glb.h"

struct aiScene;

namespace spotter::models {

/// Turns what Assimp read into a ForeignModel: all meshes in one space, the pose in which the skin
/// was made. Fails on numbers that are not finite, on weights or bones that are damaged and on more
/// triangles than kMostForeignTriangles.
/// @param tidy  what the description of a glTF binary told; nullptr for an FBX file
base::Result<ForeignModel> convertForeign(const aiScene& scene, const TidyGlb* tidy);

}  // namespace spotter::models
