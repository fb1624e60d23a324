#include "render/prop_place.h"

namespace spotter::render {
namespace {

using maths::Vec3;

Vec3 scaled(const Vec3& v, const Vec3& by) { return {v.x * by.x, v.y * by.y, v.z * by.z}; }
Vec3 toVec3(const Float3& v) {
  return {static_cast<double>(v.x), static_cast<double>(v.y), static_cast<double>(v.z)};
}

}  // namespace

picture::Mat4 hallFromProp(const picture::PropInstance& prop) {
  const Vec3 x = maths::rotate(prop.turn, {prop.scale.x, 0, 0});
  const Vec3 y = maths::rotate(prop.turn, {0, prop.scale.y, 0});
  const Vec3 z = maths::rotate(prop.turn, {0, 0, prop.scale.z});
  const Vec3& p = prop.position_m;
  return {x.x, x.y, x.z, 0, y.x, y.y, y.z, 0, z.x, z.y, z.z, 0, p.x, p.y, p.z, 1};
}

Caster casterOf(const GpuStatic& model, const picture::PropInstance& prop) {
  const Vec3 low = scaled(toVec3(model.box.low_m), prop.scale);
  const Vec3 high = scaled(toVec3(model.box.high_m), prop.scale);
  return {prop.position_m + maths::rotate(prop.turn, maths::lerp(low, high, 0.5)),
          0.5 * maths::distance(low, high)};
}

}  // namespace spotter::render
