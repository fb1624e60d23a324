#include "locomotion/course.h"

#include <algorithm>

#include "locomotion/footsteps.h"
#include "maths/curve.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Vec3;

// The body over its feet: a knot when a foot lands and one halfway through each swing.
struct Knot {
  double time_s = 0.0;
  Place place;
};

Place placeBefore(const WalkPlan& plan, int step) {
  return step == 0 ? plan.start : plan.step(step - 1).centre;
}

const Footprint& standingPrint(const WalkPlan& plan, int step) {
  const Side side = body::other(plan.step(step).side);
  for (int i = step - 1; i >= 0; --i) {
    if (plan.step(i).side == side) return plan.step(i).to;
  }
  return plan.feet[movement::slot(side)];
}

// How much of the way from over one foot to over the next is behind the body when the next one
// lands: it is the distance to both feet that bends the knees. Who limps is taken over the sore leg
// by the other's push, and reaches past it with the other one.
double atLanding01(const WalkPlan& plan, const Step& step) {
  constexpr double kUsual01 = 0.444;
  constexpr double kPushed = 0.05;
  constexpr double kReached = 0.8;
  return kUsual01 + plan.gait.sore_ahead01 * (step.side == plan.gait.sore ? kPushed : -kReached);
}

// The body goes on nearly evenly: the speed of walking varies by a tenth or so within a step.
double wayAtLanding01(const WalkPlan& plan, int number) {
  if (number + 1 == plan.step_count) return 0.5;
  const Step& step = plan.step(number);
  return maths::mix(0.5, atLanding01(plan, step), step.stride01());
}

// There the hips are over the standing foot, and to its side in part: more in
// slow small steps than in a walk, where momentum carries (Winter 1991; sizes proposed).
Knot overFoot(const WalkPlan& plan, int number) {
  constexpr double kWalking01 = 0.42;
  constexpr double kStepping01 = 0.62;
  constexpr double kSettingOff01 = 0.25;
  const Step& step = plan.step(number);
  Knot knot;
  knot.time_s = overFoot_s(plan, number);
  knot.place = placeBefore(plan, number);
  if (number == 0) {
    const Vec3 way = step.centre.position_m - knot.place.position_m;
    knot.place.position_m += way * kSettingOff01;
  }
  if (number > 0 && number + 1 == plan.step_count) {
    const Vec3 way = step.centre.position_m - placeBefore(plan, number - 1).position_m;
    knot.place.position_m += way * -kSettingOff01;
  }
  const double share = maths::mix(kStepping01, kWalking01, step.stride01());
  const Vec3 foot = intoPlace(knot.place, standingPrint(plan, number).ankle_m);
  knot.place.position_m = fromPlace(knot.place, {foot.x * share, 0.0, 0.0});
  return knot;
}

int knotCount(const WalkPlan& plan) { return 2 * plan.step_count + 2; }

Knot knotAt(const WalkPlan& plan, int number) {
  if (number == 0) return {0.0, plan.start};
  if (number == knotCount(plan) - 1) return {plan.duration_s, plan.end()};
  const int step = (number - 1) / 2;
  if (number % 2 == 1) return overFoot(plan, step);
  const Step& landed = plan.step(step);
  return {landed.land_s,
          midway(placeBefore(plan, step), landed.centre, wayAtLanding01(plan, step))};
}

}  // namespace

Place courseAt(const WalkPlan& plan, double time_s) {
  const double t = maths::clamp(time_s, 0.0, plan.duration_s);
  const int last = knotCount(plan) - 1;
  int i = 0;
  while (i + 2 <= last && knotAt(plan, i + 1).time_s <= t) ++i;
  const Knot a = knotAt(plan, i);
  const Knot b = knotAt(plan, i + 1);
  const Knot before = i > 0 ? knotAt(plan, i - 1) : a;
  const Knot after = i + 2 <= last ? knotAt(plan, i + 2) : b;
  const double width_s = b.time_s - a.time_s;
  const double s = (t - a.time_s) / width_s;
  const auto along = [&](auto pick) {
    const double slope_a = i > 0 ? (pick(b) - pick(before)) / (b.time_s - before.time_s) : 0.0;
    const double slope_b =
        i + 2 <= last ? (pick(after) - pick(a)) / (after.time_s - a.time_s) : 0.0;
    return maths::hermite(pick(a), slope_a, pick(b), slope_b, s, width_s);
  };
  Place place;
  place.position_m.x = along([](const Knot& k) { return k.place.position_m.x; });
  place.position_m.z = along([](const Knot& k) { return k.place.position_m.z; });
  place.heading_rad = along([](const Knot& k) { return k.place.heading_rad; });
  return place;
}

double overFoot_s(const WalkPlan& plan, int number) {
  const Step& step = plan.step(number);
  const double middle_s = 0.5 * (step.off_s + step.land_s);
  if (number == 0 || number + 1 == plan.step_count) return middle_s;
  const double walking_s = step.land_s - atLanding01(plan, step) * (step.land_s - step.begin_s);
  return maths::mix(middle_s, walking_s, step.stride01());
}

}  // namespace spotter::locomotion
