#pragma once

#include "maths/vec3.h"

namespace spotter::maths {

/// A rotation as a unit quaternion.
struct Quat {
  double w = 1.0;
  double x = 0.0;
  double y = 0.0;
  double z = 0.0;

  friend bool operator==(const Quat&, const Quat&) = default;
};

/// First b, then a.
inline Quat operator*(const Quat& a, const Quat& b) {
  return {
      a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z, a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
      a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x, a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w};
}
inline Quat conjugate(const Quat& q) { return {q.w, -q.x, -q.y, -q.z}; }
Quat normalised(const Quat& q);
/// Rotates v by q.
inline Vec3 rotate(const Quat& q, const Vec3& v) {
  const Vec3 u{q.x, q.y, q.z};
  const Vec3 t = cross(u, v) * 2.0;
  return v + t * q.w + cross(u, t);
}
/// Right-hand rotation about a unit axis.
Quat rotationAbout(const Vec3& unit_axis, double angle_rad);
inline Quat rotationX(double angle_rad) { return rotationAbout({1, 0, 0}, angle_rad); }
inline Quat rotationY(double angle_rad) { return rotationAbout({0, 1, 0}, angle_rad); }
inline Quat rotationZ(double angle_rad) { return rotationAbout({0, 0, 1}, angle_rad); }
/// The rotation whose columns are the images of x, y, z: must be orthonormal and right-handed.
Quat fromAxes(const Vec3& x, const Vec3& y, const Vec3& z);
/// Shortest rotation that takes unit vector a to unit vector b.
Quat between(const Vec3& a, const Vec3& b);
/// Spherical interpolation along the shorter arc, t in [0, 1].
Quat slerp(const Quat& a, const Quat& b, double t);
/// Angle of the rotation, in [0, pi].
double angleOf(const Quat& q);

}  // namespace spotter::maths
