#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "models/foreign.h"

namespace spotter::models {

/// Most triangles of a foreign figure.
inline constexpr std::size_t kMostForeignTriangles = 400'000;

/// Reads a glTF binary (.glb, .vrm) or an FBX file that somebody else made. It must be
/// self-contained: no other file is ever opened. Pictures that cannot be used are left out with a
/// note; animations, cameras and shapes of the face are left out. Fails, naming the file, when it
/// is of another kind, cut short, damaged, too large, or needs an extension that is not read. A
/// glTF binary is checked before Assimp sees it; an FBX file is not, so read one only in a process
/// of its own.
base::Result<ForeignModel> readForeign(const std::vector<std::uint8_t>& bytes,
                                       const std::string& name);

}  // namespace spotter::models
