#include "session/perception.h"

#include <algorithm>

#include "circuit/room.h"
#include "circuit/signs.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "session/appearance.h"

namespace spotter::session {
namespace {

using body::Joint;
using maths::Vec3;

constexpr Tick kTicksBetweenLooks = 6;
constexpr double kHalfField_rad = 0.75;  // about the width of the picture
constexpr double kEnough01 = 0.5;        // half of face, hands and chest in view

body::JointFrames framesOf(const Scene& scene, const World& world, int person) {
  const auto& performer = scene.participants[static_cast<std::size_t>(person)].performer;
  const circuit::Appearance appearance =
      appearanceOf(scene, world, person, static_cast<double>(world.tick));
  return circuit::inHall(performer.skeleton, appearance.pose, appearance.place);
}

// The bodies that may hide something; not the one of `except`.
std::vector<visibility::Capsule> bodies(const Scene& scene, const World& world, int except) {
  std::vector<visibility::Capsule> obstacles;
  for (int other = 0; other < static_cast<int>(world.circuit.people.size()); ++other) {
    if (other == except) continue;
    const auto& skeleton = scene.participants[static_cast<std::size_t>(other)].performer.skeleton;
    const auto capsules = visibility::capsulesOf(skeleton, framesOf(scene, world, other));
    obstacles.insert(obstacles.end(), capsules.begin(), capsules.end());
  }
  return obstacles;
}

bool canSee(const Scene& scene, const World& world, int person) {
  const body::JointFrames frames = framesOf(scene, world, person);
  const std::vector<Vec3> points = {frames.at(Joint::head), frames.at(Joint::upper_chest),
                                    frames.at(Joint::left_hand), frames.at(Joint::right_hand)};
  const auto obstacles = bodies(scene, world, person);
  return visibility::visible01(viewpointOf(world.trainee), points, obstacles) >= kEnough01;
}

// Points on a thing: what tells it, and round that.
std::vector<Vec3> pointsOf(const Vec3& middle) {
  constexpr double kRound_m = 0.04;
  return {middle, middle + Vec3{kRound_m, 0.0, 0.0}, middle + Vec3{-kRound_m, 0.0, 0.0},
          middle + Vec3{0.0, 0.0, kRound_m}, middle + Vec3{0.0, 0.0, -kRound_m}};
}

bool canTell(const Scene& scene, const World& world, int hazard) {
  const auto& model = scene.model.hazards[static_cast<std::size_t>(hazard)];
  const Vec3 middle =
      circuit::tellingPoint(scene, world.circuit, hazard, static_cast<double>(world.tick));
  const visibility::Viewpoint from = viewpointOf(world.trainee);
  if (maths::distance(from.eye_m, middle) > circuit::tellableFrom_m(model.kind)) return false;
  const std::vector<Vec3> points = pointsOf(middle);
  // First without the bodies, which cost more.
  if (visibility::visible01(from, points, {}) < kEnough01) return false;
  return visibility::visible01(from, points, bodies(scene, world, -1)) >= kEnough01;
}

}  // namespace

visibility::Viewpoint viewpointOf(const Trainee& trainee) {
  const double heading = maths::radians(trainee.heading_cdeg / 100.0);
  const double pitch = maths::radians(trainee.pitch_cdeg / 100.0);
  visibility::Viewpoint viewpoint;
  viewpoint.eye_m = eyesOf(trainee);
  viewpoint.direction = {maths::sine(heading) * maths::cosine(pitch), maths::sine(pitch),
                         maths::cosine(heading) * maths::cosine(pitch)};
  viewpoint.half_field_rad = kHalfField_rad;
  return viewpoint;
}

void perceiveSigns(const Scene& scene, World& world, std::vector<Event>& events) {
  if (world.tick % kTicksBetweenLooks != 0) return;
  for (int person = 0; person < static_cast<int>(world.circuit.people.size()); ++person) {
    const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
    const content::EventModel* sign = circuit::signOf(scene, run);
    if (sign == nullptr) continue;
    auto& known = world.signs_perceived;
    if (std::find(known.begin(), known.end(), run.sign) != known.end()) continue;
    const bool late = world.tick - run.sign_begin >= base::toTick(scene.standard.perceived_by_s);
    if (!late && !canSee(scene, world, person)) continue;
    known.push_back(run.sign);
    events.push_back({world.tick, SignPerceivable{person, sign->id}});
  }
}

void perceiveHazards(const Scene& scene, World& world, std::vector<Event>& events) {
  if (world.tick % kTicksBetweenLooks != 0) return;
  // Who shows the exercise cannot watch.
  if (world.circuit.stage == circuit::Stage::demonstrating) return;
  for (int hazard = 0; hazard < static_cast<int>(world.circuit.hazards.size()); ++hazard) {
    if (!circuit::isThere(world.circuit, hazard)) continue;
    auto& known = world.hazards_perceived;
    if (std::find(known.begin(), known.end(), hazard) != known.end()) continue;
    if (!canTell(scene, world, hazard)) continue;
    known.push_back(hazard);
    const auto& model = scene.model.hazards[static_cast<std::size_t>(hazard)];
    events.push_back({world.tick, HazardPerceivable{model.id}});
  }
}

}  // namespace spotter::session
