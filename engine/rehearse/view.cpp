#include "rehearse/view.h"

#include <algorithm>
#include <cmath>

#include "circuit/transition.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::rehearse {
namespace {

constexpr double kOtherView01 = 0.35;
constexpr double kStep_m = 0.6;

}  // namespace

double viewOf(const session::Scene& scene, const session::World& world, int person,
              const movement::FaultModel& fault) {
  const circuit::Placement place =
      circuit::whereIs(scene, world.circuit, person, static_cast<double>(world.tick));
  const double dx = world.trainee.x_mm / 1000.0 - place.position_m.x;
  const double dz = world.trainee.z_mm / 1000.0 - place.position_m.z;
  const double distance = std::sqrt(dx * dx + dz * dz);
  if (distance < 1e-6) return 1.0;
  const double ahead =
      (dx * maths::sine(place.heading_rad) + dz * maths::cosine(place.heading_rad)) / distance;
  constexpr double kCos45 = 0.70710678;
  const char* view = ahead > kCos45 ? "front" : ahead < -kCos45 ? "back" : "side";
  return fault.view == view ? 1.0 : kOtherView01;
}

double clarityOf(const movement::Definition& definition, double value) {
  const double width = std::abs(definition.fault - definition.harmless);
  const double beyond = definition.above ? value - definition.fault : definition.fault - value;
  if (width <= 0.0) return 1.0;
  return maths::clamp(0.5 + 0.5 * beyond / width, 0.0, 1.0);
}

session::MoveTo stepTowards(const session::World& world, double x_m, double z_m) {
  const double x = world.trainee.x_mm / 1000.0;
  const double z = world.trainee.z_mm / 1000.0;
  const double distance = std::sqrt((x_m - x) * (x_m - x) + (z_m - z) * (z_m - z));
  const double share = distance <= kStep_m ? 1.0 : kStep_m / distance;
  const double new_x = x + share * (x_m - x);
  const double new_z = z + share * (z_m - z);
  session::MoveTo move;
  move.x_mm = static_cast<int>(std::floor(1000.0 * new_x + 0.5));
  move.z_mm = static_cast<int>(std::floor(1000.0 * new_z + 0.5));
  const double heading = maths::degrees(maths::arcTangent2(-new_x, -new_z));
  move.heading_cdeg = static_cast<int>(std::floor(100.0 * heading + 0.5));
  move.heading_cdeg = std::clamp(move.heading_cdeg, -18000, 18000);
  return move;
}

}  // namespace spotter::rehearse
