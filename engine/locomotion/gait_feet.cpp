#include "locomotion/gait_feet.h"

#include <algorithm>

#include "body/clinical.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Quat;
using maths::Vec3;

constexpr double kFlat_s = 0.15;       // from heel strike to foot flat
constexpr double kShuffle_rad = 0.14;  // the heel comes off first even in the smallest step

// The parts of a sole about which it rolls, from the ankle in the rest pose.
struct Sole {
  Vec3 heel;
  Vec3 ball;
  Vec3 tip_from_ball;
};

Sole soleOf(const movement::Performer& p, Side side) {
  const body::LegJoints joints = body::leg(side);
  const Vec3 ankle = p.skeleton.rest(joints.foot);
  Sole sole;
  sole.heel = body::heelRest(p.skeleton, side) - ankle;
  sole.ball = p.skeleton.rest(joints.toes) - ankle;
  sole.tip_from_ball = {0.0, -p.ball_height_m, p.foot_m - p.heel_to_ball_m};
  return sole;
}

// A sore leg pushes off less, and its knee bends less for it (S53).
double pushOff(const WalkPlan& plan, const Step& step) {
  const double full =
      plan.gait.push_off_rad * (step.side == plan.gait.sore ? plan.gait.sore_push01 : 1.0);
  // Who is coming to a stand pushes less.
  return maths::mix(kShuffle_rad, full, step.push01 * (0.75 + 0.25 * step.strike01));
}
double heelStrike(const WalkPlan& plan, const Step& step) {
  const double full =
      plan.gait.heel_strike_rad * (step.side == plan.gait.sore ? plan.gait.sore_strike01 : 1.0);
  return full * step.strike01;
}

// How fast the sole comes down on the floor when the heel meets it, rad/s.
double falling_rad_s(const WalkPlan& plan, const Step& step) {
  constexpr double kAtOnce = 1.65;  // of the mean speed until it is flat
  return kAtOnce * heelStrike(plan, step) / kFlat_s;
}

// How long before the toes leave the floor the heel does.
double heelRise_s(const Step& step) {
  constexpr double kShuffling_s = 0.12;
  constexpr double kWhileAlone_s = 0.05;  // before the other foot lands
  const double both_s = std::min(0.3, step.off_s - step.begin_s);
  return maths::mix(kShuffling_s, both_s + kWhileAlone_s, step.push01);
}

constexpr double kRiseSlope = 1.9;  // of the rise of the heel at its end
double risen01(double t) {
  t = maths::clamp(t, 0.0, 1.0);
  return t * t * ((3.0 - kRiseSlope) + (kRiseSlope - 2.0) * t);
}

movement::Foot rolled(const Sole& sole, const Footprint& print, double pitch_rad) {
  const Quat yaw = maths::rotationY(print.yaw_rad);
  movement::Foot foot;
  foot.turn = yaw * maths::rotationX(pitch_rad);
  const Vec3& pivot = pitch_rad > 0.0 ? sole.ball : sole.heel;
  foot.ankle_m = print.ankle_m + maths::rotate(yaw, pivot) - maths::rotate(foot.turn, pivot);
  foot.heel_pitch_rad = std::max(0.0, pitch_rad);
  return foot;
}

Vec3 hermite(const Vec3& a, const Vec3& slope_a, const Vec3& b, const Vec3& slope_b, double s) {
  return {maths::hermite(a.x, slope_a.x, b.x, slope_b.x, s),
          maths::hermite(a.y, slope_a.y, b.y, slope_b.y, s),
          maths::hermite(a.z, slope_a.z, b.z, slope_b.z, s)};
}

// Highest, 1, after a third of the swing, where the toes still hang.
double bump(double s) {
  const double back = (1.0 - s) * (1.0 - s);
  return 45.5625 * s * s * back * back;
}

// Where a step's foot comes from.
const Footprint& cameFrom(const WalkPlan& plan, int step) {
  const Side side = plan.steps[static_cast<std::size_t>(step)].side;
  for (int i = step - 1; i >= 0; --i) {
    const Step& before = plan.steps[static_cast<std::size_t>(i)];
    if (before.side == side) return before.to;
  }
  return plan.feet[side == Side::left ? 0 : 1];
}

movement::Foot swung(const movement::Performer& p, const WalkPlan& plan, int number, double s) {
  const Step& step = plan.steps[static_cast<std::size_t>(number)];
  const Sole sole = soleOf(p, step.side);
  const Footprint& from = cameFrom(plan, number);
  const double swing_s = step.land_s - step.off_s;
  const double off_rad = pushOff(plan, step);
  const double land_rad = heelStrike(plan, step);
  const double pitch_rate =
      kRiseSlope * off_rad / heelRise_s(step);  // rad/s at the end of the rise
  const movement::Foot off = rolled(sole, from, off_rad);
  const movement::Foot land = rolled(sole, step.to, -land_rad);
  const Quat yaw_from = maths::rotationY(from.yaw_rad);
  // The heel is still rising about the ball when the toes leave.
  const Vec3 arm = off.ankle_m - (from.ankle_m + maths::rotate(yaw_from, sole.ball));
  const Vec3 axis = maths::rotate(yaw_from, {1.0, 0.0, 0.0});
  const Vec3 leaving = maths::cross(axis, arm) * (pitch_rate * swing_s);
  constexpr double kDrawnUp01 = 0.62;  // by then the foot is held as it will land
  const double drawn = std::min(1.0, s / kDrawnUp01);
  const double pitch =
      maths::hermite(off_rad, pitch_rate * swing_s * kDrawnUp01, -land_rad, 0.0, drawn);
  const double yaw = from.yaw_rad + wrapped(step.to.yaw_rad - from.yaw_rad) * maths::minimumJerk(s);
  movement::Foot foot;
  // The heel is still on its way when it meets the floor, and the sole begins to come down about
  // it.
  constexpr double kLanding_m_s = 0.25;
  const Quat yaw_to = maths::rotationY(step.to.yaw_rad);
  const Vec3 over_heel = land.ankle_m - (step.to.ankle_m + maths::rotate(yaw_to, sole.heel));
  const Vec3 falling =
      maths::cross(maths::rotate(yaw_to, {1.0, 0.0, 0.0}), over_heel) * falling_rad_s(plan, step);
  const Vec3 onward =
      maths::normalised(step.to.ankle_m - from.ankle_m) * (kLanding_m_s * step.strike01);
  const Vec3 arriving = (onward + falling) * swing_s;
  foot.ankle_m = hermite(off.ankle_m, leaving, land.ankle_m, arriving, s);
  foot.ankle_m.y += step.lift_m * bump(s);
  foot.turn = maths::rotationY(yaw) * maths::rotationX(pitch);
  foot.heel_pitch_rad = std::max(0.0, pitch * (1.0 - maths::smoothstep(0.12, 0.62, s)));
  return foot;
}

double lowest(const Sole& sole, const movement::Foot& foot) {
  const auto height = [&](const Vec3& point) {
    return foot.ankle_m.y + maths::rotate(foot.turn, point).y;
  };
  const Quat toes = foot.turn * maths::rotationX(-foot.heel_pitch_rad);
  const double tip = height(sole.ball) + maths::rotate(toes, sole.tip_from_ball).y;
  const Vec3 under_ball = sole.ball + Vec3{0.0, sole.heel.y - sole.ball.y, 0.0};
  return std::min({height(sole.heel), height(under_ball), tip});
}

}  // namespace

int lastStep(const WalkPlan& plan, Side side, double time_s) {
  int found = -1;
  for (int i = 0; i < plan.step_count; ++i) {
    const Step& step = plan.steps[static_cast<std::size_t>(i)];
    if (step.off_s > time_s) break;
    if (step.side == side) found = i;
  }
  return found;
}

movement::Foot walkingFoot(const movement::Performer& p, const WalkPlan& plan, Side side,
                           double time_s) {
  const int last = lastStep(plan, side, time_s);
  const Step* done = last >= 0 ? &plan.steps[static_cast<std::size_t>(last)] : nullptr;
  if (done != nullptr && time_s < done->land_s) {
    return swung(p, plan, last, (time_s - done->off_s) / (done->land_s - done->off_s));
  }
  const Footprint& print = done != nullptr ? done->to : plan.feet[side == Side::left ? 0 : 1];
  double pitch = 0.0;
  if (done != nullptr) {
    const double fallen01 = std::min(1.0, (time_s - done->land_s) / kFlat_s);
    pitch = maths::hermite(-heelStrike(plan, *done), falling_rad_s(plan, *done) * kFlat_s, 0.0, 0.0,
                           fallen01);
  }
  for (int i = last + 1; i < plan.step_count; ++i) {
    const Step& next = plan.steps[static_cast<std::size_t>(i)];
    if (next.side != side) continue;
    const double rise_s = heelRise_s(next);
    pitch += pushOff(plan, next) * risen01((time_s - next.off_s + rise_s) / rise_s);
    break;
  }
  return rolled(soleOf(p, side), print, pitch);
}

double liftNeeded(const movement::Performer& p, const WalkPlan& plan, int step) {
  constexpr double kClear_m = 0.0165;
  constexpr int kSamples = 20;
  const Step& made = plan.steps[static_cast<std::size_t>(step)];
  const Sole sole = soleOf(p, made.side);
  const double ground = std::max(made.to.ankle_m.y, cameFrom(plan, step).ankle_m.y) -
                        p.skeleton.rest(body::leg(made.side).foot).y;
  double needed = 0.0;
  for (int i = 2; i <= 17; ++i) {
    const double s = static_cast<double>(i) / kSamples;
    const double missing =
        kClear_m * maths::smoothstep(0.1, 0.5, s) * std::min(1.0, 3.0 * bump(s)) -
        lowest(sole, swung(p, plan, step, s)) + ground;
    if (missing > 0.0) needed = std::max(needed, missing / bump(s));
  }
  return needed;
}

}  // namespace spotter::locomotion
