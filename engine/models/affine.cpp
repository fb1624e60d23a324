#include "models/affine.h"

#include <cmath>

namespace spotter::models {

std::optional<Affine> inverse(const Affine& a) {
  using maths::Vec3;
  const double volume = enlargement(a);
  const double size = maths::length(a.x) * maths::length(a.y) * maths::length(a.z);
  if (!std::isfinite(volume) || !std::isfinite(maths::length(a.at))) return std::nullopt;
  if (!(std::abs(volume) > 1e-9 * size) || !std::isfinite(1.0 / volume)) return std::nullopt;
  // Rows of the inverse (Cramer).
  const Vec3 r0 = maths::cross(a.y, a.z) / volume, r1 = maths::cross(a.z, a.x) / volume,
             r2 = maths::cross(a.x, a.y) / volume;
  Affine back{{r0.x, r1.x, r2.x}, {r0.y, r1.y, r2.y}, {r0.z, r1.z, r2.z}, {}};
  back.at = -turned(back, a.at);
  return back;
}

}  // namespace spotter::models
