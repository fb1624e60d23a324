#include "movement/idle.h"

#include <cmath>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

// Sizes and times are proposed.
constexpr double kWindow_s = 9.0;  // one thing of each kind in so long
constexpr double kShift_s = 1.3;
constexpr double kGlance_s = 2.4;
constexpr double kShake_s = 2.2;
constexpr double kShift_m = 0.018;
constexpr double kSeatedLean_deg = 1.2;
constexpr double kGlanceMost_rad = 0.6;
constexpr double kShakeLift_m = 0.05;
constexpr double kTired01 = 0.5;
constexpr double kDroops01 = 0.4;
constexpr double kDroopNod_deg = 10.0;
constexpr double kDroopLean_deg = 5.0;
constexpr double kDroopShoulder_m = 0.012;

// The leg that carries more after a window: none before the first.
double legOf(std::uint64_t seed, int window) {
  if (window <= 0) return 0.0;
  base::RandomStream stream(seed, window, "idle shift");
  return stream.uniform(-1.0, 1.0);
}

double humpAt(double since_s, double lasts_s) {
  const double t = since_s / lasts_s;
  return maths::minimumJerk(t * 3.0) * maths::minimumJerk((1.0 - t) * 3.0);
}

}  // namespace

Idle idleAt(std::uint64_t seed, double time_s, double tired01) {
  Idle idle;
  if (time_s <= 0.0) return idle;
  const int window = static_cast<int>(time_s / kWindow_s);
  const double since = time_s - window * kWindow_s;
  base::RandomStream stream(seed, window, "idle");
  const double shift_at = stream.uniform(0.0, kWindow_s - kShift_s);
  const double glance_at = stream.uniform(0.3, kWindow_s - kGlance_s);
  const bool glances = stream.uniform() < 0.7;
  const double shake_at = stream.uniform(0.3, kWindow_s - kShake_s);
  const bool shakes = stream.uniform() < tired01 - kTired01;
  idle.shaken = stream.uniform() < 0.5 ? body::Side::left : body::Side::right;
  idle.shift01 = maths::mix(legOf(seed, window), legOf(seed, window + 1),
                            maths::minimumJerk((since - shift_at) / kShift_s));
  if (glances) idle.glance01 = humpAt(since - glance_at, kGlance_s);
  if (shakes) idle.shake01 = humpAt(since - shake_at, kShake_s);
  idle.droop01 = maths::smoothstep(kDroops01, 1.0, tired01) * maths::smoothstep(0.0, 2.0, time_s);
  return idle;
}

void addIdle(const Idle& idle, double time_s, double glance_rad, Setting& setting,
             Posture& posture) {
  const Way& way = setting.way;
  if (way.on_mat) return;
  const double glance = maths::clamp(glance_rad, -kGlanceMost_rad, kGlanceMost_rad);
  posture.at(Channel::head_turn) += idle.glance01 * maths::degrees(glance);
  posture.at(Channel::head_nod) += kDroopNod_deg * idle.droop01;
  for (const body::Side side : kSides)
    posture.at(Channel::shoulder_lift, side) -= kDroopShoulder_m * idle.droop01;
  if (way.rides) return;
  posture.at(Channel::trunk_lean) += kDroopLean_deg * idle.droop01;
  if (way.seated_start) {
    posture.at(Channel::side_lean) += kSeatedLean_deg * idle.shift01;
    return;
  }
  const bool on_both = way.legs == Legs::together;
  posture.at(Channel::pelvis_shift) += (on_both ? kShift_m : 0.3 * kShift_m) * idle.shift01;
  if (!on_both || idle.shake01 <= 0.0) return;
  const double sign = body::signOf(idle.shaken);
  setting.foot_lift_m[slot(idle.shaken)] += kShakeLift_m * idle.shake01;
  posture.at(Channel::pelvis_shift) -= sign * 0.03 * idle.shake01;
  posture.at(Channel::foot_forward, idle.shaken) +=
      idle.shake01 * (0.05 + 0.018 * maths::sine(2.0 * maths::kPi * 3.2 * time_s));
}

}  // namespace spotter::movement
