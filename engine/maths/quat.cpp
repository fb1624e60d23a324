#include "maths/quat.h"

#include "maths/trig.h"

namespace spotter::maths {

Quat normalised(const Quat& q) {
  const double n = std::sqrt(q.w * q.w + q.x * q.x + q.y * q.y + q.z * q.z);
  if (n < 1e-12) return {};
  return {q.w / n, q.x / n, q.y / n, q.z / n};
}

Quat rotationAbout(const Vec3& unit_axis, double angle_rad) {
  const SineCosine half = sineCosine(angle_rad * 0.5);
  return {half.cosine, unit_axis.x * half.sine, unit_axis.y * half.sine, unit_axis.z * half.sine};
}

Quat fromAxes(const Vec3& x, const Vec3& y, const Vec3& z) {
  // Shepperd's method: divide by the largest component.
  const double trace = x.x + y.y + z.z;
  Quat q;
  if (trace > 0.0) {
    const double s = std::sqrt(trace + 1.0) * 2.0;
    q = {0.25 * s, (y.z - z.y) / s, (z.x - x.z) / s, (x.y - y.x) / s};
  } else if (x.x > y.y && x.x > z.z) {
    const double s = std::sqrt(1.0 + x.x - y.y - z.z) * 2.0;
    q = {(y.z - z.y) / s, 0.25 * s, (y.x + x.y) / s, (z.x + x.z) / s};
  } else if (y.y > z.z) {
    const double s = std::sqrt(1.0 + y.y - x.x - z.z) * 2.0;
    q = {(z.x - x.z) / s, (y.x + x.y) / s, 0.25 * s, (z.y + y.z) / s};
  } else {
    const double s = std::sqrt(1.0 + z.z - x.x - y.y) * 2.0;
    q = {(x.y - y.x) / s, (z.x + x.z) / s, (z.y + y.z) / s, 0.25 * s};
  }
  return normalised(q);
}

Quat between(const Vec3& a, const Vec3& b) {
  const double d = dot(a, b);
  if (d < -0.999999) {
    const Vec3 helper = std::fabs(a.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 0, 1};
    const Vec3 axis = normalised(cross(a, helper));
    return {0.0, axis.x, axis.y, axis.z};
  }
  const Vec3 c = cross(a, b);
  return normalised(Quat{1.0 + d, c.x, c.y, c.z});
}

Quat slerp(const Quat& a, const Quat& b, double t) {
  double d = a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z;
  Quat end = b;
  if (d < 0.0) {
    end = {-b.w, -b.x, -b.y, -b.z};
    d = -d;
  }
  double wa = 1.0 - t;
  double wb = t;
  if (d < 0.9995) {
    const double theta = arcCosine(d);
    const double s = sine(theta);
    wa = sine((1.0 - t) * theta) / s;
    wb = sine(t * theta) / s;
  }
  return normalised(Quat{a.w * wa + end.w * wb, a.x * wa + end.x * wb, a.y * wa + end.y * wb,
                         a.z * wa + end.z * wb});
}

double angleOf(const Quat& q) {
  const double v = std::sqrt(q.x * q.x + q.y * q.y + q.z * q.z);
  return 2.0 * arcTangent2(v, std::fabs(q.w));
}

}  // namespace spotter::maths
