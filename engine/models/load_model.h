#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "models/model.h"

namespace spotter::models {

/// Largest file that is read, bytes.
inline constexpr std::size_t kLargestModelBytes = 64U * 1024U * 1024U;

/// Reads a self-contained glTF binary (.glb). Bones must carry the VRM names of body::Joint or such
/// a name followed by "Helper"; a model with bones must measure between 1.0 and 2.4 m. Fails,
/// naming the file, when it is missing, too big, cut short, damaged, or not of that kind.
base::Result<Model> loadModel(const std::string& path);

/// The same from bytes in memory; `name` is what errors call it.
base::Result<Model> parseModel(const std::vector<std::uint8_t>& bytes, const std::string& name);

}  // namespace spotter::models
