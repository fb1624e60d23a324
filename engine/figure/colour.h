#pragma once

#include "figure/person_spec.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// Linear RGB of an sRGB colour (IEC 61966-2-1).
maths::Vec3 linearOf(Srgb colour);
/// One channel of linear light (0..1) as an sRGB byte.
std::uint8_t srgbByte(double linear);
/// Channel by channel product.
inline maths::Vec3 tint(const maths::Vec3& a, const maths::Vec3& b) {
  return {a.x * b.x, a.y * b.y, a.z * b.z};
}

}  // namespace spotter::figure
