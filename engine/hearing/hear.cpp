#include "hearing/hear.h"

#include <algorithm>
#include <cmath>

#include "circuit/places.h"
#include "hearing/bodies.h"
#include "hearing/breaths.h"
#include "hearing/voices.h"
#include "hearing/ways.h"
#include "maths/curve.h"
#include "movement/props.h"
#include "session/appearance.h"

namespace spotter::hearing {
namespace {

// Basis: proposed.
constexpr double kRoom01 = 0.035;
constexpr double kPedals01 = 0.10;
constexpr double kBand01 = 0.22;
constexpr double kBandLoud_m_s = 0.5;
constexpr Tick kFurthestBack = base::kTicksPerSecond / 4;

const movement::ExerciseModel& exerciseNow(const session::Scene& scene,
                                           const session::World& world) {
  return scene.stations[static_cast<std::size_t>(world.circuit.station)].exercise;
}

void addPedals(const session::Scene& scene, const session::World& world, int person,
               std::vector<Flow>& flows) {
  constexpr double kUsual_s = 1.0;  // a turn of the cranks at which it was recorded
  const circuit::PersonRun& run = runOf(world.circuit, person);
  const double turn_s = std::max(0.3, run.plan.duration_s);
  maths::Vec3 at_m = circuit::stationPlace(scene, person, world.circuit.station).position_m;
  at_m.y = 0.35;
  flows.push_back(
      {FlowKind::pedals, person, at_m, kPedals01, maths::clamp(kUsual_s / turn_s, 0.6, 1.6)});
}

// Length and middle of the band at a moment, in the person's frame.
movement::PropPlacement bandAt(const session::Scene& scene, const session::World& world, int person,
                               double tick) {
  const int station = world.circuit.station;
  const circuit::Appearance seen = session::appearanceOf(scene, world, person, tick);
  const movement::PropRequest request{
      exerciseNow(scene, world), scene.participants[static_cast<std::size_t>(person)].performer,
      seen.pose, scene.movingSide(person, station),
      scene.variantAt(station, runOf(world.circuit, person).state.variant_step)};
  for (const movement::PropPlacement& prop : movement::propsOf(request)) {
    if (prop.prop == movement::Prop::band) return prop;
  }
  return {};
}

void addBand(const session::Scene& scene, const session::World& world, int person, double tick,
             std::vector<Flow>& flows) {
  const int station = world.circuit.station;
  const auto* variant = scene.variantAt(station, runOf(world.circuit, person).state.variant_step);
  if (!movement::uses(exerciseNow(scene, world), variant, movement::Equipment::band)) return;
  const movement::PropPlacement now = bandAt(scene, world, person, tick);
  const movement::PropPlacement before = bandAt(scene, world, person, tick - 1.0);
  const double stretches_m_s =
      (now.scale.z - before.scale.z) * movement::PropSizes::kBandLength * base::kTicksPerSecond;
  const double loud01 = maths::smoothstep(0.02, kBandLoud_m_s, std::abs(stretches_m_s));
  if (loud01 <= 0.0) return;
  const circuit::Placement place = circuit::stationPlace(scene, person, station);
  // Tighter sounds higher.
  flows.push_back({FlowKind::band, person, locomotion::fromPlace(place, now.position_m),
                   kBand01 * loud01, maths::clamp(0.7 + 0.3 * now.scale.z, 0.7, 1.4)});
}

}  // namespace

std::vector<Burst> burstsSince(const session::Scene& scene, const session::World& world, Tick from,
                               LandingMemo& memo) {
  std::vector<Burst> bursts;
  if (session::sitsInCircle(scene, world)) {
    addLaughter(scene, world, from, bursts);
    return bursts;
  }
  addWays(scene, world, from, bursts);
  addLandings(scene, world, from, memo, bursts);
  addSigns(scene, world, from, bursts);
  std::stable_sort(bursts.begin(), bursts.end(), [](const Burst& a, const Burst& b) {
    return a.tick != b.tick ? a.tick < b.tick : a.person < b.person;
  });
  return bursts;
}

std::vector<Flow> flowsAt(const session::Scene& scene, const session::World& world,
                          std::span<const session::Event> events, double tick) {
  std::vector<Flow> flows = {{FlowKind::room, -1, {}, kRoom01, 1.0}};
  if (!session::sitsInCircle(scene, world)) addMurmur(scene, world, tick, flows);
  addBreaths(scene, world, tick, flows);
  addSpeech(scene, world, events, tick, flows);
  if (session::sitsInCircle(scene, world)) return flows;
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    const circuit::PersonRun& run = runOf(world.circuit, p);
    if (run.activity != circuit::Activity::exercising) continue;
    if (run.plan.way.rides) addPedals(scene, world, p, flows);
    addBand(scene, world, p, tick, flows);
  }
  return flows;
}

Heard Listener::hear(const session::Scene& scene, const session::World& world,
                     std::span<const session::Event> events) {
  Heard heard;
  const bool knows = heard_until_ >= 0 && heard_until_ <= world.tick;
  const Tick from = std::max(knows ? heard_until_ : world.tick, world.tick - kFurthestBack);
  heard.bursts = burstsSince(scene, world, from, memo_);
  heard.flows = flowsAt(scene, world, events, static_cast<double>(world.tick));
  heard_until_ = world.tick;
  return heard;
}

}  // namespace spotter::hearing
