#include "locomotion/gait.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "locomotion/course.h"
#include "locomotion/gait_feet.h"
#include "locomotion/hip_height.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/breath.h"
#include "movement/sides.h"
#include "movement/spine.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

constexpr double kBlend_s = 0.5;       // from the posture before, and into the one after
constexpr double kLegsBlend_s = 0.25;  // while both feet still carry

// A number from -1 to 1: how far the right foot is ahead of the left, in steps.
double strideOf(const WalkPlan& plan, const std::array<movement::Foot, 2>& feet) {
  const double ahead = feet[1].ankle_m.z - feet[0].ankle_m.z;
  return maths::clamp(ahead / plan.gait.step_m, -1.1, 1.1);
}

// The side that swings and how far it has got; -1 while both feet carry.
double swingOf(const WalkPlan& plan, double time_s, Side& side, double& roll01) {
  for (int i = 0; i < plan.step_count; ++i) {
    const Step& step = plan.step(i);
    if (time_s < step.off_s || time_s > step.land_s) continue;
    side = step.side;
    roll01 = step.stride01();
    return (time_s - step.off_s) / (step.land_s - step.off_s);
  }
  return -1.0;
}

// How much of a walk it is by now, smoothly from standing and back: the steps' own share of
// rolling.
double going01(const WalkPlan& plan, double time_s) {
  double sum = 0.0;
  double weights = 0.0;
  for (int i = 0; i < plan.step_count; ++i) {
    const Step& step = plan.step(i);
    const double middle = 0.5 * (step.off_s + step.land_s);
    const double near = maths::raisedCosine((time_s - middle) / 2.4 + 0.5);
    sum += near * step.stride01();
    weights += near;
  }
  const double ends = maths::smoothstep(0.0, 0.8, time_s) *
                      maths::smoothstep(plan.duration_s, plan.duration_s - 0.8, time_s);
  return weights > 1e-9 ? ends * sum / weights : 0.0;
}

// How far the trunk is over a leg that limps: from its landing until it leaves the floor.
double limpLean01(const WalkPlan& plan, double time_s) {
  if (plan.gait.limp_lean_deg == 0.0) return 0.0;
  for (int i = 0; i + 2 < plan.step_count; ++i) {
    const Step& landed = plan.step(i);
    const Step& leaves = plan.step(i + 2);
    if (landed.side != plan.gait.sore || leaves.side != plan.gait.sore) continue;
    const double s = (time_s - landed.land_s) / (leaves.off_s - landed.land_s);
    if (s > 0.0 && s < 1.0) return maths::raisedCosine(s) * landed.stride01();
  }
  return 0.0;
}

// Upper body while walking. Sizes: proposed, after Perry and Burnfield 2010 and, for the lean over
// a sore side, E35.
movement::Posture postureOf(const movement::Performer& p, const WalkPlan& plan, double time_s,
                            const std::array<movement::Foot, 2>& feet, const Place& place) {
  const double walking = going01(plan, time_s);
  const double stride = strideOf(plan, feet);
  movement::Posture posture;
  posture.at(movement::Channel::trunk_lean) =
      1.0 + walking * (3.0 + 0.25 * p.baseline.trunk_lean_extra_deg);
  // Right foot ahead: the pelvis turns to the left, the shoulders back, the left arm swings ahead.
  const double pelvis = 4.5 * stride * walking;
  posture.at(movement::Channel::pelvis_turn) = pelvis;
  posture.at(movement::Channel::trunk_turn) = -1.55 * pelvis;
  for (const Side side : movement::kSides) {
    const double ahead = body::signOf(side) * stride * walking;
    posture.at(movement::Channel::arm_raise, side) =
        2.0 * walking + 15.0 * plan.gait.arm_swing01 * ahead;
    posture.at(movement::Channel::elbow_bend, side) = walking * (6.0 + 7.0 * std::max(0.0, ahead));
  }
  Side swinging = Side::left;
  double roll01 = 0.0;
  const double s = swingOf(plan, time_s, swinging, roll01);
  if (s >= 0.0) {
    const double free = body::signOf(swinging);
    const double arch = maths::raisedCosine(s);
    const bool on_sore = body::other(swinging) == plan.gait.sore;
    posture.at(movement::Channel::pelvis_drop) =
        free * 3.0 * maths::raisedCosine(std::min(1.0, 0.15 + s)) * maths::smoothstep(0.0, 0.2, s) *
        (0.4 + 0.6 * roll01);
    posture.at(movement::Channel::side_lean) =
        -free * arch * (on_sore ? plan.gait.sore_lean_deg : 1.0);
  }
  const double leaning = limpLean01(plan, time_s);
  posture.at(movement::Channel::side_lean) +=
      body::signOf(plan.gait.sore) * plan.gait.limp_lean_deg * leaning;
  // The other arm goes out for balance.
  posture.at(movement::Channel::arm_out, body::other(plan.gait.sore)) =
      plan.gait.arm_aside_deg * leaning;
  // The eyes are where the way leads: a turn begins with the head.
  const double soon = courseAt(plan, time_s + 0.55).heading_rad;
  const double look = maths::clamp(maths::degrees(soon - place.heading_rad), -38.0, 38.0);
  posture.at(movement::Channel::head_turn) =
      look - posture.at(movement::Channel::pelvis_turn) - posture.at(movement::Channel::trunk_turn);
  posture.at(movement::Channel::head_nod) = 3.0 * walking;
  return posture;
}

struct Hips {
  Quat turn;
  Vec3 joint_m[2];
};

Hips hipsOf(const movement::Performer& p, const body::Pose& pose) {
  Hips hips;
  hips.turn = pose.at(Joint::hips);
  const Vec3 origin = p.skeleton.rest(Joint::hips);
  for (const Side side : movement::kSides) {
    const Vec3 arm = p.skeleton.rest(body::leg(side).upper) - origin;
    hips.joint_m[movement::slot(side)] = pose.hips_m + maths::rotate(hips.turn, arm);
  }
  return hips;
}

// The lower of two heights, rounded off where they meet.
double softMin(double a, double b, double round_m) {
  const double gap = a - b;
  return 0.5 * (a + b - std::sqrt(gap * gap + round_m * round_m));
}

// Lowers the hips until both legs reach their feet.
void lowerToReach(const movement::Performer& p, const std::array<movement::Foot, 2>& feet,
                  double round_m, body::Pose& pose) {
  const Hips hips = hipsOf(p, pose);
  const double span = 0.9998 * (p.thigh_m + p.shank_m);
  double lift = 0.0;
  for (const Side side : movement::kSides) {
    const Vec3 gap = hips.joint_m[movement::slot(side)] - feet[movement::slot(side)].ankle_m;
    const double most = std::sqrt(std::max(0.01, span * span - gap.x * gap.x - gap.z * gap.z));
    lift = softMin(lift, most - gap.y, round_m);
  }
  pose.hips_m.y += lift;
}

void setLegs(const movement::Performer& p, const std::array<movement::Foot, 2>& feet,
             body::Pose& pose) {
  const Hips hips = hipsOf(p, pose);
  const Vec3 ahead = maths::rotate(hips.turn, {0.0, 0.0, 1.0});
  const double pelvis = maths::arcTangent2(ahead.x, ahead.z);
  for (const Side side : movement::kSides) {
    const double sign = body::signOf(side);
    const movement::Foot& foot = feet[movement::slot(side)];
    const Vec3 along = maths::rotate(foot.turn, {0.0, 0.0, 1.0});
    const double usual = movement::usualFootTurn_rad(p, side);
    const double turned = wrapped(maths::arcTangent2(along.x, along.z) - usual - pelvis);
    const Vec3 medial = maths::rotate(maths::rotationY(pelvis + 0.5 * turned), {-sign, 0.0, 0.0});
    const Vec3& hip = hips.joint_m[movement::slot(side)];
    const body::LegSolution leg =
        body::solveLeg(hip, foot.ankle_m, p.thigh_m, p.shank_m, medial, sign, 0.0, false);
    const body::TwoBones& bones = leg.bones;
    const Quat thigh = body::boneRotation(p.thigh[movement::slot(side)],
                                          (bones.middle_m - hip) / p.thigh_m, bones.pole);
    const Quat shank = body::boneRotation(p.shank[movement::slot(side)],
                                          (bones.end_m - bones.middle_m) / p.shank_m, bones.pole);
    const body::LegJoints joints = body::leg(side);
    pose.at(joints.upper) = maths::conjugate(hips.turn) * thigh;
    pose.at(joints.lower) = maths::conjugate(thigh) * shank;
    pose.at(joints.foot) = maths::conjugate(shank) * foot.turn;
    pose.at(joints.toes) = maths::rotationX(-foot.heel_pitch_rad);
  }
}

// Pelvis, spine, head and arms of the walk alone.
body::Pose upperBody(const movement::Performer& p, const WalkPlan& plan,
                     const movement::Posture& posture, double hip_height_m,
                     const movement::Overlay& overlay) {
  movement::Setting setting;
  setting.breath = overlay.breath_depth * movement::lungs01(overlay.breath_turns);
  const movement::Spine spine = movement::spineOf(p, posture);
  body::Pose pose;
  const Quat pelvis = maths::rotationY(maths::radians(posture.at(movement::Channel::pelvis_turn))) *
                      maths::rotationZ(-spine.drop_rad) * maths::rotationX(spine.pelvis_pitch_rad);
  const Vec3 joint = p.skeleton.rest(Joint::left_upper_leg);
  const Vec3 middle_rest = {0.0, joint.y, joint.z};
  const Vec3 middle = {0.0, hip_height_m, plan.stand_forward_m};
  pose.hips_m = middle + maths::rotate(pelvis, p.skeleton.rest(Joint::hips) - middle_rest);
  pose.at(Joint::hips) = pelvis;
  movement::setSpine(posture, setting, spine, pose);
  const body::JointFrames frames = body::solveFrames(p.skeleton, pose);
  movement::Trunk trunk;
  trunk.pelvis = pelvis;
  trunk.hips_m = pose.hips_m;
  trunk.upper_chest = frames.turn(Joint::upper_chest);
  trunk.upper_chest_m = frames.at(Joint::upper_chest);
  trunk.hip_m = {frames.at(Joint::left_upper_leg), frames.at(Joint::right_upper_leg)};
  trunk.knee_m = {frames.at(Joint::left_lower_leg), frames.at(Joint::right_lower_leg)};
  movement::setArms(p, setting, posture, trunk, overlay.gesture, pose);
  return pose;
}

void blendLegs(const body::Pose& from, double weight01, body::Pose& pose) {
  if (weight01 <= 0.0) return;
  for (const Side side : movement::kSides) {
    const body::LegJoints joints = body::leg(side);
    for (const Joint joint : {joints.upper, joints.lower, joints.foot, joints.toes})
      pose.at(joint) = maths::slerp(pose.at(joint), from.at(joint), weight01);
  }
}

}  // namespace

body::Pose rebased(const body::Pose& pose, const Place& from, const Place& to) {
  body::Pose moved = pose;
  moved.hips_m = intoPlace(to, fromPlace(from, pose.hips_m));
  moved.at(Joint::hips) =
      maths::rotationY(from.heading_rad - to.heading_rad) * pose.at(Joint::hips);
  return moved;
}

WalkMoment walkAt(const movement::Performer& p, const WalkPlan& plan, double time_s,
                  const movement::Overlay& overlay, const body::Pose& before,
                  const body::Pose& after) {
  if (time_s <= 0.0) return {plan.start, before};
  if (time_s >= plan.duration_s) return {plan.end(), after};
  const Place place = courseAt(plan, time_s);
  std::array<movement::Foot, 2> feet;
  for (const Side side : movement::kSides) {
    movement::Foot foot = walkingFoot(p, plan, side, time_s);
    foot.ankle_m = intoPlace(place, foot.ankle_m);
    foot.turn = maths::rotationY(-place.heading_rad) * foot.turn;
    feet[movement::slot(side)] = foot;
  }
  const movement::Posture posture = postureOf(p, plan, time_s, feet, place);
  const double height = hipHeight(plan, time_s);
  WalkMoment moment{place, upperBody(p, plan, posture, height, overlay)};
  const double to_go_s = plan.duration_s - time_s;
  const body::Pose first = rebased(before, plan.start, place);
  const body::Pose last = rebased(after, plan.end(), place);
  const double first01 = 1.0 - maths::minimumJerk(time_s / kBlend_s);
  const double last01 = 1.0 - maths::minimumJerk(to_go_s / kBlend_s);
  if (first01 > 0.0) moment.pose = movement::blendPoses(moment.pose, first, first01);
  if (last01 > 0.0) moment.pose = movement::blendPoses(moment.pose, last, last01);
  constexpr double kRound_m = 0.0047;
  lowerToReach(p, feet, kRound_m * (1.0 - first01) * (1.0 - last01), moment.pose);
  setLegs(p, feet, moment.pose);
  blendLegs(first, 1.0 - maths::smoothstep(0.0, kLegsBlend_s, time_s), moment.pose);
  blendLegs(last, 1.0 - maths::smoothstep(0.0, kLegsBlend_s, to_go_s), moment.pose);
  return moment;
}

}  // namespace spotter::locomotion
