#include "screens/walk.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "circuit/appearance.h"
#include "maths/angle.h"
#include "picture/class_picture.h"

namespace spotter::screens {
namespace {

constexpr double kSteepest_rad = maths::radians(55.0);
constexpr double kLookAt_m = 0.90;  // a little above the middle: names need room over heads

double wrapped(double angle) {
  while (angle > maths::kPi) angle -= 2 * maths::kPi;
  while (angle < -maths::kPi) angle += 2 * maths::kPi;
  return angle;
}

// The session refuses moves beyond the floor.
Eye onFloor(Eye eye, const content::PlaceModel& place) {
  eye.x_m = std::clamp(eye.x_m, place.x_from_m, place.x_to_m);
  eye.z_m = std::clamp(eye.z_m, place.z_from_m, place.z_to_m);
  return eye;
}

Eye kept(Eye eye) {
  eye.heading_rad = wrapped(eye.heading_rad);
  eye.pitch_rad = std::clamp(eye.pitch_rad, -kSteepest_rad, kSteepest_rad);
  return eye;
}

double angleOf(ViewFrom from) {
  switch (from) {
    case ViewFrom::left:
      return maths::kPi / 2;
    case ViewFrom::right:
      return -maths::kPi / 2;
    case ViewFrom::back:
      return maths::kPi;
    case ViewFrom::front:
      break;
  }
  return 0.0;
}

/// Distance of a point from the stretch a-b, on the floor.
double apart(double px, double pz, double ax, double az, double bx, double bz) {
  const double dx = bx - ax;
  const double dz = bz - az;
  const double square = dx * dx + dz * dz;
  const double along =
      square > 0 ? std::clamp(((px - ax) * dx + (pz - az) * dz) / square, 0.0, 1.0) : 0;
  return std::hypot(px - ax - along * dx, pz - az - along * dz);
}

/// How close anybody else comes to the line of sight or to the eye, m.
double clearance(const session::Scene& scene, const session::World& world, int person,
                 const Eye& eye) {
  const auto spot = circuit::goalOf(scene, world.circuit, person).position_m;
  double least = 10.0;
  for (int other = 0; other < static_cast<int>(scene.participants.size()); ++other) {
    if (other == person) continue;
    const auto at = circuit::goalOf(scene, world.circuit, other).position_m;
    least = std::min(least, apart(at.x, at.z, eye.x_m, eye.z_m, spot.x, spot.z));
  }
  return least;
}

Eye eyeAt(const session::Scene& scene, const session::World& world, int person, ViewFrom from,
          double distance_m) {
  const auto place = circuit::goalOf(scene, world.circuit, person);
  const double angle = place.heading_rad + angleOf(from);
  Eye eye;
  eye.x_m = place.position_m.x + std::sin(angle) * distance_m;
  eye.z_m = place.position_m.z + std::cos(angle) * distance_m;
  eye = kept(onFloor(eye, scene.place));
  const double dx = place.position_m.x - eye.x_m;
  const double dz = place.position_m.z - eye.z_m;
  eye.heading_rad = std::atan2(dx, dz);
  eye.pitch_rad = -std::atan2(session::kEyeHeight_m - kLookAt_m, std::hypot(dx, dz));
  return eye;
}

}  // namespace

Eye eyeOf(const session::Trainee& trainee) {
  return {trainee.x_mm / 1000.0, trainee.z_mm / 1000.0,
          maths::radians(trainee.heading_cdeg / 100.0), maths::radians(trainee.pitch_cdeg / 100.0),
          session::eyesOf(trainee).y};
}

picture::Camera cameraOf(const Eye& eye) {
  return picture::cameraFacing({eye.x_m, eye.height_m, eye.z_m}, eye.heading_rad, eye.pitch_rad,
                               picture::lensAt_deg(eye.height_m));
}

Eye walked(const Eye& eye, const WalkWish& wish, double elapsed_s,
           const content::PlaceModel& place) {
  const double step = 1.6 * elapsed_s;
  const double turn = maths::radians(80.0) * elapsed_s;
  const double s = std::sin(eye.heading_rad);
  const double c = std::cos(eye.heading_rad);
  Eye next = eye;
  next.x_m += (s * wish.forward + c * wish.sideways) * step;
  next.z_m += (c * wish.forward - s * wish.sideways) * step;
  next.heading_rad += wish.turn * turn;
  next.pitch_rad += wish.look * turn * 0.6;
  return kept(onFloor(next, place));
}

Eye turned(const Eye& eye, double left_rad, double up_rad) {
  Eye next = eye;
  next.heading_rad += left_rad;
  next.pitch_rad += up_rad;
  return kept(next);
}

Eye viewSpot(const session::Scene& scene, const session::World& world, int person, ViewFrom from) {
  constexpr std::array<double, 5> kDistances = {3.5, 3.1, 2.7, 2.3, 1.9};
  Eye best = eyeAt(scene, world, person, from, kDistances.front());
  double best_clearance = -1.0;
  for (const double distance : kDistances) {
    const Eye eye = eyeAt(scene, world, person, from, distance);
    const double clear = clearance(scene, world, person, eye);
    if (clear > 0.55) return eye;
    if (clear > best_clearance + 0.05) {
      best_clearance = clear;
      best = eye;
    }
  }
  return best;
}

double firstPitch(const session::Scene& scene, const session::World& world, const Eye& eye) {
  constexpr double kAhead_rad = maths::radians(25.0);
  double nearest = 5.7;
  for (int person = 0; person < static_cast<int>(scene.participants.size()); ++person) {
    const auto at = circuit::goalOf(scene, world.circuit, person).position_m;
    const double dx = at.x - eye.x_m;
    const double dz = at.z - eye.z_m;
    if (std::abs(wrapped(std::atan2(dx, dz) - eye.heading_rad)) > kAhead_rad) continue;
    nearest = std::min(nearest, std::max(1.0, std::hypot(dx, dz)));
  }
  return -std::atan2(session::kEyeHeight_m - kLookAt_m, nearest);
}

ViewFrom clearerSide(const session::Scene& scene, const session::World& world, int person) {
  const double left =
      clearance(scene, world, person, eyeAt(scene, world, person, ViewFrom::left, 2.5));
  const double right =
      clearance(scene, world, person, eyeAt(scene, world, person, ViewFrom::right, 2.5));
  return left >= right ? ViewFrom::left : ViewFrom::right;
}

Eye between(const Eye& from, const Eye& to, double part01) {
  const double t = std::clamp(part01, 0.0, 1.0);
  Eye eye;
  eye.x_m = from.x_m + (to.x_m - from.x_m) * t;
  eye.z_m = from.z_m + (to.z_m - from.z_m) * t;
  eye.heading_rad = wrapped(from.heading_rad + wrapped(to.heading_rad - from.heading_rad) * t);
  eye.pitch_rad = from.pitch_rad + (to.pitch_rad - from.pitch_rad) * t;
  eye.height_m = from.height_m + (to.height_m - from.height_m) * t;
  return eye;
}

std::optional<session::MoveTo> moveDue(const Eye& eye, const session::World& world) {
  if (world.tick - world.trainee.moved < base::kTicksPerSecond / 10) return std::nullopt;
  session::MoveTo move;
  move.x_mm = static_cast<int>(std::lround(eye.x_m * 1000.0));
  move.z_mm = static_cast<int>(std::lround(eye.z_m * 1000.0));
  move.heading_cdeg = static_cast<int>(std::lround(maths::degrees(eye.heading_rad) * 100.0));
  move.pitch_cdeg = static_cast<int>(std::lround(maths::degrees(eye.pitch_rad) * 100.0));
  const session::Trainee& now = world.trainee;
  // Whoever sits stays where they are, to the millimetre.
  if (now.seated) move = {now.x_mm, now.z_mm, move.heading_cdeg, move.pitch_cdeg};
  const bool moved = std::abs(move.x_mm - now.x_mm) > 10 || std::abs(move.z_mm - now.z_mm) > 10 ||
                     std::abs(move.heading_cdeg - now.heading_cdeg) > 10 ||
                     std::abs(move.pitch_cdeg - now.pitch_cdeg) > 10;
  if (!moved) return std::nullopt;
  return move;
}

}  // namespace spotter::screens
