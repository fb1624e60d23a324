#pragma once

#include <cstdint>
#include <vector>

#include "models/model.h"

namespace spotter::models {

/// A model with bones as a glTF binary that parseModel reads back, and that other programs show in
/// our rest pose. Morphs are left out; pictures become PNG. Equal models give equal bytes.
/// @pre the model has joints_m
std::vector<std::uint8_t> writeModel(const Model& model);

}  // namespace spotter::models
