#pragma once

#include <optional>

#include "base/result.h"
#include "models/model.h"

struct aiMesh;

namespace spotter::models {

/// Fills the influences of `to` from the bones of `from` and adds bones that the model does not
/// have yet. Keeps the four strongest of each vertex and makes them sum to 1. Gives an error when
/// there is one; then `to` is unfinished.
std::optional<base::Error> convertSkin(const aiMesh& from, Model& model, Mesh& to);

}  // namespace spotter::models
