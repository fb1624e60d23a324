#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/detail.h"
#include "render/light.h"
#include "render/model_store.h"
#include "render/shadow_fit.h"

namespace spotter::render {

/// What stands or is held in the hall and casts a shadow.
std::vector<Caster> propCasters(const picture::Picture& picture, ModelStore& store);
/// The people who cast one.
std::vector<Caster> figureCasters(const picture::Picture& picture,
                                  const std::vector<FigurePlan>& plans);

/// Sorts the floor's triangles by whether a caster's shadow can fall on them: indices of a place's
/// vertices, three a triangle. Those that cannot be seen are left out.
void splitFloor(const GpuStatic& place, std::span<const Caster> casters, const Light& light,
                const picture::Mat4& clip_from_hall, std::vector<std::uint32_t>& shaded,
                std::vector<std::uint32_t>& open);

}  // namespace spotter::render
