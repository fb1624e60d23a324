#include "hearing/breaths.h"

#include <algorithm>
#include <cmath>

#include "circuit/bearing.h"
#include "circuit/transition.h"
#include "hearing/bodies.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "session/appearance.h"

namespace spotter::hearing {
namespace {

// Basis: proposed, all of them. A calm breath is lost at less than three metres, that of somebody
// who exercises at the distance from which one watches.
constexpr double kAtUnitFlow01 = 0.075;
constexpr double kTurbulence = 1.2;
constexpr double kLostPerMetre01 = 0.035;
constexpr double kFadesFrom_m = 4.5;
constexpr double kStill_per_s = 0.02;
constexpr double kMouthOff_m = 1.3;  // at most from where somebody is, lying or bent over

}  // namespace

double airflow_per_s(const circuit::CircuitState& state, int person, double tick) {
  const double since = circuit::breathOf(state, person, tick - 1.0);
  return (circuit::breathOf(state, person, tick) - since) * base::kTicksPerSecond;
}

double breathLoudness01(double flow_per_s) {
  const double flow = std::abs(flow_per_s);
  if (flow < kStill_per_s) return 0.0;
  return std::min(1.0, kAtUnitFlow01 * maths::power(flow, kTurbulence));
}

double breathHeard01(double loudness01, double distance_m) {
  const double left = std::max(0.0, loudness01 - kLostPerMetre01 * std::max(distance_m, 1.0));
  return left * maths::smoothstep(kBreathReach_m, kFadesFrom_m, distance_m);
}

void addBreaths(const session::Scene& scene, const session::World& world, double tick,
                std::vector<Flow>& flows) {
  const maths::Vec3 ear_m = session::eyesOf(world.trainee);
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    if (session::isAway(scene, world, p)) continue;
    const double flow = airflow_per_s(world.circuit, p, tick);
    const double loudness01 = breathLoudness01(flow);
    if (loudness01 <= 0.0) continue;
    // Most are too far away: that is known before their posture is.
    const maths::Vec3 spot_m = session::placeOf(scene, world, p, tick).position_m;
    const double spot_away_m = maths::length({spot_m.x - ear_m.x, 0.0, spot_m.z - ear_m.z});
    const double least_m = spot_away_m - kMouthOff_m;
    if (breathHeard01(loudness01, least_m) <= 0.0) continue;
    const maths::Vec3 mouth_m = mouthOf(scene, world, p, tick);
    const double heard01 = breathHeard01(loudness01, maths::distance(ear_m, mouth_m));
    if (heard01 <= 0.0) continue;
    flows.push_back({flow > 0.0 ? FlowKind::breath_in : FlowKind::breath_out, p, mouth_m, heard01,
                     voicePitch(scene, p)});
  }
}

}  // namespace spotter::hearing
