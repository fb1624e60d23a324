#include "locomotion/walk_plan.h"

#include <algorithm>
#include <cmath>

#include "locomotion/footsteps.h"
#include "locomotion/gait_feet.h"
#include "locomotion/hip_height.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/pose_at.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Vec3;

constexpr double kFirstShift_s = 0.50;  // the weight goes over before the first foot leaves
constexpr double kSettle_s = 0.50;

Step& stepAt(WalkPlan& plan, int i) { return plan.steps[static_cast<std::size_t>(i)]; }

// Times of each step: turning and side steps are slower, and the sore leg carries for less long.
void setTimes(WalkPlan& plan) {
  constexpr double kSmallStep_s = 0.06;  // longer, with more of it on both feet
  double clock = 0.0;
  for (int i = 0; i < plan.step_count; ++i) {
    Step& step = stepAt(plan, i);
    const double small01 = 1.0 - step.stride01();
    const double sore = step.side != plan.gait.sore ? plan.gait.sore_alone01 : 1.0;
    const double both01 = plan.gait.both_feet01 + 0.06 * small01;
    const double whole_s = plan.gait.step_s + kSmallStep_s * small01;
    step.begin_s = clock;
    step.off_s = clock + (i == 0 ? kFirstShift_s : both01 * whole_s);
    step.land_s = step.off_s + (1.0 - both01) * whole_s * sore;
    clock = step.land_s;
  }
  plan.duration_s = plan.step_count == 0 ? 0.0 : clock + kSettle_s;
}

// How far behind the body a foot leaves the floor and how far ahead it lands, against a full step.
void setRoll(WalkPlan& plan) {
  std::array<Vec3, 2> at = {plan.feet[0].ankle_m, plan.feet[1].ankle_m};
  Place body = plan.start;
  for (int i = 0; i < plan.step_count; ++i) {
    Step& step = stepAt(plan, i);
    const double heading = 0.5 * (body.heading_rad + step.centre.heading_rad);
    const auto part = [&](const Vec3& way) {
      const double ahead = way.x * maths::sine(heading) + way.z * maths::cosine(heading);
      return maths::smoothstep(0.05, 0.95, ahead / plan.gait.step_m);
    };
    step.push01 = part(body.position_m - at[movement::slot(step.side)]);
    step.strike01 = part(step.centre.position_m - body.position_m);
    at[movement::slot(step.side)] = step.to.ankle_m;
    body = step.centre;
  }
}

void finish(const movement::Performer& p, WalkPlan& plan) {
  constexpr double kMostLift_m = 0.066;
  setRoll(plan);
  setTimes(plan);
  for (int i = 0; i < plan.step_count; ++i) {
    stepAt(plan, i).lift_m = std::min(kMostLift_m, liftNeeded(p, plan, i));
  }
  setHipHeights(p, plan);
}

// The standing that a walk begins and ends with.
void standAtEase(const movement::Performer& p, WalkPlan& plan) {
  const body::JointFrames frames = body::solveFrames(p.skeleton, movement::standingPose(p, 0.0, 0));
  const Vec3 hips =
      maths::lerp(frames.at(Joint::left_upper_leg), frames.at(Joint::right_upper_leg), 0.5);
  plan.stand_height_m = hips.y;
  plan.stand_forward_m = hips.z;
}

bool standsAt(const Footprint& a, const Footprint& b) {
  constexpr double kNear_m = 0.012;
  constexpr double kNear_rad = 0.06;
  return maths::distance(a.ankle_m, b.ankle_m) < kNear_m &&
         std::abs(wrapped(a.yaw_rad - b.yaw_rad)) < kNear_rad;
}

// The feet end as asked for: each side's last step leads there, or one more does.
void endOn(const std::array<Footprint, 2>& feet, WalkPlan& plan) {
  const Place end = plan.end();
  for (const Side side : movement::kSides) {
    int last = -1;
    for (int i = 0; i < plan.step_count; ++i) {
      if (stepAt(plan, i).side == side) last = i;
    }
    const bool at_end = last >= 0 && sameCentre(stepAt(plan, last).centre, end);
    if (at_end) {
      stepAt(plan, last).to = feet[movement::slot(side)];
      continue;
    }
    const Footprint& now = last >= 0 ? stepAt(plan, last).to : plan.feet[movement::slot(side)];
    if (standsAt(now, feet[movement::slot(side)]) || plan.step_count == WalkPlan::kMaxSteps)
      continue;
    Step extra;
    extra.side = side;
    extra.to = feet[movement::slot(side)];
    extra.centre = end;
    stepAt(plan, plan.step_count++) = extra;
  }
}

// Sizes at the full limp, after what is reported of antalgic gait (Perry and Burnfield 2010, tag
// TK; E35 for the lean; the rest proposed): 0.6 of the usual speed, the sore leg's stance 0.75 to
// 0.95 of the other's, the other leg's step quick and shorter by up to a fifth, the trunk 3 to 8
// degrees over the sore leg and some more where it hardly carries, its knee held stiff and its
// push-off weak; the body sinks on to the other leg, which catches it.
void addLimp(const Limp& limp, double scale, Gait& gait) {
  const double much = maths::clamp(limp.size01, 0.0, 1.0);
  gait.sore = limp.side;
  gait.step_s /= 1.0 - 0.22 * much;
  gait.step_m *= 1.0 - 0.27 * much;
  gait.both_feet01 += 0.06 * much;
  gait.half_width_m += 0.008 * much * scale;
  gait.sore_alone01 = maths::mix(gait.sore_alone01, 0.56, much);
  gait.sore_ahead01 = 0.11 * much;
  gait.sore_push01 *= 1.0 - 0.45 * much;
  gait.sore_strike01 = 1.0 - 0.5 * much;
  gait.sore_bend_deg *= 1.0 - 0.8 * much;
  gait.limp_lean_deg = (5.0 + 3.0 * much) * much;
  gait.caught_bend_deg = 12.0 * much;
  gait.arm_swing01 = 1.0 - 0.4 * much;
  gait.arm_aside_deg = 14.0 * much * much;
}

}  // namespace

Vec3 fromPlace(const Place& place, const Vec3& own_m) {
  return place.position_m + maths::rotate(maths::rotationY(place.heading_rad), own_m);
}

Vec3 intoPlace(const Place& place, const Vec3& hall_m) {
  return maths::rotate(maths::rotationY(-place.heading_rad), hall_m - place.position_m);
}

Place composed(const Place& place, const Place& own) {
  return {fromPlace(place, own.position_m), place.heading_rad + own.heading_rad};
}

Place inverse(const Place& place) { return {intoPlace(place, {}), -place.heading_rad}; }

double wrapped(double angle_rad) {
  const double turns = angle_rad / (2.0 * maths::kPi);
  return angle_rad - 2.0 * maths::kPi * std::floor(turns + 0.5);
}

Gait gaitOf(const movement::Performer& p, const Limp& limp) {
  const body::Physique& physique = p.skeleton.physique;
  const double of_age = maths::clamp((physique.age_years - 55.0) / 35.0, 0.0, 1.0);
  const double of_tempo = maths::clamp((p.baseline.tempo_scale - 0.95) / 0.45, 0.0, 1.0);
  const double slow01 = 0.45 * of_age + 0.55 * of_tempo;
  const double speed = (1.17 - 0.31 * slow01) * std::sqrt(p.scale);
  const double steps_a_minute = (111.0 - 13.0 * slow01) / std::sqrt(std::sqrt(p.scale));
  Gait gait;
  gait.step_s = 60.0 / steps_a_minute;
  gait.step_m = speed * gait.step_s;
  gait.both_feet01 = 0.23 + 0.08 * slow01;
  gait.half_width_m = (0.050 + 0.010 * slow01) * p.scale;
  gait.push_off_rad = 1.31 - 0.10 * slow01;
  gait.heel_strike_rad = 0.37 - 0.08 * slow01;
  gait.sore = p.sore_side;
  if (limp.size01 > 0.0) addLimp(limp, p.scale, gait);
  return gait;
}

std::array<Footprint, 2> footprintsOf(const movement::Performer& p, const body::Pose& pose,
                                      const Place& place) {
  const body::JointFrames frames = body::solveFrames(p.skeleton, pose);
  std::array<Footprint, 2> prints;
  for (const Side side : movement::kSides) {
    const body::LegJoints joints = body::leg(side);
    const Vec3 along = maths::rotate(frames.turn(joints.foot), {0.0, 0.0, 1.0});
    const double yaw = maths::arcTangent2(along.x, along.z);
    // The ball stays where it is when the heel comes down.
    const Vec3 arm = p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot);
    Vec3 ankle = frames.at(joints.toes) - maths::rotate(maths::rotationY(yaw), arm);
    ankle.y = p.skeleton.rest(joints.foot).y;
    prints[movement::slot(side)] = {fromPlace(place, ankle), place.heading_rad + yaw};
  }
  return prints;
}

Place WalkPlan::end() const {
  return step_count == 0 ? start : steps[static_cast<std::size_t>(step_count - 1)].centre;
}

double groundHeight_m(const std::array<Ground, 2>& ground, const Vec3& hall_m) {
  double height = 0.0;
  for (const Ground& g : ground) {
    if (g.height_m <= height) continue;
    const Vec3 own = intoPlace(g.middle, hall_m);
    if (std::abs(own.x) < g.half_width_m && std::abs(own.z) < g.half_length_m) height = g.height_m;
  }
  return height;
}

WalkPlan planWalk(const movement::Performer& p, const WalkRequest& request) {
  WalkPlan plan;
  plan.start = request.from;
  plan.ground = request.ground;
  plan.gait = gaitOf(p, request.limp);
  const auto onGround = [&](std::array<Footprint, 2> feet) {
    for (Footprint& print : feet) print.ankle_m.y += groundHeight_m(plan.ground, print.ankle_m);
    return feet;
  };
  plan.feet = onGround(request.feet);
  standAtEase(p, plan);
  chooseFootsteps(p, request.legs, plan);
  endOn(onGround(request.last_feet), plan);
  finish(p, plan);
  return plan;
}

WalkPlan haltedWalk(const movement::Performer& p, const WalkPlan& plan, double time_s) {
  WalkPlan halted = plan;
  if (time_s <= 0.0) {
    halted.step_count = 0;
    halted.duration_s = 0.0;
    return halted;
  }
  int keep = 1;
  while (keep < plan.step_count && plan.steps[static_cast<std::size_t>(keep)].begin_s <= time_s) {
    ++keep;
  }
  if (++keep + 1 >= plan.step_count) return plan;  // nearly there: on to the end
  halted.step_count = keep;
  closeFeet(p, halted);
  finish(p, halted);
  // What is under way stays as it is, to the bit.
  for (int i = 0; i + 1 < keep; ++i) {
    stepAt(halted, i) = plan.steps[static_cast<std::size_t>(i)];
  }
  return halted;
}

}  // namespace spotter::locomotion
