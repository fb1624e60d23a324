#pragma once

#include "picture/picture.h"
#include "render/gpu_model.h"
#include "render/shadow_fit.h"

namespace spotter::render {

/// From a prop's own coordinates to the hall: scaled, turned, moved.
picture::Mat4 hallFromProp(const picture::PropInstance& prop);

/// A ball round a prop as it stands in the hall.
Caster casterOf(const GpuStatic& model, const picture::PropInstance& prop);

}  // namespace spotter::render
