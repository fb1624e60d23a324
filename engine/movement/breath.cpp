#include "movement/breath.h"

#include <cmath>

#include "maths/curve.h"

namespace spotter::movement {
namespace {

constexpr double kIn01 = 0.40;   // of a breath
constexpr double kOut01 = 0.92;  // by then the chest is empty
// Of a hold (basis: proposed): taken on top of a breath, let out beyond its end.
constexpr double kFade_s = 0.4;
constexpr double kRelease_s = 0.9;
constexpr double kFilled = 1.7;
constexpr double kEmptied = -0.5;
constexpr double kLetOut_s = 0.5;

double within01(double turns) { return turns - std::floor(turns); }

}  // namespace

double lungs01(double turns) {
  const double at = within01(turns);
  if (at < kIn01) return maths::minimumJerk(at / kIn01);
  const double out = maths::clamp((at - kIn01) / (kOut01 - kIn01), 0.0, 1.0);
  // Quicker at first: the chest falls back by itself.
  return 1.0 - maths::minimumJerk(out * (1.45 - 0.45 * out));
}

bool breathesIn(double turns) { return within01(turns) < kIn01; }

double heldBreath01(const RepetitionPlan& plan, double time_s) {
  if (plan.breath_hold_s <= 0.0) return 0.0;
  const double from = plan.breath_hold_from_s;
  const double to = from + plan.breath_hold_s;
  return maths::minimumJerk((time_s - from) / kFade_s) *
         (1.0 - maths::minimumJerk((time_s - to - kRelease_s + kFade_s) / kFade_s));
}

double letOut01(const RepetitionPlan& plan, double time_s) {
  if (plan.breath_hold_s <= 0.0) return 0.0;
  constexpr double kOver_s = 1.6;
  const double since = time_s - plan.breath_hold_from_s - plan.breath_hold_s;
  return maths::minimumJerk(since / kLetOut_s) *
         (1.0 - maths::minimumJerk((since - kLetOut_s) / (kOver_s - kLetOut_s)));
}

double breathAt(const RepetitionPlan& plan, double time_s, double turns, double depth) {
  const double free = depth * lungs01(turns);
  const double held01 = heldBreath01(plan, time_s);
  if (held01 <= 0.0) return free;
  const double since = time_s - plan.breath_hold_from_s - plan.breath_hold_s;
  const double held = maths::mix(kFilled, kEmptied, maths::minimumJerk(since / kLetOut_s));
  return maths::mix(free, held, held01);
}

}  // namespace spotter::movement
