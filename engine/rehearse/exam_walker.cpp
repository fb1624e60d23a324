#include "rehearse/exam_walker.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"
#include "session/perception.h"
#include "session/watching.h"

namespace spotter::rehearse {
namespace {

using base::Tick;
using maths::Vec3;

constexpr Tick kTicksBetweenMoves = base::kTicksPerSecond / 10;
constexpr double kGrid_m = 0.6;
constexpr double kFromWall_m = 0.3;
constexpr double kNearest_m = 1.2;   // nobody stands closer to somebody who exercises
constexpr int kPitch_cdeg = -1000;   // a little down: heads and feet
constexpr double kPatience = 3.4;    // repetitions to wait at a spot

std::uint32_t bitOf(std::size_t person, std::size_t view) {
  return std::uint32_t{1} << (3 * person + view);
}

session::Trainee standing(double x_m, double z_m, double heading_deg) {
  session::Trainee trainee;
  trainee.x_mm = static_cast<int>(std::lround(1000.0 * x_m));
  trainee.z_mm = static_cast<int>(std::lround(1000.0 * z_m));
  trainee.heading_cdeg = static_cast<int>(std::lround(100.0 * heading_deg));
  trainee.pitch_cdeg = kPitch_cdeg;
  return trainee;
}

bool tooNear(const session::Bodies& bodies, double x_m, double z_m) {
  return std::any_of(bodies.places.begin(), bodies.places.end(), [&](const auto& place) {
    return std::hypot(place.position_m.x - x_m, place.position_m.z - z_m) < kNearest_m;
  });
}

// Directions worth looking to: at each person, and between two.
std::vector<double> directions_deg(const session::Bodies& bodies, double x_m, double z_m) {
  std::vector<double> all;
  const auto toward = [&](const Vec3& to) {
    all.push_back(maths::degrees(maths::arcTangent2(to.x - x_m, to.z - z_m)));
  };
  for (std::size_t a = 0; a < bodies.places.size(); ++a) {
    toward(bodies.places[a].position_m);
    for (std::size_t b = 0; b < a; ++b)
      toward((bodies.places[a].position_m + bodies.places[b].position_m) * 0.5);
  }
  return all;
}

/// Whose body is not hidden by others from a spot, wherever one looks.
std::vector<bool> unhidden(const session::Bodies& bodies, const Vec3& eye_m) {
  std::vector<bool> clear;
  for (std::size_t p = 0; p < bodies.frames.size(); ++p) {
    visibility::Viewpoint straight;
    straight.eye_m = eye_m;
    straight.direction = maths::normalised(bodies.frames[p].at(body::Joint::hips) - eye_m);
    straight.half_field_rad = 1.5;
    clear.push_back(session::inSight(straight, bodies, p));
  }
  return clear;
}

void addStandpoints(const session::Bodies& bodies, double x_m, double z_m,
                    std::vector<Standpoint>& spots) {
  if (tooNear(bodies, x_m, z_m)) return;
  const Vec3 eye_m = session::eyesOf(standing(x_m, z_m, 0.0));
  const std::vector<bool> clear = unhidden(bodies, eye_m);
  const std::size_t from_here = spots.size();
  for (const double heading_deg : directions_deg(bodies, x_m, z_m)) {
    const visibility::Viewpoint from = session::viewpointOf(standing(x_m, z_m, heading_deg));
    Standpoint spot{x_m, z_m, heading_deg, 0};
    for (std::size_t p = 0; p < bodies.frames.size(); ++p) {
      const std::vector<Vec3> points = session::tellingPoints(bodies.frames[p]);
      if (!clear[p] || visibility::visible01(from, points, {}) < session::kTellingShare01) continue;
      const session::View view = session::viewFrom(bodies.places[p], x_m, z_m);
      spot.serves |= bitOf(p, static_cast<std::size_t>(view));
    }
    // Of two directions from one place the one that serves all of the other is enough.
    const bool more = std::none_of(spots.begin() + static_cast<std::ptrdiff_t>(from_here),
                                   spots.end(), [&](const Standpoint& other) {
                                     return (spot.serves & ~other.serves) == 0;
                                   });
    if (spot.serves != 0 && more) spots.push_back(spot);
  }
}

void lookRound(const session::Scene& scene, const session::World& world, ExamWalker& walker) {
  const session::Bodies bodies = session::bodiesOf(scene, world);
  walker.spots.clear();
  const content::PlaceModel& place = scene.place;
  for (double x = place.x_from_m + kFromWall_m; x <= place.x_to_m - kFromWall_m; x += kGrid_m)
    for (double z = place.z_from_m + kFromWall_m; z <= place.z_to_m - kFromWall_m; z += kGrid_m)
      addStandpoints(bodies, x, z, walker.spots);
  walker.tired.assign(walker.spots.size(), false);
  walker.bout = world.circuit.bout;
  walker.at = -1;
  walker.arrived.reset();
}

/// What is still to be seen.
std::uint32_t outstanding(const session::Scene& scene, const session::World& world,
                          const ExamWalker& walker) {
  const auto needed =
      session::neededViews(scene.stations[static_cast<std::size_t>(world.circuit.station)]);
  std::uint32_t open = 0;
  for (std::size_t p = 0; p < world.watched.size(); ++p)
    for (std::size_t v = 0; v < needed.size(); ++v)
      if (needed[v] && world.watched[p].seen[v] < walker.repetitions) open |= bitOf(p, v);
  return open;
}

// The longest repetition that anybody does now, s.
double repetition_s(const session::World& world) {
  Tick longest = base::toTick(1.0);
  for (const circuit::PersonRun& run : world.circuit.people)
    longest = std::max(longest, run.end - run.begin);
  return base::toSeconds(longest);
}

double way_m(double x_m, double z_m, const Standpoint& to) {
  return std::hypot(to.x_m - x_m, to.z_m - z_m);
}

/// The first of the two stops that together serve the most; among equals one stop before two, and
/// the shorter way.
int bestSpot(const session::World& world, const ExamWalker& walker, std::uint32_t open) {
  const double x = world.trainee.x_mm / 1000.0;
  const double z = world.trainee.z_mm / 1000.0;
  std::vector<int> useful;
  for (std::size_t i = 0; i < walker.spots.size(); ++i)
    if (!walker.tired[i] && (walker.spots[i].serves & open) != 0)
      useful.push_back(static_cast<int>(i));
  int best = -1;
  double most = -1e9;
  const auto consider = [&](int first, int served, int stops, double length_m) {
    constexpr double kStop_m = 6.0;  // what a stop is worth in walking
    const double worth = 100.0 * served - kStop_m * stops - length_m;
    if (worth <= most + 1e-9) return;
    most = worth;
    best = first;
  };
  for (const int a : useful) {
    const Standpoint& first = walker.spots[static_cast<std::size_t>(a)];
    const double to_first_m = way_m(x, z, first);
    const std::uint32_t now = first.serves & open;
    consider(a, std::popcount(now), 1, to_first_m);
    for (const int b : useful) {
      const Standpoint& second = walker.spots[static_cast<std::size_t>(b)];
      const std::uint32_t both = now | (second.serves & open);
      if (both == now) continue;
      // What serves more people at once comes first: time may run out.
      const double hurry_m = 2.0 * (12 - std::popcount(now));
      consider(a, std::popcount(both), 2,
               to_first_m + way_m(first.x_m, first.z_m, second) + hurry_m);
    }
  }
  return best;
}

std::optional<session::MoveTo> stepTo(const session::World& world, const Standpoint& spot,
                                      double step_m) {
  const double x = world.trainee.x_mm / 1000.0;
  const double z = world.trainee.z_mm / 1000.0;
  const double way_m = std::hypot(spot.x_m - x, spot.z_m - z);
  const double share = way_m <= step_m ? 1.0 : step_m / way_m;
  const session::Trainee next =
      standing(x + share * (spot.x_m - x), z + share * (spot.z_m - z), spot.heading_deg);
  const bool there = next.x_mm == world.trainee.x_mm && next.z_mm == world.trainee.z_mm &&
                     next.heading_cdeg == world.trainee.heading_cdeg &&
                     next.pitch_cdeg == world.trainee.pitch_cdeg;
  if (there) return std::nullopt;
  return session::MoveTo{next.x_mm, next.z_mm, next.heading_cdeg, next.pitch_cdeg};
}

}  // namespace

std::optional<session::MoveTo> decideWalk(const session::Scene& scene, const session::World& world,
                                          ExamWalker& walker) {
  const bool runs = world.circuit.stage == circuit::Stage::exercising;
  if (!runs || world.tick % kTicksBetweenMoves != 0 || world.watched.empty()) return std::nullopt;
  // A moment into the bout everybody has begun.
  if (world.tick - world.circuit.stage_since < base::toTick(1.5)) return std::nullopt;
  if (walker.bout != world.circuit.bout) lookRound(scene, world, walker);
  const std::uint32_t open = outstanding(scene, world, walker);
  const double once_s = repetition_s(world);
  if (walker.at >= 0) {
    const auto at = static_cast<std::size_t>(walker.at);
    const bool waited =
        walker.arrived &&
        base::toSeconds(world.tick - *walker.arrived) > kPatience * once_s;
    if (waited) walker.tired[at] = true;
    if (waited || (walker.spots[at].serves & open) == 0) walker.at = -1;
  }
  if (walker.at < 0) {
    walker.at = bestSpot(world, walker, open);
    walker.arrived.reset();
  }
  if (walker.at < 0) return std::nullopt;
  const auto move = stepTo(world, walker.spots[static_cast<std::size_t>(walker.at)],
                           walker.walk_m_per_s * static_cast<double>(kTicksBetweenMoves) /
                               base::kTicksPerSecond);
  if (!move && !walker.arrived) walker.arrived = world.tick;
  return move;
}

}  // namespace spotter::rehearse
