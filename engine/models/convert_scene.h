#pragma once

#include "base/result.h"
#include "models/model.h"

struct aiScene;

namespace spotter::models {

/// Turns what Assimp read into a Model. Refuses unknown bones, weights that do not sum to 1 within
/// 1e-3, numbers that are not finite, and people of no plausible height.
base::Result<Model> convertScene(const aiScene& scene);

}  // namespace spotter::models
