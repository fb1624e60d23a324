#include "figure/room_light.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr int kAcross = 3, kUp = 2;  // samples of a window
constexpr int kRays = 36;
constexpr double kOffSurface_m = 0.006;
constexpr double kHalfOpen_m = 0.42;  // at this distance a surface takes half of a ray's light
constexpr double kRevealSky = 0.14, kRevealOpen = 0.72;
constexpr double kAway_m = 0.5;       // people keep as far from walls and furniture
constexpr double kFurniture_m = 1.0;  // what begins lower than this stands on the floor
// On the floor where people can stand, on the average: light sent round, light straight from sky
// or lamps.
constexpr double kFloorRound = 0.73, kFloorDirect = 0.57;
// Where the sun stands for the light that the floor sends on.
constexpr double kSunBearing_deg = -62.0, kSunElevation_deg = 40.0;

struct Spot {
  Vec3 at;
  double area_m2;
};

// Distance along a ray at which it enters a box, or a large number; boxes round its beginning do
// not count (slabs: Kay and Kajiya 1986).
double entersAt(const Vec3& from, const Vec3& direction, const Occluder& box) {
  double enter = -1e30, leave = 1e30;
  const double o[] = {from.x, from.y, from.z}, d[] = {direction.x, direction.y, direction.z};
  const double low[] = {box.low_m.x, box.low_m.y, box.low_m.z},
               high[] = {box.high_m.x, box.high_m.y, box.high_m.z};
  for (int i = 0; i < 3; ++i) {
    if (std::fabs(d[i]) < 1e-9) {
      if (o[i] < low[i] || o[i] > high[i]) return 1e30;
      continue;
    }
    const double a = (low[i] - o[i]) / d[i], b = (high[i] - o[i]) / d[i];
    enter = std::max(enter, std::min(a, b));
    leave = std::min(leave, std::max(a, b));
    if (enter > leave) return 1e30;
  }
  return enter > 1e-4 ? enter : 1e30;
}

// Directions over +Z with the density of a cosine, on a spiral (Vogel 1979).
std::array<Vec3, kRays> cosineRays() {
  std::array<Vec3, kRays> rays;
  for (int i = 0; i < kRays; ++i) {
    const double r2 = (i + 0.5) / kRays, turn = 2.399963229728653 * i;
    const double r = std::sqrt(r2);
    rays[static_cast<std::size_t>(i)] = {r * maths::cosine(turn), r * maths::sine(turn),
                                         std::sqrt(1.0 - r2)};
  }
  return rays;
}

class Baker {
 public:
  Baker(const RoomPlan& plan, const std::vector<Occluder>& occluders)
      : plan_(plan), occluders_(occluders), rays_(cosineRays()) {
    const double bearing = maths::radians(kSunBearing_deg), up = maths::radians(kSunElevation_deg);
    const Vec3 to_sun{maths::sine(bearing) * maths::cosine(up), maths::sine(up),
                      maths::cosine(bearing) * maths::cosine(up)};
    for (const RoomWindow& w : plan.windows) addPatch(w, to_sun);
  }

  /// Whether people can stand at a place of the floor: off the walls and what stands there.
  bool standsFree(const Vec3& floor) const {
    if (std::fabs(floor.x) > plan_.half_width_m - kAway_m ||
        std::fabs(floor.z) > plan_.half_depth_m - kAway_m) {
      return false;
    }
    return std::none_of(occluders_.begin(), occluders_.end(), [&](const Occluder& box) {
      return floor.x > box.low_m.x - kAway_m && floor.x < box.high_m.x + kAway_m &&
             floor.z > box.low_m.z - kAway_m && floor.z < box.high_m.z + kAway_m &&
             box.low_m.y < kFurniture_m;
    });
  }

  // Unscaled: sky, sunlight from the floor, lamps, openness.
  std::array<double, 4> at(const Vec3& surface, const Vec3& n) const {
    const Vec3 p = surface + n * kOffSurface_m;
    // The reveal of a window lies beyond the wall, at right angles to the glass.
    if (p.x < -plan_.half_width_m) {
      const Vec3 inside{0.15 - plan_.half_width_m, p.y, p.z};
      return {n.x > 0.5 ? 0.0 : kRevealSky, 0.0, lampsAt(inside, n), kRevealOpen};
    }
    return {skyAt(p, n), patchesAt(p, n), lampsAt(p, n), openAt(p, n)};
  }

 private:
  void addPatch(const RoomWindow& w, const Vec3& to_sun) {
    const double middle = 0.5 * (w.low_m + w.high_m);
    const Vec3 on_floor =
        Vec3{-plan_.half_width_m, middle, w.middle_z_m} - to_sun * (middle / to_sun.y);
    const double area =
        2.0 * w.half_width_m * (w.high_m - w.low_m) * std::fabs(to_sun.x) / to_sun.y;
    if (on_floor.x < plan_.half_width_m && std::fabs(on_floor.z) < plan_.half_depth_m)
      patches_.push_back({{on_floor.x, 0.02, on_floor.z}, area});
  }

  bool hidden(const Vec3& from, const Vec3& to) const {
    const Vec3 way = to - from;
    const double length = maths::length(way);
    const Vec3 direction = way / length;
    return std::any_of(occluders_.begin(), occluders_.end(), [&](const Occluder& box) {
      return entersAt(from, direction, box) < length;
    });
  }

  double skyAt(const Vec3& p, const Vec3& n) const {
    double sum = 0.0;
    for (const RoomWindow& w : plan_.windows) {
      const double piece =
          2.0 * w.half_width_m * (w.high_m - w.low_m) / static_cast<double>(kAcross * kUp);
      for (int i = 0; i < kAcross * kUp; ++i) {
        const double u = (i % kAcross + 0.5) / kAcross, v = (i / kAcross + 0.5) / kUp;
        const Vec3 q{-plan_.half_width_m, maths::mix(w.low_m, w.high_m, v),
                     w.middle_z_m + w.half_width_m * (2.0 * u - 1.0)};
        const Vec3 d = q - p;
        const double to_surface = maths::dot(n, d), from_window = -d.x;
        if (to_surface <= 0.0 || from_window <= 0.0) continue;
        const double r2 = maths::dot(d, d) + 0.15;
        if (!hidden(p, q)) sum += to_surface * from_window * piece / (maths::kPi * r2 * r2);
      }
    }
    return sum;
  }

  double patchesAt(const Vec3& p, const Vec3& n) const {
    double sum = 0.0;
    for (const Spot& patch : patches_) {
      const Vec3 d = patch.at - p;
      const double to_surface = maths::dot(n, d), up = -d.y;
      if (to_surface <= 0.0 || up <= 0.0) continue;
      const double r2 = maths::dot(d, d) + 0.6;
      sum += to_surface * up * patch.area_m2 / (maths::kPi * r2 * r2);
    }
    return sum;
  }

  double lampsAt(const Vec3& p, const Vec3& n) const {
    double sum = 0.0;
    for (const RoomLamp& lamp : plan_.lamps) {
      const Vec3 d = lamp.centre_m - p;
      const double to_surface = maths::dot(n, d);
      if (to_surface <= 0.0) continue;
      const double r2 = maths::dot(d, d) + 0.10, r = std::sqrt(r2);
      const double down = std::max(0.0, d.y / r);
      const double lobe = maths::mix(0.45, down, lamp.downward01);
      if (lobe > 0.0 && !hidden(p, lamp.centre_m)) sum += to_surface / r * lobe / r2;
    }
    return sum;
  }

  double toWalls(const Vec3& p, const Vec3& d) const {
    double nearest = 1e30;
    const auto wall = [&](double distance, double speed) {
      if (speed > 1e-6) nearest = std::min(nearest, std::max(0.0, distance) / speed);
    };
    wall(plan_.half_width_m - p.x, d.x);
    wall(plan_.half_width_m + p.x, -d.x);
    wall(plan_.half_depth_m - p.z, d.z);
    wall(plan_.half_depth_m + p.z, -d.z);
    wall(plan_.height_m - p.y, d.y);
    wall(p.y, -d.y);
    return nearest;
  }

  double openAt(const Vec3& p, const Vec3& n) const {
    const Vec3 u = maths::normalised(maths::squareTo({0.31, 0.17, 0.93}, n), {1, 0, 0});
    const Vec3 v = maths::cross(n, u);
    double sum = 0.0;
    for (const Vec3& ray : rays_) {
      const Vec3 d = u * ray.x + v * ray.y + n * ray.z;
      double nearest = toWalls(p, d);
      for (const Occluder& box : occluders_) nearest = std::min(nearest, entersAt(p, d, box));
      const double t = nearest / kHalfOpen_m;
      sum += t * t / (1.0 + t * t);
    }
    return sum / kRays;
  }

  const RoomPlan& plan_;
  const std::vector<Occluder>& occluders_;
  std::array<Vec3, kRays> rays_;
  std::vector<Spot> patches_;
};

Vec3 vec(const Float3& f) {
  return {static_cast<double>(f[0]), static_cast<double>(f[1]), static_cast<double>(f[2])};
}

bool isFloor(const Mesh& mesh) { return mesh.name.rfind("floor", 0) == 0; }

}  // namespace

void bakeRoomLight(const RoomPlan& plan, const std::vector<Occluder>& occluders,
                   std::vector<Mesh>& meshes) {
  const Baker baker(plan, occluders);
  std::array<double, 4> floor{};
  double floor_points = 0.0;
  for (Mesh& mesh : meshes) {
    for (std::size_t i = 0; i < mesh.light.size(); ++i) {
      const std::array<double, 4> light = baker.at(vec(mesh.position[i]), vec(mesh.normal[i]));
      for (std::size_t k = 0; k < 4; ++k) mesh.light[i][k] = static_cast<float>(light[k]);
      if (!isFloor(mesh) || !baker.standsFree(vec(mesh.position[i]))) continue;
      floor_points += 1.0;
      for (std::size_t k = 0; k < 4; ++k) floor[k] += light[k];
    }
  }
  const auto scale = [&](std::size_t k, double wanted) {
    return floor[k] > 0.0 ? wanted * floor_points / floor[k] : 0.0;
  };
  // The floor itself sees no light from the floor: one scale for all rooms.
  const std::array<double, 4> by = {scale(0, kFloorDirect), 1.0, scale(2, kFloorDirect),
                                    scale(3, kFloorRound)};
  for (Mesh& mesh : meshes) {
    for (Float4& light : mesh.light) {
      for (std::size_t k = 0; k < 4; ++k)
        light[k] = static_cast<float>(static_cast<double>(light[k]) * by[k]);
    }
  }
}

}  // namespace spotter::figure
