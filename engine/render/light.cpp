#include "render/light.h"

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::render {
namespace {

std::array<float, 3> scaled(const maths::Vec3& c, double s) {
  return {static_cast<float>(c.x * s), static_cast<float>(c.y * s), static_cast<float>(c.z * s)};
}

}  // namespace

Light lightOf(const picture::Daylight& daylight) {
  const double elevation = maths::radians(maths::clamp(daylight.sun_elevation_deg, 15.0, 75.0));
  const double bearing = maths::radians(daylight.sun_bearing_deg);
  const double level = maths::cosine(elevation);
  const double strength = maths::clamp(daylight.brightness, 0.2, 1.5);
  const double warmth = maths::clamp(daylight.warmth01, 0.0, 1.0);
  Light light;
  light.to_sun = {maths::sine(bearing) * level, maths::sine(elevation),
                  maths::cosine(bearing) * level};
  light.sun = scaled(maths::lerp({1.0, 0.97, 0.93}, {1.0, 0.86, 0.66}, warmth), 1.05 * strength);
  light.sky = scaled(maths::lerp({0.92, 0.97, 1.05}, {1.0, 0.96, 0.92}, warmth), 0.62 * strength);
  light.ground = scaled({0.60, 0.50, 0.40}, 0.55 * strength);
  light.exposure = 1.35F;
  return light;
}

}  // namespace spotter::render
