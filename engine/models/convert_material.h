#pragma once

#include "models/model.h"

struct aiMaterial;

namespace spotter::models {

/// Name and colour of a surface as Assimp read them, not checked; white where it has none. Its
/// picture is the caller's: each kind of file names pictures in its own way.
Material convertMaterial(const aiMaterial& from);

}  // namespace spotter::models
