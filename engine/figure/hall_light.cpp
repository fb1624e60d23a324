#include "figure/hall_light.h"

#include "figure/colour.h"
#include "maths/angle.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kHalfWidth_m = 4.5, kHalfDepth_m = 6.0, kHeight_m = 4.5;
constexpr int kSamplesAcross = 4, kSamplesUp = 3;
constexpr double kSkyRadiance = 5.2;
const Vec3 kSkyTint{0.97, 1.00, 1.03};
const Vec3 kBounceTint{1.03, 0.99, 0.93};

// Part of a hemisphere's light that comes from one window (sum over small pieces of it).
double formFactor(const Vec3& p, const Vec3& n, const HallWindow& w) {
  const double piece = 2.0 * w.half_width_m * (w.high_m - w.low_m) / (kSamplesAcross * kSamplesUp);
  double sum = 0.0;
  for (int i = 0; i < kSamplesAcross; ++i) {
    for (int j = 0; j < kSamplesUp; ++j) {
      const Vec3 q{-kHalfWidth_m, maths::mix(w.low_m, w.high_m, (j + 0.5) / kSamplesUp),
                   w.middle_z_m + w.half_width_m * ((i + 0.5) * 2.0 / kSamplesAcross - 1.0)};
      const Vec3 d = q - p;
      const double r2 = maths::dot(d, d) + 0.15;
      const double to_surface = maths::dot(n, d), from_window = -d.x;
      if (to_surface > 0.0 && from_window > 0.0)
        sum += to_surface * from_window * piece / (maths::kPi * r2 * r2);
    }
  }
  return sum;
}

// Darkening beside the other surfaces of the room: each takes a part of the sky of a near point.
double cornerOpenness(const Vec3& p, const Vec3& n) {
  const double distance[] = {p.x + kHalfWidth_m, kHalfWidth_m - p.x, p.y,
                             kHeight_m - p.y,    p.z + kHalfDepth_m, kHalfDepth_m - p.z};
  const double facing[] = {n.x, -n.x, n.y, -n.y, n.z, -n.z};
  double open = 1.0;
  for (int i = 0; i < 6; ++i) {
    if (facing[i] > 0.5) continue;  // the point lies on, or looks away from, this one
    const double near = distance[i] < 0.0 ? 0.0 : distance[i] / 0.38;
    open *= 1.0 - 0.27 / (1.0 + near * near);
  }
  return open;
}

}  // namespace

std::vector<HallWindow> hallWindows() {
  std::vector<HallWindow> windows;
  for (const double z : {-4.6, -2.3, 0.0, 2.3, 4.6}) windows.push_back({z});
  return windows;
}

Vec3 hallLightAt(const Vec3& point_m, const Vec3& normal) {
  double sky = 0.0;
  for (const HallWindow& w : hallWindows()) sky += formFactor(point_m, normal, w);
  const double round = (0.62 + 0.05 * normal.y) * cornerOpenness(point_m, normal);
  return kSkyTint * (kSkyRadiance * sky) + kBounceTint * round;
}

void bakeHallLight(Mesh& mesh) {
  for (std::size_t i = 0; i < mesh.position.size(); ++i) {
    const auto vec = [](const Float3& f) {
      return Vec3{static_cast<double>(f[0]), static_cast<double>(f[1]), static_cast<double>(f[2])};
    };
    const Vec3 lit =
        tint(vec(mesh.colour[i]), hallLightAt(vec(mesh.position[i]), vec(mesh.normal[i])));
    mesh.colour[i] = {static_cast<float>(lit.x), static_cast<float>(lit.y),
                      static_cast<float>(lit.z)};
  }
}

}  // namespace spotter::figure
