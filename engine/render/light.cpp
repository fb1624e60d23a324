#include "render/light.h"

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::render {
namespace {

using maths::Vec3;

Rgb toRgb(const Vec3& c) {
  return {static_cast<float>(c.x), static_cast<float>(c.y), static_cast<float>(c.z)};
}

Vec3 times(const Vec3& a, const Vec3& b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }

Vec3 directionTo(double bearing_deg, double elevation_deg) {
  const double bearing = maths::radians(bearing_deg), elevation = maths::radians(elevation_deg);
  const double level = maths::cosine(elevation);
  return {maths::sine(bearing) * level, maths::sine(elevation), maths::cosine(bearing) * level};
}

// The sources of a room, each as a colour times its strength.
struct Sources {
  Vec3 sun, sky, lamps;
  Vec3 mixed(double of_sun, double of_sky, double of_lamps) const {
    return sun * of_sun + sky * of_sky + lamps * of_lamps;
  }
};

}  // namespace

Vec3 tintOf(double kelvin) {
  // In mired, in which equal steps look equal: 0 at 6000 K, 1 at 2900 K. The slopes are set by eye.
  const double m = 1e6 / maths::clamp(kelvin, 1500.0, 25000.0);
  const double warm = (m - 1e6 / 6000.0) / (1e6 / 2900.0 - 1e6 / 6000.0);
  if (warm >= 0.0) return {1.0 + 0.19 * warm, 1.0 - 0.075 * warm, 1.0 - 0.37 * warm};
  return {1.0 + 0.26 * warm, 1.0 + 0.04 * warm, 1.0 - 0.20 * warm};
}

Light lightOf(const picture::RoomLight& room) {
  const Sources from{tintOf(room.sun_kelvin) * room.sun, tintOf(room.sky_kelvin) * room.sky,
                     tintOf(room.lamps_kelvin) * room.lamps};
  const double sun = room.sun, sky = room.sky, lamps = room.lamps;
  Light light;
  light.to_beam = directionTo(room.sun_bearing_deg, maths::clamp(room.sun_elevation_deg, 15, 75));
  // Without sun most comes from the windows and from the lamps overhead.
  const Vec3 rest = directionTo(-80.0, 48.0) * (0.42 * sky) + directionTo(-40.0, 74.0) * lamps;
  const bool sunny = sun >= 0.3;
  light.to_sun = sunny ? light.to_beam : maths::normalised(rest, {0, 1, 0});
  light.sun = toRgb(from.mixed(0.65, 0.42, 0.70));
  light.sky = toRgb(from.mixed(0.25, 0.40, 0.42));
  light.ground = toRgb(times({0.60, 0.50, 0.40}, from.mixed(0.28, 0.30, 0.34)));
  light.shadow01 = sunny ? 0.72F : 0.55F;
  light.exposure = static_cast<float>(1.35 * room.exposure);

  light.room_sky = toRgb(from.sky * 1.10);
  light.room_sun = toRgb(times({1.0, 0.84, 0.62}, from.sun) * 1.9);
  light.room_lamps = toRgb(from.lamps * 1.15);
  light.room_round = toRgb(times({1.03, 0.99, 0.94}, from.mixed(0.36, 0.62, 0.70)));
  // Clouds take the blue out of the sky.
  const Vec3 cloud = sunny ? Vec3{1, 1, 1} : maths::lerp({1, 1, 1}, {1.22, 1.02, 0.88}, sky);
  light.outside = toRgb(times(cloud, from.mixed(0.30, 1.10, 0.0)));
  light.glow = toRgb(from.mixed(0.50, 0.55, 0.0) + tintOf(room.lamps_kelvin) * (2.6 * lamps));
  light.haze = toRgb(times({0.80, 0.79, 0.75}, from.mixed(0.45, 0.52, 0.80)));
  light.beam = toRgb(times({0.31, 0.265, 0.20}, from.sun));
  const double shade = sunny ? 1.0 : maths::clamp(0.45 * sky + 0.85 * lamps, 0.0, 1.0);
  light.floor_shadow = toRgb(Vec3{1, 1, 1} - Vec3{0.235, 0.222, 0.185} * shade);
  return light;
}

}  // namespace spotter::render
