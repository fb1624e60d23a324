#include "movement/carriage.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

constexpr std::array<Side, 2> kSides = {Side::left, Side::right};

std::size_t slot(Side side) { return side == Side::left ? 0 : 1; }

double angleAt(const Posture& posture, Channel channel, Side side = Side::left) {
  return maths::radians(posture.at(channel, side));
}

// A foot: where the ankle is and how the foot is turned.
struct Foot {
  Vec3 ankle_m;
  Quat turn;
  double heel_pitch_rad = 0.0;
};

// The foot on the floor: flat, or turned up about the ball with the toes flat.
Foot plantedFoot(const Performer& p, const Setting& setting, const Posture& posture, Side side) {
  const double sign = body::signOf(side);
  const body::LegJoints joints = body::leg(side);
  const Vec3 rest_ankle = p.skeleton.rest(joints.foot);
  const double half_width = setting.way.stance_width_m > 0.0 ? setting.way.stance_width_m * 0.5
                                                             : std::abs(rest_ankle.x);
  const Vec3 ankle = {sign * half_width, rest_ankle.y,
                      rest_ankle.z + setting.foot_forward_m + posture.at(Channel::foot_forward, side)};
  Foot foot;
  const double out = posture.at(Channel::toe_out, side) - p.rest_toe_out_deg;
  const Quat yaw = maths::rotationY(sign * maths::radians(out));
  foot.ankle_m = ankle;
  foot.turn = yaw;
  const double lift = posture.at(Channel::heel_lift, side);
  if (lift <= 1e-6) return foot;
  // lift = b - b cos(pitch) + D sin(pitch), solved to second order.
  const double d = p.heel_to_ball_m;
  const double ratio = lift / d;
  foot.heel_pitch_rad = maths::arcSine(ratio - p.ball_height_m * ratio * ratio * 0.5 / d);
  const Vec3 to_ball = p.skeleton.rest(joints.toes) - rest_ankle;
  foot.turn = yaw * maths::rotationX(foot.heel_pitch_rad);
  foot.ankle_m = ankle + maths::rotate(yaw, to_ball) - maths::rotate(foot.turn, to_ball);
  return foot;
}

// The lifted leg hangs straight from the hip, out to the side and forward.
Foot liftedFoot(const Performer& p, const Posture& posture, const Vec3& hip_m, Side side) {
  const double sign = body::signOf(side);
  const double out = angleAt(posture, Channel::leg_abduction);
  const double forward = angleAt(posture, Channel::leg_flexion);
  const double c = maths::cosine(out);
  const Vec3 direction = {sign * maths::sine(out), -c * maths::cosine(forward), c * maths::sine(forward)};
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, angleAt(posture, Channel::leg_knee));
  Foot foot;
  foot.ankle_m = hip_m + direction * span;
  const double heading = sign * maths::radians(p.baseline.toe_out_deg + posture.at(Channel::leg_turn_out));
  foot.turn = maths::between({0.0, -1.0, 0.0}, direction) * maths::rotationY(heading);
  // The foot tilts with the leg; its heading over the floor is then set exactly.
  const body::LegJoints joints = body::leg(side);
  const Vec3 toes = maths::rotate(foot.turn, p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot));
  foot.turn = maths::rotationY(heading - maths::arcTangent2(toes.x, toes.z)) * foot.turn;
  return foot;
}

// Between floor and air the foot clears the floor.
Foot movingFoot(const Performer& p, const Setting& setting, const Posture& posture,
                const Vec3& hip_m, Side side) {
  constexpr double kFree_deg = 8.0;
  constexpr double kClearance_m = 0.012;
  const Foot planted = plantedFoot(p, setting, posture, side);
  const double lift = std::max(posture.at(Channel::leg_abduction), std::abs(posture.at(Channel::leg_flexion)));
  const double free01 = maths::smoothstep(0.0, kFree_deg, lift);
  if (free01 <= 0.0) return planted;
  const Foot lifted = liftedFoot(p, posture, hip_m, side);
  Foot foot;
  foot.ankle_m = maths::lerp(planted.ankle_m, lifted.ankle_m, free01);
  foot.ankle_m.y = std::max(foot.ankle_m.y, planted.ankle_m.y) + 4.0 * kClearance_m * free01 * (1.0 - free01);
  foot.turn = maths::slerp(planted.turn, lifted.turn, free01);
  return foot;
}

// Smooth max(0, x) with a bend of half-width w.
double softPlus(double x, double w) {
  if (x <= -w) return 0.0;
  if (x >= w) return x;
  return (x + w) * (x + w) / (4.0 * w);
}

// How the legs fold in the sagittal plane.
struct Fold {
  double knee_rad = 0.0;
  double shank_rad = 0.0;
  double hip_height_m = 0.0;
  double hip_forward_m = 0.0;
  double on_feet01 = 1.0;
};

Fold foldOf(const Performer& p, const Setting& setting, const Posture& posture) {
  Fold fold;
  if (setting.way.one_leg) {
    // The standing shank leans with the bend of its knee as when standing at ease.
    fold.knee_rad = angleAt(posture, Channel::stance_knee);
    fold.shank_rad = 0.45 * fold.knee_rad + maths::radians(1.5);
  } else {
    fold.knee_rad = angleAt(posture, Channel::knee_flexion);
    fold.shank_rad = angleAt(posture, Channel::shank_lean);
  }
  const Vec3 ankle = p.skeleton.rest(Joint::left_foot);
  const double thigh_rad = fold.knee_rad - fold.shank_rad;
  const double feet = setting.foot_forward_m + 0.5 * (posture.at(Channel::foot_forward, Side::left) +
                                                      posture.at(Channel::foot_forward, Side::right));
  const double shank_forward = p.shank_m * maths::sine(fold.shank_rad);
  const double thigh_back = p.thigh_m * maths::sine(thigh_rad);
  fold.hip_height_m = ankle.y + p.shank_m * maths::cosine(fold.shank_rad) + p.thigh_m * maths::cosine(thigh_rad);
  fold.hip_forward_m = ankle.z + feet + shank_forward - thigh_back;
  if (setting.way.seated_start) {
    const double rise = fold.hip_height_m - setting.seat.hip_height_m;
    fold.on_feet01 = maths::smoothstep(0.0, 0.12 * p.scale, rise);
  }

  // Planar mass centre: foot, shank, thigh and the rest (Winter's shares, body/mass_centre.h), from the ankle.
  const double hip = shank_forward - thigh_back;
  const double trunk = 0.30 * p.scale * maths::sine(angleAt(posture, Channel::trunk_lean));
  const double arms = setting.way.hands == Hands::forward
                          ? 0.1 * 0.27 * p.scale * maths::sine(angleAt(posture, Channel::arm_raise))
                          : 0.0;
  const double mass = 0.029 * 0.05 * p.scale + 0.093 * 0.567 * shank_forward +
                      0.2 * (hip + 0.433 * thigh_back) + 0.678 * (hip + trunk) + arms;
  constexpr double kHipShare = 0.85;  // of the body that moves with the hips
  const double bend = 0.015 * p.scale;
  const double too_far_back = softPlus(0.010 * p.scale - mass, bend);
  const double too_far_ahead = softPlus(mass - 0.105 * p.scale, bend);
  const double most = 0.10 * p.scale;
  fold.hip_forward_m += fold.on_feet01 * maths::clamp((too_far_back - too_far_ahead) / kHipShare, -most, most);
  return fold;
}

// Lowers the hips until every planted leg reaches its foot.
double reachableHeight(const Performer& p, const Setting& setting, const std::array<Vec3, 2>& hip_m,
                       const std::array<Foot, 2>& feet) {
  const double span = 0.9998 * (p.thigh_m + p.shank_m);
  double lower = 0.0;
  for (const Side side : kSides) {
    if (setting.way.one_leg && side == setting.way.moving_side) continue;
    const Vec3 gap = hip_m[slot(side)] - feet[slot(side)].ankle_m;
    const double height = std::sqrt(std::max(0.01, span * span - gap.x * gap.x - gap.z * gap.z));
    lower = std::max(lower, gap.y - height);
  }
  return lower;
}

// Rotations of the pelvis from the trunk's lean: the pelvis takes most of the trunk line's lean, so
// that thorax and pelvis share 60:40 of the thorax's own (faults.md 0.1).
constexpr double kPelvisShare = 0.75;
// Rounded upper back: pelvis, spine, chest, upper chest, neck, head in degrees (after bodies.md 6), and
// what that leans the trunk line.
constexpr std::array<double, 6> kKyphosis_deg = {-4.0, -7.0, 10.0, 14.0, 4.0, -21.0};
constexpr double kKyphosisLine_deg = 5.1;

struct Spine {
  double pelvis_pitch_rad = 0.0;
  double bend_rad = 0.0;       // forward, spine to upper chest together, without kyphosis
  double drop_rad = 0.0;
  double side_bend_rad = 0.0;  // toward the left
  double kyphosis01 = 0.0;
};

Spine spineOf(const Performer& p, const Posture& posture) {
  Spine s;
  s.kyphosis01 = p.baseline.kyphosis01;
  const double lean = angleAt(posture, Channel::trunk_lean);
  s.pelvis_pitch_rad = kPelvisShare * lean + maths::radians(kKyphosis_deg[0]) * s.kyphosis01;
  const double kyphosis = maths::radians(kKyphosisLine_deg) * s.kyphosis01;
  s.bend_rad = (lean - s.pelvis_pitch_rad - kyphosis) * p.spine_bend_gain;
  s.drop_rad = angleAt(posture, Channel::pelvis_drop);
  s.side_bend_rad = (angleAt(posture, Channel::side_lean) - s.drop_rad) * p.spine_bend_gain;
  return s;
}

void setSpine(const Posture& posture, const Setting& setting, const Spine& s, body::Pose& pose) {
  const double ky = maths::radians(1.0) * s.kyphosis01;
  const double breath = maths::radians(0.9) * setting.breath;
  const double turn = angleAt(posture, Channel::trunk_turn) / 3.0;
  const Quat side = maths::rotationZ(-s.side_bend_rad / 3.0) * maths::rotationY(turn);
  const double third = s.bend_rad / 3.0;
  pose.at(Joint::spine) = side * maths::rotationX(third + ky * kKyphosis_deg[1]);
  pose.at(Joint::chest) = side * maths::rotationX(third + ky * kKyphosis_deg[2] - breath);
  pose.at(Joint::upper_chest) = side * maths::rotationX(third + ky * kKyphosis_deg[3]);

  // The eyes stay ahead and level: the head keeps a small share of the trunk's lean.
  const double lean = angleAt(posture, Channel::trunk_lean);
  const double thorax = s.pelvis_pitch_rad + s.bend_rad - breath +
                        ky * (kKyphosis_deg[1] + kKyphosis_deg[2] + kKyphosis_deg[3]);
  const double wanted = 0.25 * lean + angleAt(posture, Channel::head_nod);
  const double back = std::max(wanted - thorax, maths::radians(-62.0));
  const double tilt = 0.25 * angleAt(posture, Channel::side_lean) - s.drop_rad - s.side_bend_rad;
  pose.at(Joint::neck) = maths::rotationZ(-tilt * 0.45) * maths::rotationX(back * 0.45);
  pose.at(Joint::head) = maths::rotationZ(-tilt * 0.55) * maths::rotationX(back * 0.55);
}

struct Leg {
  Vec3 knee_m;
  Quat thigh;
  Quat shank;
};

Leg solvedLeg(const Performer& p, const Setting& setting, const Posture& posture, const Fold& fold,
              const Vec3& hip_m, const Vec3& ankle_m, const Quat& heading, Side side) {
  const double sign = body::signOf(side);
  const bool moving = setting.way.one_leg && side == setting.way.moving_side;
  Vec3 front;
  Leg leg;
  Vec3 end;
  if (moving) {
    const double out = sign * angleAt(posture, Channel::leg_turn_out);
    const double free01 = maths::smoothstep(0.0, 8.0, posture.at(Channel::leg_abduction));
    const Vec3 pole = {maths::sine(out * free01), 0.0, maths::cosine(out * free01)};
    const body::TwoBones bones = body::solveTwoBones(hip_m, ankle_m, p.thigh_m, p.shank_m, pole);
    leg.knee_m = bones.middle_m;
    front = bones.pole;
    end = bones.end_m;
  } else {
    // A nearly straight leg would have to turn far for the same offset: the offset comes with the bend.
    const double bent01 = maths::smoothstep(0.0, maths::radians(32.0), fold.knee_rad);
    const double offset =
        bent01 * body::kneeOffset_m(p.thigh_m, p.shank_m, angleAt(posture, Channel::valgus, side));
    const Vec3 medial = maths::rotate(heading, {-sign, 0.0, 0.0});
    const body::LegSolution solved = body::solveLeg(hip_m, ankle_m, p.thigh_m, p.shank_m, medial, sign,
                                                    offset, fold.knee_rad < 0.0);
    leg.knee_m = solved.bones.middle_m;
    front = solved.bones.pole;
    end = solved.bones.end_m;
  }
  leg.thigh = body::boneRotation(p.thigh[slot(side)], (leg.knee_m - hip_m) / p.thigh_m, front);
  leg.shank = body::boneRotation(p.shank[slot(side)], (end - leg.knee_m) / p.shank_m, front);
  return leg;
}

}  // namespace

Trunk setCarriage(const Performer& p, const Setting& setting, const Posture& posture, body::Pose& pose) {
  const body::Skeleton& skeleton = p.skeleton;
  const Fold fold = foldOf(p, setting, posture);
  const Spine spine = spineOf(p, posture);
  Trunk trunk;
  const Quat heading = maths::rotationY(angleAt(posture, Channel::pelvis_turn));
  trunk.pelvis = heading * maths::rotationZ(-spine.drop_rad * fold.on_feet01) *
                 maths::rotationX(spine.pelvis_pitch_rad);

  const Vec3 rest_left = skeleton.rest(Joint::left_upper_leg);
  const Vec3 middle_rest = {0.0, rest_left.y, rest_left.z};
  Vec3 middle = {posture.at(Channel::pelvis_shift) * fold.on_feet01, fold.hip_height_m, fold.hip_forward_m};
  const auto hipAt = [&](Side side) {
    return middle + maths::rotate(trunk.pelvis, skeleton.rest(body::leg(side).upper) - middle_rest);
  };
  const Side standing = body::other(setting.way.moving_side);
  if (setting.way.one_leg) {
    // The standing knee has its angle exactly, wherever the hip is over the foot.
    const Vec3 gap = hipAt(standing) - plantedFoot(p, setting, posture, standing).ankle_m;
    const double span = body::limbSpan_m(p.thigh_m, p.shank_m, fold.knee_rad);
    const double height = std::sqrt(std::max(0.01, span * span - gap.x * gap.x - gap.z * gap.z));
    middle.y += height - gap.y;
  }
  trunk.hip_m = {hipAt(Side::left), hipAt(Side::right)};

  std::array<Foot, 2> feet;
  for (const Side side : kSides) {
    const bool moving = setting.way.one_leg && side == setting.way.moving_side;
    if (!moving) feet[slot(side)] = plantedFoot(p, setting, posture, side);
  }
  const double lower = reachableHeight(p, setting, trunk.hip_m, feet);
  middle.y -= lower;
  for (Vec3& hip : trunk.hip_m) hip.y -= lower;
  if (setting.way.one_leg) {
    const Side side = setting.way.moving_side;
    feet[slot(side)] = movingFoot(p, setting, posture, trunk.hip_m[slot(side)], side);
  }

  trunk.hips_m = middle + maths::rotate(trunk.pelvis, skeleton.rest(Joint::hips) - middle_rest);
  pose.hips_m = trunk.hips_m;
  pose.at(Joint::hips) = trunk.pelvis;
  for (const Side side : kSides) {
    const Foot& foot = feet[slot(side)];
    const Leg leg = solvedLeg(p, setting, posture, fold, trunk.hip_m[slot(side)], foot.ankle_m, heading, side);
    trunk.knee_m[slot(side)] = leg.knee_m;
    const body::LegJoints joints = body::leg(side);
    pose.at(joints.upper) = maths::conjugate(trunk.pelvis) * leg.thigh;
    pose.at(joints.lower) = maths::conjugate(leg.thigh) * leg.shank;
    pose.at(joints.foot) = maths::conjugate(leg.shank) * foot.turn;
    pose.at(joints.toes) = foot.heel_pitch_rad > 0.0 ? maths::rotationX(-foot.heel_pitch_rad) : Quat{};
  }

  setSpine(posture, setting, spine, pose);
  Vec3 at = trunk.hips_m;
  Quat turn = trunk.pelvis;
  for (const Joint joint : {Joint::spine, Joint::chest, Joint::upper_chest}) {
    const Vec3 from = skeleton.rest(static_cast<Joint>(body::index(joint) - 1));
    at += maths::rotate(turn, skeleton.rest(joint) - from);
    turn = turn * pose.at(joint);
  }
  trunk.upper_chest = turn;
  trunk.upper_chest_m = at;
  return trunk;
}

}  // namespace spotter::movement
