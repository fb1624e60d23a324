#include "locomotion/hip_height.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "locomotion/course.h"
#include "locomotion/gait_feet.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Vec3;

// Knees at the turning points, as far as it is a walk (Perry and Burnfield 2010, tag TK; S53).
// The pelvis turns and drops beside them, so that knees bend more than this.
constexpr double kStanding_deg = 2.9;
constexpr double kLanding_deg = 2.0;  // of the leg whose heel has met the floor
constexpr double kStiff_deg = 0.5;    // the same of a leg that is held stiff
constexpr double kTrailing_deg = 2.0;

// How high the hips are over a leg whose knee is bent so far at a time.
double overLeg_m(const movement::Performer& p, const WalkPlan& plan, Side side, double time_s,
                 double knee_deg) {
  const double fixed = side == p.sore_side ? p.baseline.fixed_flexion_deg : 0.0;
  const double knee = maths::radians(std::max(knee_deg, fixed));
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, knee);
  const Vec3 ankle = intoPlace(courseAt(plan, time_s), walkingFoot(p, plan, side, time_s).ankle_m);
  const double dx = body::signOf(side) * p.half_hip_width_m - ankle.x;
  const double dz = plan.stand_forward_m - ankle.z;
  return ankle.y + std::sqrt(std::max(0.04, span * span - dx * dx - dz * dz));
}

double ground_m(const movement::Performer& p, const Footprint& print, Side side) {
  return print.ankle_m.y - p.skeleton.rest(body::leg(side).foot).y;
}

// When the hips are lowest, while both feet carry: at the sore leg's landing they are held up as
// far as the legs reach, and its knee gives less.
double lowest_s(const WalkPlan& plan, const Step& step) {
  // Of the time of a swing.
  constexpr double kAfterLanding01 = 0.16;
  constexpr double kHeldUp01 = 0.30;
  const double after01 = step.side == plan.gait.sore ? kHeldUp01 : kAfterLanding01;
  return step.land_s + after01 * (step.land_s - step.off_s) * step.stride01();
}

// A turning point of the hips' height.
struct Turn {
  double time_s = 0.0;
  double height_m = 0.0;
};

// Number 0 is standing before the walk, then two for each step, and standing after it.
Turn turnAt(const WalkPlan& plan, int number) {
  // Of the time of a swing.
  constexpr double kAfterOver01 = 0.14;
  constexpr double kSparedSooner01 = 0.75;
  if (number == 0) return {0.0, plan.stand_height_m + plan.first_ground_m};
  if (number > 2 * plan.step_count)
    return {plan.duration_s, plan.stand_height_m + plan.last_ground_m};
  const int i = (number - 1) / 2;
  const Step& step = plan.step(i);
  const double late_s = (step.land_s - step.off_s) * step.stride01();
  // A knee that is held stiff gives less: the hips are up sooner.
  const double yields = step.side == plan.gait.sore
                            ? 1.0
                            : plan.gait.sore_bend_deg / plan.gait.bend_deg - kSparedSooner01;
  if (number % 2 == 1)
    return {overFoot_s(plan, i) + kAfterOver01 * yields * late_s, step.over_hips_m};
  return {lowest_s(plan, step), step.landing_hips_m};
}

}  // namespace

void setHipHeights(const movement::Performer& p, WalkPlan& plan) {
  plan.first_ground_m = ground_m(p, plan.feet[0], Side::left);
  plan.last_ground_m = plan.first_ground_m;
  for (int i = 0; i < plan.step_count; ++i) {
    Step& step = plan.steps[static_cast<std::size_t>(i)];
    const Side carries = body::other(step.side);
    const double bend_deg =
        carries == plan.gait.sore ? plan.gait.sore_bend_deg : plan.gait.bend_deg;
    step.over_hips_m = overLeg_m(p, plan, carries, overFoot_s(plan, i),
                                 kStanding_deg + bend_deg * step.stride01());
    const double low_s = lowest_s(plan, step);
    const double landing_deg =
        step.side == plan.gait.sore ? kStiff_deg : kLanding_deg + plan.gait.caught_bend_deg;
    const double ahead = overLeg_m(p, plan, step.side, low_s,
                                   maths::mix(kStanding_deg, landing_deg, step.stride01()));
    const double behind = overLeg_m(p, plan, carries, low_s,
                                    maths::mix(kStanding_deg, kTrailing_deg, step.stride01()));
    step.landing_hips_m = std::min(ahead, behind);
    plan.last_ground_m = ground_m(p, step.to, step.side);
  }
}

double hipHeight(const WalkPlan& plan, double time_s) {
  int i = 0;
  while (i < 2 * plan.step_count && turnAt(plan, i + 1).time_s <= time_s) ++i;
  const Turn a = turnAt(plan, i);
  const Turn b = turnAt(plan, i + 1);
  return maths::mix(a.height_m, b.height_m, maths::smoothstep(a.time_s, b.time_s, time_s));
}

}  // namespace spotter::locomotion
