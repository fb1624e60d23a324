#include <algorithm>

#include "maths/curve.h"
#include "movement/habit.h"
#include "movement/planning.h"

namespace spotter::movement {
namespace {

using body::Side;

// Sizes of ordinary variation from repetition to repetition (basis: proposed; faults.md 6 asks for
// 8 % of duration, which is the exercise's tempo_sd01).
constexpr double kSideLeanSd_deg = 0.7;
constexpr double kShiftSd_m = 0.003;
constexpr double kValgusSd_deg = 0.9;
constexpr double kDropSd_deg = 0.5;
// What full fatigue adds (basis: proposed), inside every harmless band.
constexpr double kFatigueSlower01 = 0.18;
constexpr double kFatigueLean_deg = 1.5;
constexpr double kFatigueRange01 = 0.08;

// How regular a person is: some repeat themselves better than others.
double irregularity(const Planning& p) {
  return p.request.noise ? 1.0 + 0.14 * habit(p.performer, "irregularity") : 1.0;
}

// Bends the trunk more in proportion to how far the exercise bends it from its start.
void addLeanOnTheWay(Planning& p, double add) {
  const double start = p.targets.knot[0].at(Channel::trunk_lean);
  double most = 1.0;
  for (const Posture& knot : p.targets.knot)
    most = std::max(most, knot.at(Channel::trunk_lean) - start);
  for (int i = 1; i <= p.phases(); ++i) {
    double& value = p.targets.knot[static_cast<std::size_t>(i)].at(Channel::trunk_lean);
    value += add * maths::clamp((value - start) / most, 0.0, 1.0);
  }
}

// Held against gravity: these sink in a hold.
bool sinks(const Way& way, Channel channel) {
  switch (channel) {
    case Channel::leg_abduction:
    case Channel::leg_flexion:
    case Channel::arm_raise:
    case Channel::knee_open:
      return true;
    case Channel::heel_lift:
      return way.legs == Legs::together;
    default:
      return false;
  }
}

// Nothing that is held stays quite where it is (sizes: proposed, a third of what a straightened
// knee loses within five seconds, S38, so that nobody's hold looks like a fault).
void driftInHolds(Planning& p, Channel channel, Side side) {
  constexpr double kSink01 = 0.02;
  constexpr double kTiredSink01 = 0.03;
  constexpr double kDriftSd01 = 0.010;
  const double start = p.targets.knot[0].at(channel, side);
  for (int i = 2; i <= p.phases(); ++i) {
    const double before = p.targets.knot[static_cast<std::size_t>(i) - 1].at(channel, side);
    double& value = p.targets.knot[static_cast<std::size_t>(i)].at(channel, side);
    if (value != before || value == start) continue;
    const double sink =
        sinks(p.plan.way, channel) ? kSink01 + kTiredSink01 * p.request.fatigue01 : 0.0;
    const double noise = p.draw("hold", p.request.repetition * 64 + trackOf(channel, side));
    value += (value - start) * (kDriftSd01 * noise - sink);
    return;
  }
}

void driftInHolds(Planning& p) {
  if (!p.request.noise) return;
  for (const Channel channel : rangeChannels(p.plan.way)) {
    driftInHolds(p, channel, Side::left);
    if (isSided(channel)) driftInHolds(p, channel, Side::right);
  }
}

// What leads to a thing that is met keeps its time; the rest may lead or follow.
bool keepsTime(const Way& way, Channel channel) {
  switch (channel) {
    case Channel::knee_flexion:
    case Channel::shank_lean:
      return way.seated_start;
    case Channel::crank_turn:
    case Channel::foot_onto:
    case Channel::hips_onto:
    case Channel::hips_up:
      return true;
    default:
      return false;
  }
}

}  // namespace

// A repetition is quicker or slower as a whole, and its phases a little each (basis: proposed;
// durations of rising from a chair vary by 5 to 12 % within a person).
void varyTimes(Planning& p) {
  constexpr double kWhole = 0.75;
  constexpr double kPhase = 0.66;
  const double whole = kWhole * p.drift("rhythm");
  const double sd = p.exercise.tempo_sd01 * irregularity(p);
  for (std::size_t i = 0; i < p.exercise.phases.size(); ++i) {
    const double noise = 1.0 + sd * (whole + kPhase * p.noise("tempo", static_cast<int>(i)));
    p.duration_s[i] = p.exercise.phases[i].duration_s * p.plan.way.tempo_scale *
                      (1.0 + kFatigueSlower01 * p.request.fatigue01) * std::max(0.5, noise);
  }
}

void varyTargets(Planning& p) {
  const double sd = p.exercise.range_sd01;
  const double fatigue = p.request.fatigue01;
  scaleFromStart(p.targets, Channel::trunk_lean, 1.0 + sd * p.noise("trunk"));
  addLeanOnTheWay(p, kFatigueLean_deg * fatigue);
  const double range = (1.0 + sd * p.drift("range")) * (1.0 - kFatigueRange01 * fatigue);
  for (const Channel c : rangeChannels(p.plan.way)) scaleFromStart(p.targets, c, range);
  driftInHolds(p);
  const double lean = kSideLeanSd_deg * p.noise("side_lean");
  const double shift = kShiftSd_m * p.noise("shift");
  const double drop = kDropSd_deg * p.noise("drop");
  const double left = kValgusSd_deg * p.noise("valgus", 0);
  const double right = kValgusSd_deg * p.noise("valgus", 1);
  for (int i = 1; i < p.phases(); ++i) {
    Posture& knot = p.targets.knot[static_cast<std::size_t>(i)];
    knot.at(Channel::side_lean) += lean;
    knot.at(Channel::pelvis_shift) += shift;
    const bool on_one_leg = p.plan.way.legs == Legs::one_moves || p.plan.way.legs == Legs::step;
    if (on_one_leg) knot.at(Channel::pelvis_drop) += drop;
    knot.at(Channel::valgus, Side::left) += left;
    knot.at(Channel::valgus, Side::right) += right;
  }
}

// People differ in which joint leads and which follows, and no repetition repeats it quite (sizes:
// proposed, as a share of the phases on both sides of the knot).
double lead01(const Planning& p, Channel channel, Side side) {
  constexpr double kHabit01 = 0.022;
  constexpr double kNoise01 = 0.012;
  constexpr double kMost01 = 0.07;
  if (keepsTime(p.plan.way, channel)) return 0.0;
  const double own = kHabit01 * habit(p.performer, "lead", static_cast<int>(channel));
  const double now = kNoise01 * p.draw("lead", p.request.repetition * 64 + trackOf(channel, side));
  return maths::clamp(own + now, -kMost01, kMost01);
}

}  // namespace spotter::movement
