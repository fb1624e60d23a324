#include "circuit/places.h"

#include <algorithm>
#include <cmath>

#include "locomotion/exercise_place.h"
#include "maths/angle.h"

namespace spotter::circuit {
namespace {

using locomotion::Place;
using maths::Vec3;

// In the chair's frame: +Z ahead of it, the floor under the middle of the seat's front edge the
// origin.
constexpr double kLaneFrom_z_m = 0.45;   // there is somebody in a lane
constexpr double kLaneMouth_z_m = 0.30;  // where one walks in and out of it
constexpr double kCorner_x_m = 0.62;     // where one walks round it
constexpr double kCorner_front_m = 0.36;
constexpr double kCorner_back_m = -0.90;
constexpr double kPorch_m = 0.44;     // where one turns round before sitting down
constexpr double kStepBack_m = 0.20;  // the same behind it
// What the line of walking keeps off: the chair and half a body.
constexpr double kKeepOff_x_m = 0.38;
constexpr double kKeepOff_front_m = 0.08;
constexpr double kKeepOff_back_m = -0.57;

// Whether the straight line from a to b comes too near to the chair (Liang and Barsky 1984).
bool crossesChair(const Vec3& a, const Vec3& b) {
  double from = 0.0;
  double to = 1.0;
  const auto clip = [&](double start, double change, double low, double high) {
    if (std::abs(change) < 1e-9) {
      if (start <= low || start >= high) to = -1.0;
      return;
    }
    const double one = (low - start) / change;
    const double other = (high - start) / change;
    from = std::max(from, std::min(one, other));
    to = std::min(to, std::max(one, other));
  };
  clip(a.x, b.x - a.x, -kKeepOff_x_m, kKeepOff_x_m);
  clip(a.z, b.z - a.z, kKeepOff_back_m, kKeepOff_front_m);
  return from < to;
}

// Points between two spots.
struct Detour {
  std::array<Vec3, 2> point{};
  int count = 0;
};

constexpr std::array<Vec3, 4> kCorners = {{{kCorner_x_m, 0.0, kCorner_front_m},
                                           {kCorner_x_m, 0.0, kCorner_back_m},
                                           {-kCorner_x_m, 0.0, kCorner_back_m},
                                           {-kCorner_x_m, 0.0, kCorner_front_m}}};

// On which side of the chair a mat lies that is beside it: -1 or 1, or 0.
double sideOfMat(const Placement& chair, const locomotion::Ground& mat) {
  if (mat.height_m <= 0.0) return 0.0;
  const Vec3 middle = locomotion::intoPlace(chair, mat.middle.position_m);
  if (middle.z - mat.half_length_m > kCorner_front_m || std::abs(middle.x) < mat.half_width_m)
    return 0.0;
  return middle.x > 0.0 ? 1.0 : -1.0;
}

double lengthOf(const Vec3& a, const Detour& detour, const Vec3& b) {
  double length = 0.0;
  Vec3 at = a;
  for (int i = 0; i <= detour.count; ++i) {
    const Vec3 next = i < detour.count ? detour.point[static_cast<std::size_t>(i)] : b;
    if (crossesChair(at, next)) return 1e9;
    length += maths::distance(at, next);
    at = next;
  }
  return length;
}

Detour shortestDetour(const Vec3& a, const Vec3& b, double mat_side) {
  Detour best;
  double least = lengthOf(a, best, b);
  const auto consider = [&](const Detour& detour) {
    // Along the mat, past its pillow, one goes round on the other side.
    for (int i = 0; i < detour.count; ++i) {
      const Vec3& corner = detour.point[static_cast<std::size_t>(i)];
      if (corner.x * mat_side > 0.0 && corner.z < 0.0) return;
    }
    const double length = lengthOf(a, detour, b);
    if (length >= least - 1e-9) return;
    least = length;
    best = detour;
  };
  for (const Vec3& corner : kCorners) consider({{corner, {}}, 1});
  for (std::size_t i = 0; i < kCorners.size(); ++i) {
    consider({{kCorners[i], kCorners[(i + 1) % 4]}, 2});
    consider({{kCorners[i], kCorners[(i + 3) % 4]}, 2});
  }
  return best;
}

bool inLane(const Vec3& spot) {
  constexpr double kBeyond_z_m = 0.9;
  return (std::abs(spot.x) > 0.35 && spot.z > kLaneFrom_z_m) || spot.z > kBeyond_z_m;
}

// Where one leaves a lane toward the chair: who stands on a mat walks off it beside its pillow.
Vec3 mouthOf(const Placement& chair, const locomotion::Ground& mat, const Vec3& spot) {
  constexpr double kBesidePillow_m = 0.50;
  const double middle = locomotion::intoPlace(chair, mat.middle.position_m).x;
  if (mat.height_m <= 0.0 || std::abs(spot.x - middle) > mat.half_width_m)
    return {spot.x, 0.0, kLaneMouth_z_m};
  const double aside = spot.x > middle ? kBesidePillow_m : -kBesidePillow_m;
  return {middle + aside, 0.0, kLaneMouth_z_m};
}

bool sameLane(const Vec3& a, const Vec3& b) {
  return inLane(a) && inLane(b) && std::abs(a.x - b.x) < 0.5;
}

bool aheadOfSeat(const Vec3& spot) {
  return std::abs(spot.x) < 0.2 && spot.z > 0.0 && spot.z < kPorch_m - 0.1;
}

bool behindBack(const Vec3& spot) { return std::abs(spot.x) < 0.3 && spot.z < kKeepOff_back_m; }

// Close to the chair there is no room to turn: one turns a step away from it.
Vec3 roomToTurn(const Vec3& spot) {
  if (aheadOfSeat(spot)) return {0.0, 0.0, kPorch_m};
  if (behindBack(spot)) return {spot.x, 0.0, spot.z - kStepBack_m};
  return spot;
}

// A way so short, with so little turning, is stepped without turning into it.
bool stepped(const Vec3& a, double heading_a, const Vec3& b, double heading_b) {
  constexpr double kFar_m = 0.75;
  constexpr double kTurn_rad = maths::radians(30.0);
  return maths::distance(a, b) < kFar_m && !crossesChair(a, b) &&
         std::abs(locomotion::wrapped(heading_b - heading_a)) < kTurn_rad;
}

}  // namespace

Placement chairOf(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].chair;
}

Placement stationPlace(const Scene& scene, int person, int station) {
  const Participant& participant = scene.participants[static_cast<std::size_t>(person)];
  locomotion::ClassThings things;
  for (const Station& each : scene.stations) things.add(each.exercise);
  return locomotion::exercisePlace(participant.performer, participant.chair,
                                   scene.stations[static_cast<std::size_t>(station)].exercise,
                                   scene.movingSide(person, station), things);
}

Route routeBetween(const Placement& chair, const Placement& from, const Placement& to,
                   const locomotion::Ground& mat) {
  const Place here = locomotion::composed(locomotion::inverse(chair), from);
  const Place there = locomotion::composed(locomotion::inverse(chair), to);
  const auto inHallOf = [&chair](const Vec3& own, double heading = 0.0) {
    return locomotion::composed(chair, {own, heading});
  };
  Route route;
  const Vec3& a = here.position_m;
  const Vec3& b = there.position_m;
  if (stepped(a, here.heading_rad, b, there.heading_rad)) {
    // The toes keep clear of the back of the chair.
    if (behindBack(a) != behindBack(b)) {
      const Vec3 clear = roomToTurn(behindBack(a) ? a : b);
      route.add({inHallOf({0.5 * (a.x + b.x), 0.0, clear.z}, there.heading_rad), false});
    }
    route.add({to, false});
    return route;
  }
  const bool stays = sameLane(a, b);
  const Vec3 start = roomToTurn(a);
  const Vec3 goal = roomToTurn(b);
  const Vec3 from_mouth = inLane(a) && !stays ? mouthOf(chair, mat, a) : start;
  const Vec3 to_mouth = inLane(b) && !stays ? mouthOf(chair, mat, b) : goal;
  if (maths::distance(from_mouth, a) > 0.0 && !behindBack(a))
    route.add({inHallOf(from_mouth), true});
  if (behindBack(a)) route.add({inHallOf(start, here.heading_rad), false});
  const Detour detour = shortestDetour(from_mouth, to_mouth, sideOfMat(chair, mat));
  for (int i = 0; i < detour.count; ++i) {
    route.add({inHallOf(detour.point[static_cast<std::size_t>(i)]), true});
  }
  if (maths::distance(to_mouth, goal) > 0.0) route.add({inHallOf(to_mouth), true});
  // Turning round beside the chair, one turns away from it.
  const double away = goal.x < 0.0 ? 1.0 : -1.0;
  route.add({inHallOf(goal), true});
  route.add({inHallOf(goal, there.heading_rad), false, away});
  if (maths::distance(goal, b) > 0.0) route.add({to, false});
  return route;
}

}  // namespace spotter::circuit
