#include "session/perception.h"

#include <algorithm>

#include "circuit/appearance.h"
#include "circuit/signs.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "visibility/visibility.h"

namespace spotter::session {
namespace {

using body::Joint;
using maths::Vec3;

constexpr Tick kTicksBetweenLooks = 6;
constexpr double kHalfField_rad = 0.75;  // about the width of the picture
constexpr double kEnough01 = 0.5;        // half of face, hands and chest in view

visibility::Viewpoint viewpointOf(const Trainee& trainee) {
  const double heading = maths::radians(trainee.heading_cdeg / 100.0);
  const double pitch = maths::radians(trainee.pitch_cdeg / 100.0);
  visibility::Viewpoint viewpoint;
  viewpoint.eye_m = {trainee.x_mm / 1000.0, kEyeHeight_m, trainee.z_mm / 1000.0};
  viewpoint.direction = {maths::sine(heading) * maths::cosine(pitch), maths::sine(pitch),
                         maths::cosine(heading) * maths::cosine(pitch)};
  viewpoint.half_field_rad = kHalfField_rad;
  return viewpoint;
}

body::JointFrames framesOf(const Scene& scene, const World& world, int person) {
  const auto& performer = scene.participants[static_cast<std::size_t>(person)].performer;
  const circuit::Appearance appearance =
      circuit::appearanceOf(scene, world.circuit, person, static_cast<double>(world.tick));
  return circuit::inHall(performer.skeleton, appearance.pose, appearance.place);
}

bool canSee(const Scene& scene, const World& world, int person) {
  const body::JointFrames frames = framesOf(scene, world, person);
  const std::vector<Vec3> points = {frames.at(Joint::head), frames.at(Joint::upper_chest),
                                    frames.at(Joint::left_hand), frames.at(Joint::right_hand)};
  std::vector<visibility::Capsule> obstacles;
  for (int other = 0; other < static_cast<int>(world.circuit.people.size()); ++other) {
    if (other == person) continue;
    const auto& skeleton = scene.participants[static_cast<std::size_t>(other)].performer.skeleton;
    const auto capsules = visibility::capsulesOf(skeleton, framesOf(scene, world, other));
    obstacles.insert(obstacles.end(), capsules.begin(), capsules.end());
  }
  return visibility::visible01(viewpointOf(world.trainee), points, obstacles) >= kEnough01;
}

}  // namespace

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

}  // namespace spotter::session
