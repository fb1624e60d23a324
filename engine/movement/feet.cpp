#include "movement/feet.h"

#include <algorithm>
#include <cmath>

#include "body/clinical.h"
#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Quat;
using maths::Vec3;

// How far ahead of the person's spot a foot of a split stance stands.
double strideOf(const Way& way, Side side) {
  if (way.legs != Legs::split) return 0.0;
  return side == way.moving_side ? 0.5 * way.stride_m : -0.5 * way.stride_m;
}

// Pitch of the foot about the ball that lifts the heel: lift = b - b cos(pitch) + d sin(pitch),
// solved to second order.
double heelPitch(const Performer& p, double lift) {
  const double ratio = lift / p.heel_to_ball_m;
  return maths::arcSine(
      std::min(0.9, ratio - p.ball_height_m * ratio * ratio * 0.5 / p.heel_to_ball_m));
}

// How far a heel comes up for a leg that hardly reaches the floor (basis: proposed).
constexpr double kMostHeel_m = 0.10;
constexpr double kToesGiveWay_m = 0.02;  // before the most

// Half the width of the sole: a foot rolls about its edge.
constexpr double kHalfSole_m = 0.035;

Foot liftedFoot(const Performer& p, const Setting& setting, const Posture& posture,
                const Vec3& hip_m) {
  const Side side = setting.way.moving_side;
  const double sign = body::signOf(side);
  const FreeLeg leg = freeLeg(setting, posture);
  Foot foot;
  foot.ankle_m = hip_m + leg.thigh * p.thigh_m + leg.shank * p.shank_m;
  foot.turn = body::boneRotation(p.shank[slot(side)], leg.shank, leg.shin) *
              maths::rotationY(usualFootTurn_rad(p, side));
  // Hanging down, its heading over the floor is exact; pointing down it has none.
  const body::LegJoints joints = body::leg(side);
  const Vec3 toes = maths::normalised(
      maths::rotate(foot.turn, p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot)));
  const double flat01 = maths::smoothstep(0.5, 0.8, std::sqrt(toes.x * toes.x + toes.z * toes.z));
  if (flat01 <= 0.0 || setting.way.seated_start) return foot;
  const double heading =
      sign * maths::radians(p.baseline.toe_out_deg + posture.at(Channel::leg_turn_out));
  foot.turn = maths::rotationY(flat01 * (heading - maths::arcTangent2(toes.x, toes.z))) * foot.turn;
  return foot;
}

// Toes that would dip into the floor are drawn up at the ankle; the heel stays above it.
// @param free01  how far the foot has left its place: it does not jump off it
void clearFloor(const Performer& p, Side side, double free01, Foot& foot) {
  constexpr double kMostClear_m = 0.008, kToesSoftly_m = 0.016, kHeelSoftly_m = 0.006;
  const double left01 = maths::smoothstep(0.0, 0.6, free01);
  const body::LegJoints joints = body::leg(side);
  const Vec3 heel = body::heelRest(p.skeleton, side);
  const Vec3 ball = p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot);
  const Vec3 tip = heel + Vec3{0.0, 0.0, p.foot_m} - p.skeleton.rest(joints.foot);
  const Vec3 toes = maths::rotate(maths::rotationX(-foot.heel_pitch_rad), tip - ball);
  const Vec3 reach = maths::rotate(foot.turn, ball + toes);
  const double sunk = kMostClear_m * left01 - (foot.ankle_m.y + reach.y);
  const double missing = maths::softMax(sunk, 0.0, kToesSoftly_m * left01);
  if (missing > 0.0) {
    const double from = maths::arcSine(maths::clamp(reach.y / maths::length(reach), -1.0, 1.0));
    const double to =
        maths::arcSine(maths::clamp((reach.y + missing) / maths::length(reach), -1.0, 1.0));
    const Vec3 across = maths::rotate(foot.turn, {1.0, 0.0, 0.0});
    foot.turn = maths::rotationAbout(across, from - to) * foot.turn;
  }
  // A heel that would still sink bends the knee.
  const Vec3 down = maths::rotate(foot.turn, heel - p.skeleton.rest(joints.foot));
  foot.ankle_m.y = maths::softMax(foot.ankle_m.y, -down.y, kHeelSoftly_m * left01);
}

// Along the floor to where the leg, bent as asked for, reaches it.
Foot slidFoot(const Performer& p, const Setting& setting, const Posture& posture,
              const Vec3& hip_m) {
  Foot foot = plantedFoot(p, setting, posture, setting.way.moving_side);
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, angleAt(posture, Channel::leg_knee));
  const Vec3 gap = foot.ankle_m - hip_m;
  foot.ankle_m.z = hip_m.z + std::sqrt(std::max(0.0, span * span - gap.y * gap.y - gap.x * gap.x));
  return foot;
}

// How far the moving leg has left its planted posture, degrees: the thigh, and the knee by what a
// planted leg does not bend.
double departure_deg(const Performer& p, const Setting& setting, const Posture& posture) {
  constexpr double kKneeShare = 0.25, kPlantedKnee_deg = 10.0, kSoftly_deg = 5.0;
  const double out = posture.at(Channel::leg_abduction), ahead = posture.at(Channel::leg_flexion);
  const double usual = std::max(kPlantedKnee_deg, p.baseline.fixed_flexion_deg + kSoftly_deg);
  const double bent =
      kKneeShare * maths::softMax(posture.at(Channel::leg_knee) - usual, 0.0, kSoftly_deg);
  if (!setting.way.seated_start) return std::sqrt(out * out + ahead * ahead + bent * bent);
  const double thigh = std::sqrt(out * out + ahead * ahead);
  return std::max(thigh, std::abs(setting.seat.knee_flexion_deg - posture.at(Channel::leg_knee)));
}

}  // namespace

Foot plantedFoot(const Performer& p, const Setting& setting, const Posture& posture, Side side) {
  const double sign = body::signOf(side);
  const body::LegJoints joints = body::leg(side);
  const Vec3 rest_ankle = p.skeleton.rest(joints.foot);
  const double half_width =
      setting.way.stance_width_m > 0.0 ? setting.way.stance_width_m * 0.5 : std::abs(rest_ankle.x);
  const Vec3 ankle = {sign * (half_width + posture.at(Channel::foot_outward, side)), rest_ankle.y,
                      rest_ankle.z + setting.foot_forward_m +
                          posture.at(Channel::foot_forward, side) + strideOf(setting.way, side)};
  const double out = posture.at(Channel::toe_out, side) - p.rest_toe_out_deg;
  const Quat yaw = maths::rotationY(sign * maths::radians(out));
  Foot foot;
  foot.ankle_m = ankle;
  foot.turn = yaw;
  const auto turnAbout = [&](const Vec3& rest_pivot, const Quat& pitch) {
    foot.turn = yaw * pitch;
    foot.ankle_m = ankle + maths::rotate(yaw, rest_pivot) - maths::rotate(foot.turn, rest_pivot);
  };
  const double heel = posture.at(Channel::heel_lift, side);
  const double toes = posture.at(Channel::toe_lift, side);
  if (heel > 1e-6) {
    foot.heel_pitch_rad = heelPitch(p, heel);
    turnAbout(p.skeleton.rest(joints.toes) - rest_ankle, maths::rotationX(foot.heel_pitch_rad));
  } else if (toes > 1e-6) {
    const double pitch = maths::arcSine(std::min(0.9, toes / p.foot_m));
    turnAbout(body::heelRest(p.skeleton, side) - rest_ankle, maths::rotationX(-pitch));
  }
  const double roll = maths::radians(posture.at(Channel::foot_roll, side));
  if (std::abs(roll) > 1e-6) {
    const Quat tip = yaw * maths::rotationZ(-sign * roll) * maths::conjugate(yaw);
    const double edge = roll > 0.0 ? kHalfSole_m : -kHalfSole_m;
    const Vec3 pivot =
        Vec3{foot.ankle_m.x, 0.0, foot.ankle_m.z} + maths::rotate(yaw, {sign * edge, 0.0, 0.0});
    foot.ankle_m = pivot + maths::rotate(tip, foot.ankle_m - pivot);
    foot.turn = tip * foot.turn;
  }
  foot.ankle_m.y += setting.foot_lift_m[slot(side)];
  return foot;
}

double heelToReach_m(const Performer& p, const Setting& setting, const Posture& posture, Side side,
                     const Vec3& hip_m, const HeelRise& rise, const Vec3& moved_m) {
  Posture raised = posture;
  const double usual = posture.at(Channel::heel_lift, side);
  const auto apart = [&](double lift) {
    raised.at(Channel::heel_lift, side) = usual + lift;
    return maths::distance(hip_m, plantedFoot(p, setting, raised, side).ankle_m + moved_m);
  };
  const double length = p.thigh_m + p.shank_m;
  const double flat = apart(0.0);
  const double wanted = maths::softMin(flat, rise.longest01 * length, rise.blend01 * length);
  if (wanted >= flat) return 0.0;
  double low = 0.0;
  double high = (kMostHeel_m + kToesGiveWay_m) * p.scale;
  for (int i = 0; i < 16; ++i) {
    const double middle = 0.5 * (low + high);
    (apart(middle) > wanted ? low : high) = middle;
  }
  return maths::softMin(high, kMostHeel_m * p.scale, 2.0 * kToesGiveWay_m * p.scale);
}

FreeLeg freeLeg(const Setting& setting, const Posture& posture) {
  const double sign = body::signOf(setting.way.moving_side);
  const double out = angleAt(posture, Channel::leg_abduction);
  double forward = angleAt(posture, Channel::leg_flexion);
  if (setting.way.seated_start) {
    forward += maths::radians(setting.seat.knee_flexion_deg - setting.seat.shank_lean_deg);
  }
  const double knee = angleAt(posture, Channel::leg_knee);
  const double turn = sign * angleAt(posture, Channel::leg_turn_out);
  const double c = maths::cosine(out);
  FreeLeg leg;
  leg.thigh = {sign * maths::sine(out), -c * maths::cosine(forward), c * maths::sine(forward)};
  const Vec3 ahead = {0.0, maths::sine(forward), maths::cosine(forward)};
  const Vec3 aside = maths::cross(ahead, leg.thigh);  // to the person's left of the leg
  leg.front = ahead * maths::cosine(turn) + aside * maths::sine(turn);
  leg.shank = leg.thigh * maths::cosine(knee) - leg.front * maths::sine(knee);
  leg.shin = leg.front * maths::cosine(knee) + leg.thigh * maths::sine(knee);
  return leg;
}

Foot movingFoot(const Performer& p, const Setting& setting, const Posture& posture,
                const Vec3& hip_m) {
  constexpr double kFree_deg = 10.0;
  constexpr double kClearance_m = 0.001;
  constexpr double kSoftLanding_m = 0.008;
  if (setting.way.moving_foot == MovingFoot::on_floor) return slidFoot(p, setting, posture, hip_m);
  const Side side = setting.way.moving_side;
  Posture reaching = posture;
  if (!setting.way.seated_start)
    reaching.at(Channel::heel_lift, side) += heelToReach_m(p, setting, posture, side, hip_m, {});
  const Foot planted = plantedFoot(p, setting, reaching, side);
  const double free01 = maths::smoothstep(0.0, kFree_deg, departure_deg(p, setting, posture));
  if (free01 <= 0.0) return planted;
  const Foot lifted = liftedFoot(p, setting, posture, hip_m);
  Foot foot;
  foot.ankle_m = maths::lerp(planted.ankle_m, lifted.ankle_m, free01);
  foot.ankle_m.y = maths::softMax(foot.ankle_m.y, planted.ankle_m.y, kSoftLanding_m * free01) +
                   4.0 * kClearance_m * free01 * (1.0 - free01);
  foot.turn = maths::slerp(planted.turn, lifted.turn, free01);
  foot.heel_pitch_rad = planted.heel_pitch_rad * (1.0 - free01);
  clearFloor(p, side, free01, foot);
  return foot;
}

}  // namespace spotter::movement
