#include "rehearse/exam_walker.h"

#include <algorithm>
#include <array>
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
  for (const double heading_deg : directions_deg(bodies, x_m, z_m)) {
    const visibility::Viewpoint from = session::viewpointOf(standing(x_m, z_m, heading_deg));
    Standpoint spot{x_m, z_m, heading_deg, {}};
    for (std::size_t p = 0; p < bodies.frames.size(); ++p) {
      const std::vector<Vec3> points = session::tellingPoints(bodies.frames[p]);
      if (!clear[p] || visibility::visible01(from, points, {}) < session::kTellingShare01) continue;
      const session::View view = session::viewFrom(bodies.places[p], x_m, z_m);
      spot.serves.push_back(static_cast<int>(p) * 3 + static_cast<int>(view));
    }
    if (!spot.serves.empty()) spots.push_back(std::move(spot));
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

/// What is still to be seen, by person * 3 + view.
std::vector<bool> outstanding(const session::Scene& scene, const session::World& world,
                              const ExamWalker& walker) {
  const auto needed = session::neededViews(
      scene.stations[static_cast<std::size_t>(world.circuit.station)]);
  std::vector<bool> open;
  for (const session::Watched& watched : world.watched)
    for (std::size_t v = 0; v < 3; ++v)
      open.push_back(needed[v] && watched.seen[v] < walker.repetitions);
  return open;
}

int gainOf(const Standpoint& spot, const std::vector<bool>& open) {
  return static_cast<int>(
      std::count_if(spot.serves.begin(), spot.serves.end(),
                    [&](int pair) { return open[static_cast<std::size_t>(pair)]; }));
}

// The longest repetition that anybody does now, s.
double repetition_s(const session::World& world) {
  Tick longest = base::toTick(1.0);
  for (const circuit::PersonRun& run : world.circuit.people)
    longest = std::max(longest, run.end - run.begin);
  return base::toSeconds(longest);
}

// The spot from which the most comes of the time that it takes.
int bestSpot(const session::World& world, const ExamWalker& walker, const std::vector<bool>& open,
             double stay_s) {
  int best = -1;
  double most = 0.0;
  for (std::size_t i = 0; i < walker.spots.size(); ++i) {
    const Standpoint& spot = walker.spots[i];
    const int gain = walker.tired[i] ? 0 : gainOf(spot, open);
    if (gain == 0) continue;
    const double way_m = std::hypot(spot.x_m - world.trainee.x_mm / 1000.0,
                                    spot.z_m - world.trainee.z_mm / 1000.0);
    const double worth = gain / (way_m / walker.walk_m_per_s + stay_s);
    if (worth > most + 1e-12) {
      most = worth;
      best = static_cast<int>(i);
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
  const std::vector<bool> open = outstanding(scene, world, walker);
  const double once_s = repetition_s(world);
  if (walker.at >= 0) {
    const auto at = static_cast<std::size_t>(walker.at);
    const bool waited =
        walker.arrived &&
        base::toSeconds(world.tick - *walker.arrived) > kPatience * once_s;
    if (waited) walker.tired[at] = true;
    if (waited || gainOf(walker.spots[at], open) == 0) walker.at = -1;
  }
  if (walker.at < 0) {
    walker.at = bestSpot(world, walker, open, (walker.repetitions + 0.6) * once_s);
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
