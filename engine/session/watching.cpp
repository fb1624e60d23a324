#include "session/watching.h"

#include <algorithm>
#include <cmath>

#include "circuit/transition.h"
#include "maths/trig.h"
#include "session/appearance.h"
#include "session/perception.h"
#include "visibility/visibility.h"

namespace spotter::session {
namespace {

using body::Joint;
using circuit::Stage;
using maths::Vec3;

constexpr Tick kTicksBetweenLooks = 12;
constexpr double kCos45 = 0.70710678118654752;

constexpr std::array<Joint, 9> kTelling = {
    Joint::head,           Joint::upper_chest,    Joint::hips,
    Joint::left_lower_leg, Joint::right_lower_leg, Joint::left_foot,
    Joint::right_foot,     Joint::left_hand,      Joint::right_hand};

std::size_t slot(View view) { return static_cast<std::size_t>(view); }

/// The repetition that was looked at is over.
void settle(Watched& watched) {
  for (const View view : kViews) {
    const bool most = watched.seen_looks[slot(view)] >= kSeenShare01 * watched.looks;
    if (watched.looks > 0 && most) ++watched.seen[slot(view)];
  }
  watched.repetition = -1;
  watched.looks = 0;
  watched.seen_looks = {};
}

void look(const Scene& scene, World& world) {
  const Bodies bodies = bodiesOf(scene, world);
  const visibility::Viewpoint from = viewpointOf(world.trainee);
  for (std::size_t p = 0; p < world.watched.size(); ++p) {
    Watched& watched = world.watched[p];
    const circuit::PersonRun& run = world.circuit.people[p];
    const bool exercises = run.activity == circuit::Activity::exercising;
    const int repetition = exercises ? run.repetition : -1;
    if (watched.repetition != repetition) settle(watched);
    if (!exercises) continue;
    watched.repetition = repetition;
    ++watched.looks;
    if (inSight(from, bodies, p))
      ++watched.seen_looks[slot(viewFrom(bodies.places[p], from.eye_m.x, from.eye_m.z))];
  }
}

void tell(const Scene& scene, World& world, const circuit::BoutEnded& ended,
          std::vector<Event>& events) {
  const auto needs = neededViews(scene.stations[static_cast<std::size_t>(ended.station)]);
  for (std::size_t p = 0; p < world.watched.size(); ++p) {
    Watched& watched = world.watched[p];
    settle(watched);
    const auto& seen = watched.seen;
    events.push_back({world.tick, WindowWatched{static_cast<int>(p), ended.bout, seen[0], seen[1],
                                                seen[2], needs[0], needs[1], needs[2]}});
    watched = Watched{};
  }
}

bool everybodyThere(const World& world) {
  return std::all_of(world.circuit.people.begin(), world.circuit.people.end(),
                     [&](const auto& run) { return circuit::isThere(world.circuit, run); });
}

template <class Command>
void apply(const Scene& scene, World& world, const Command& command, std::vector<Event>& events) {
  std::vector<circuit::CircuitEvent> raised;
  circuit::applyCircuit(scene, world.circuit, world.tick, command, raised);
  for (circuit::CircuitEvent& event : raised)
    std::visit([&](auto& body) { events.push_back({world.tick, std::move(body)}); }, event);
}

// What was seen in a bout has to be named before the next one.
void closeStamp(World& world, std::vector<Event>& events) {
  if (!world.open_stamp) return;
  events.push_back({world.tick, Withdrawn{*world.open_stamp}});
  world.open_stamp.reset();
}

}  // namespace

std::vector<Vec3> tellingPoints(const body::JointFrames& in_hall) {
  std::vector<Vec3> points;
  for (const Joint joint : kTelling) points.push_back(in_hall.at(joint));
  return points;
}

Bodies bodiesOf(const Scene& scene, const World& world) {
  Bodies bodies;
  for (std::size_t p = 0; p < scene.participants.size(); ++p) {
    const circuit::Appearance appearance =
        appearanceOf(scene, world, static_cast<int>(p), static_cast<double>(world.tick));
    const body::Skeleton& skeleton = scene.participants[p].performer.skeleton;
    bodies.places.push_back(appearance.place);
    bodies.frames.push_back(circuit::inHall(skeleton, appearance.pose, appearance.place));
    bodies.capsules.push_back(visibility::capsulesOf(skeleton, bodies.frames.back()));
  }
  return bodies;
}

bool inSight(const visibility::Viewpoint& from, const Bodies& bodies, std::size_t person) {
  const std::vector<Vec3> points = tellingPoints(bodies.frames[person]);
  if (maths::distance(from.eye_m, points.front()) > kReadable_m) return false;
  // First without the other bodies, which cost more.
  if (visibility::visible01(from, points, {}) < kTellingShare01) return false;
  std::vector<visibility::Capsule> others;
  for (std::size_t p = 0; p < bodies.capsules.size(); ++p)
    if (p != person) others.insert(others.end(), bodies.capsules[p].begin(), bodies.capsules[p].end());
  return visibility::visible01(from, points, others) >= kTellingShare01;
}

std::string_view viewName(View view) {
  constexpr std::array<std::string_view, 3> names = {"front", "side", "back"};
  return names[slot(view)];
}

View viewFrom(const circuit::Placement& place, double x_m, double z_m) {
  const double dx = x_m - place.position_m.x;
  const double dz = z_m - place.position_m.z;
  const double distance = std::sqrt(dx * dx + dz * dz);
  if (distance < 1e-6) return View::front;
  const double ahead =
      (dx * maths::sine(place.heading_rad) + dz * maths::cosine(place.heading_rad)) / distance;
  return ahead > kCos45 ? View::front : ahead < -kCos45 ? View::back : View::side;
}

std::array<bool, 3> neededViews(const circuit::Station& station) {
  std::array<bool, 3> needed{};
  for (const movement::FaultModel& fault : station.faults)
    for (const View view : kViews)
      if (fault.view == viewName(view)) needed[slot(view)] = true;
  return needed;
}

bool isSignAnswer(std::string_view answer) {
  return answer == "stop" || answer == "make_safe" || answer == "follow_plan";
}

void leadExam(const Scene& scene, World& world, std::vector<Event>& events) {
  const Stage stage = world.circuit.stage;
  const Tick since = world.tick - world.circuit.stage_since;
  if (stage == Stage::ready && since >= base::toTick(kBeforeBout_s) && everybodyThere(world)) {
    apply(scene, world, circuit::StartBout{}, events);
  } else if (stage == Stage::rested && since >= base::toTick(kAfterBout_s)) {
    apply(scene, world, circuit::NextStation{}, events);
    closeStamp(world, events);
  }
}

void watchWindows(const Scene& scene, World& world, std::size_t from, std::vector<Event>& events) {
  if (world.circuit.stage == Stage::exercising && world.tick % kTicksBetweenLooks == 0)
    look(scene, world);
  for (std::size_t i = from; i < events.size(); ++i) {
    // A copy: telling it makes the list longer.
    if (const auto* ended = std::get_if<circuit::BoutEnded>(&events[i].body))
      return tell(scene, world, circuit::BoutEnded(*ended), events);
  }
}

}  // namespace spotter::session
