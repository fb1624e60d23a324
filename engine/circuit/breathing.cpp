#include "circuit/breathing.h"

#include <algorithm>
#include <cmath>

#include "circuit/circuit.h"
#include "circuit/signs.h"
#include "maths/curve.h"

namespace spotter::circuit {
namespace {

using movement::GestureKind;

// Basis: proposed, but for what the brackets name.
constexpr base::Tick kEveryTicks = 6;  // nobody changes their breath faster
constexpr double kDepthOfExercise = 2.2;
constexpr double kSlow_s = 2.4;     // a repetition that a breath can keep up with
constexpr double kOutFrom01 = 0.4;  // of a breath
constexpr double kPull_per_s = 0.35;
constexpr double kPullMost01 = 0.25;  // of the rate

double restPerMin(const content::PersonModel& person) {
  return 12.0 + 4.0 * maths::smoothstep(20.0, 38.0, person.physique.bmi);
}

double effort01(const PersonRun& run) {
  const double tired = run.state.fatigue01;
  return run.activity == Activity::exercising ? 0.45 + 0.55 * tired : 0.35 * tired;
}

// What a sign does to the breath.
BreathGoal withSign(BreathGoal goal, GestureKind kind) {
  switch (kind) {
    case GestureKind::breathless:  // RF-3
      return {36.0, 4.6, 3.0};
    case GestureKind::hand_to_chest:
      return {24.0, 1.5, 4.0};
    case GestureKind::faint:
    case GestureKind::rise_dizzy:
    case GestureKind::sway:
      return {21.0, 0.8, 5.0};
    case GestureKind::sharp_pain:
    case GestureKind::give_way:
    case GestureKind::lose_balance:
      return {25.0, 2.0, 2.0};
    case GestureKind::white_knuckles:
    case GestureKind::freeze:
      return {21.0, 0.7, 5.0};
    case GestureKind::tremble:
      return {20.0, 1.2, 5.0};
    case GestureKind::feverish:
      return {23.0, 1.1, 6.0};
    case GestureKind::laugh:
      return {26.0, 2.6, 2.0};
    default:
      return goal;
  }
}

// How fast the turns are drawn toward a breath that goes out with the effort, turns a second.
double pullToEffort(const PersonRun& run, double turns, double rate_hz, Tick tick) {
  if (run.activity != Activity::exercising || run.effort_phase < 0) return 0.0;
  const double whole_s = base::toSeconds(run.end - run.begin);
  if (whole_s < kSlow_s) return 0.0;
  const double breaths = std::max(1.0, std::floor(whole_s * rate_hz + 0.5));
  const double t = base::toSeconds(tick - run.begin);
  const double wanted =
      kOutFrom01 + breaths * (t - run.plan.phaseStart_s(run.effort_phase)) / whole_s;
  const double off = wanted - turns;
  const double nearest = off - std::floor(off + 0.5);
  const double most = kPullMost01 * rate_hz;
  return maths::clamp(kPull_per_s * nearest, -most, most);
}

}  // namespace

BreathGoal breathGoal(const Scene& scene, const CircuitState& state, int person) {
  const PersonRun& run = state.people[static_cast<std::size_t>(person)];
  const double effort = effort01(run);
  BreathGoal goal;
  goal.per_min = maths::mix(restPerMin(scene.participants[static_cast<std::size_t>(person)].person),
                            24.0, effort);
  goal.depth = maths::mix(1.0, kDepthOfExercise, effort);
  const content::EventModel* sign = signOf(scene, run);
  return sign == nullptr ? goal : withSign(goal, content::gestureOf(*sign));
}

Breathing breathingAtRest(const Scene& scene, int person) {
  Breathing breathing;
  breathing.turns = 0.37 * person;
  breathing.rate_hz =
      restPerMin(scene.participants[static_cast<std::size_t>(person)].person) / 60.0;
  breathing.turns_per_s = breathing.rate_hz;
  return breathing;
}

void stepBreathing(const Scene& scene, CircuitState& state, base::Tick tick) {
  if (tick % kEveryTicks != 0) return;
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    PersonRun& run = state.people[p];
    Breathing& breathing = run.breathing;
    const BreathGoal goal = breathGoal(scene, state, static_cast<int>(p));
    const double now = static_cast<double>(tick);
    const double turns = breathing.turnsAt(now), depth = breathing.depthAt(now);
    const double share = base::toSeconds(tick - breathing.at) / goal.within_s;
    breathing.rate_hz += share * (goal.per_min / 60.0 - breathing.rate_hz);
    breathing.turns = turns;
    breathing.turns_per_s = breathing.rate_hz + pullToEffort(run, turns, breathing.rate_hz, tick);
    breathing.depth = depth;
    breathing.depth_per_s = (goal.depth - depth) / goal.within_s;
    breathing.at = tick;
  }
}

}  // namespace spotter::circuit
