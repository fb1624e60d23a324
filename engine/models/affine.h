#pragma once

#include <optional>

#include "maths/vec3.h"

namespace spotter::models {

/// A change of place that may turn, mirror and stretch: p becomes x * p.x + y * p.y + z * p.z + at.
struct Affine {
  maths::Vec3 x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};
  maths::Vec3 at;
};

/// A direction, moved.
inline maths::Vec3 turned(const Affine& a, const maths::Vec3& v) {
  return a.x * v.x + a.y * v.y + a.z * v.z;
}
/// A point, moved.
inline maths::Vec3 moved(const Affine& a, const maths::Vec3& p) { return turned(a, p) + a.at; }

/// First b, then a.
inline Affine operator*(const Affine& a, const Affine& b) {
  return {turned(a, b.x), turned(a, b.y), turned(a, b.z), moved(a, b.at)};
}

/// How much it enlarges volumes; negative when it mirrors.
inline double enlargement(const Affine& a) { return maths::dot(a.x, maths::cross(a.y, a.z)); }

/// What takes it back. Nothing when it flattens, or holds numbers that are not finite.
std::optional<Affine> inverse(const Affine& a);

}  // namespace spotter::models
