#include "render/shadow_fit.h"

#include <algorithm>
#include <cmath>

namespace spotter::render {
namespace {

using maths::Vec3;

constexpr double kSizeStep_m = 0.5;
constexpr double kDepthMargin_m = 3.0;  // the floor behind a caster, along the light

struct Bounds {
  double low = 1e9, high = -1e9;
  void add(double middle, double radius) {
    low = std::min(low, middle - radius);
    high = std::max(high, middle + radius);
  }
  double middle() const { return 0.5 * (low + high); }
  double extent() const { return high - low; }
};

}  // namespace

ShadowFit fitShadow(std::span<const Caster> casters, const Vec3& to_light, int map_size) {
  const Vec3 right = maths::normalised(maths::cross({0, 1, 0}, to_light), {1, 0, 0});
  const Vec3 up = maths::cross(to_light, right);
  Bounds x, y, z;
  for (const Caster& c : casters) {
    x.add(maths::dot(right, c.centre_m), c.radius_m);
    y.add(maths::dot(up, c.centre_m), c.radius_m);
    z.add(maths::dot(to_light, c.centre_m), c.radius_m);
  }
  if (casters.empty()) x = y = z = {0.0, 1.0};
  const double size = std::ceil(std::max(x.extent(), y.extent()) / kSizeStep_m) * kSizeStep_m;
  ShadowFit fit;
  fit.texel_m = size / static_cast<double>(map_size);
  const double cx = std::floor(x.middle() / fit.texel_m) * fit.texel_m;
  const double cy = std::floor(y.middle() / fit.texel_m) * fit.texel_m;
  const double near = z.high, far = z.low - kDepthMargin_m;
  const double sx = 2.0 / size, sz = -2.0 / (near - far);
  fit.clip_from_hall = {right.x * sx, up.x * sx, to_light.x * sz,          0.0,
                        right.y * sx, up.y * sx, to_light.y * sz,          0.0,
                        right.z * sx, up.z * sx, to_light.z * sz,          0.0,
                        -cx * sx,     -cy * sx,  -0.5 * (near + far) * sz, 1.0};
  return fit;
}

}  // namespace spotter::render
