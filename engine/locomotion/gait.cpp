#include "locomotion/gait.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "locomotion/footsteps.h"
#include "locomotion/gait_feet.h"
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

// The body over its feet: a knot when a foot lands and one halfway through each swing.
struct Knot {
  double time_s = 0.0;
  Place place;
};

const Step& stepOf(const WalkPlan& plan, int i) { return plan.steps[static_cast<std::size_t>(i)]; }

Place placeBefore(const WalkPlan& plan, int step) {
  return step == 0 ? plan.start : stepOf(plan, step - 1).centre;
}

const Footprint& standingPrint(const WalkPlan& plan, int step) {
  const Side side = body::other(stepOf(plan, step).side);
  for (int i = step - 1; i >= 0; --i) {
    if (stepOf(plan, i).side == side) return stepOf(plan, i).to;
  }
  return plan.feet[movement::slot(side)];
}

// When the hips pass over the standing foot: halfway through a small step's swing; in a walk
// sooner, at a bit more than a quarter of the cycle, so that at a landing they are nearly midway
// between the feet (Perry and Burnfield 2010, tag TK).
double overFoot_s(const WalkPlan& plan, int number) {
  constexpr double kBeforeLanding01 = 0.46;  // of the time from landing to landing
  const Step& step = stepOf(plan, number);
  const double middle_s = 0.5 * (step.off_s + step.land_s);
  if (number == 0 || number + 1 == plan.step_count) return middle_s;
  const double walking_s = step.land_s - kBeforeLanding01 * (step.land_s - step.begin_s);
  return maths::mix(middle_s, walking_s, step.stride01());
}

// The body goes on nearly evenly, a little faster while both feet carry: the speed of walking
// varies by a tenth or so within a step.
double wayAtLanding01(const WalkPlan& plan, int number) {
  constexpr double kSlowerOverFoot01 = 0.93;
  if (number + 1 == plan.step_count) return 0.5;
  const Step& step = stepOf(plan, number);
  const double over_s = overFoot_s(plan, number);
  const double share = (step.land_s - over_s) / (overFoot_s(plan, number + 1) - over_s);
  return maths::mix(0.5, kSlowerOverFoot01 * share, step.stride01());
}

// There the hips are over the standing foot, and to its side in part: more in
// slow small steps than in a walk, where momentum carries (Winter 1991; sizes proposed).
Knot overFoot(const WalkPlan& plan, int number) {
  constexpr double kWalking01 = 0.42;
  constexpr double kStepping01 = 0.62;
  constexpr double kSettingOff01 = 0.25;
  const Step& step = stepOf(plan, number);
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
  const Step& landed = stepOf(plan, step);
  return {landed.land_s,
          midway(placeBefore(plan, step), landed.centre, wayAtLanding01(plan, step))};
}

// A value and its rate between two knots, with the slopes there.
struct Piece {
  double s;
  double width_s;
  double value(double a, double slope_a, double b, double slope_b) const {
    const double q = s * s;
    const double c = q * s;
    return (2.0 * c - 3.0 * q + 1.0) * a + (c - 2.0 * q + s) * width_s * slope_a +
           (3.0 * q - 2.0 * c) * b + (c - q) * width_s * slope_b;
  }
};

Place courseAt(const WalkPlan& plan, double time_s) {
  const double t = maths::clamp(time_s, 0.0, plan.duration_s);
  const int last = knotCount(plan) - 1;
  int i = 0;
  while (i + 2 <= last && knotAt(plan, i + 1).time_s <= t) ++i;
  const Knot a = knotAt(plan, i);
  const Knot b = knotAt(plan, i + 1);
  const Knot before = i > 0 ? knotAt(plan, i - 1) : a;
  const Knot after = i + 2 <= last ? knotAt(plan, i + 2) : b;
  const Piece piece{(t - a.time_s) / (b.time_s - a.time_s), b.time_s - a.time_s};
  const auto along = [&](auto pick) {
    const double slope_a = i > 0 ? (pick(b) - pick(before)) / (b.time_s - before.time_s) : 0.0;
    const double slope_b =
        i + 2 <= last ? (pick(after) - pick(a)) / (after.time_s - a.time_s) : 0.0;
    return piece.value(pick(a), slope_a, pick(b), slope_b);
  };
  Place place;
  place.position_m.x = along([](const Knot& k) { return k.place.position_m.x; });
  place.position_m.z = along([](const Knot& k) { return k.place.position_m.z; });
  place.heading_rad = along([](const Knot& k) { return k.place.heading_rad; });
  return place;
}

// A number from -1 to 1: how far the right foot is ahead of the left, in steps.
double strideOf(const WalkPlan& plan, const std::array<movement::Foot, 2>& feet) {
  const double ahead = feet[1].ankle_m.z - feet[0].ankle_m.z;
  return maths::clamp(ahead / plan.gait.step_m, -1.1, 1.1);
}

// The side that swings and how far it has got; -1 while both feet carry.
double swingOf(const WalkPlan& plan, double time_s, Side& side, double& roll01) {
  for (int i = 0; i < plan.step_count; ++i) {
    const Step& step = stepOf(plan, i);
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
    const Step& step = stepOf(plan, i);
    const double middle = 0.5 * (step.off_s + step.land_s);
    const double near = maths::raisedCosine((time_s - middle) / 2.4 + 0.5);
    sum += near * step.stride01();
    weights += near;
  }
  const double ends = maths::smoothstep(0.0, 0.8, time_s) *
                      maths::smoothstep(plan.duration_s, plan.duration_s - 0.8, time_s);
  return weights > 1e-9 ? ends * sum / weights : 0.0;
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
    posture.at(movement::Channel::arm_raise, side) = 2.0 * walking + 15.0 * ahead;
    posture.at(movement::Channel::elbow_bend, side) = walking * (6.0 + 7.0 * std::max(0.0, ahead));
  }
  Side swinging = Side::left;
  double roll01 = 0.0;
  const double s = swingOf(plan, time_s, swinging, roll01);
  if (s >= 0.0) {
    const double free = body::signOf(swinging);
    const double arch = maths::raisedCosine(s);
    const bool on_sore = body::other(swinging) == p.sore_side;
    posture.at(movement::Channel::pelvis_drop) =
        free * 3.0 * maths::raisedCosine(std::min(1.0, 0.15 + s)) * maths::smoothstep(0.0, 0.2, s) *
        (0.4 + 0.6 * roll01);
    posture.at(movement::Channel::side_lean) = -free * arch * (on_sore ? 3.0 : 1.0);
  }
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

// Height of the hip joints over the feet, as an inverted pendulum: each leg, as straight as a sore
// knee has it, holds them up, and the one that reaches least decides.
// Knees: about 10 degrees while they carry with osteoarthritis (S53).
double hipHeight(const movement::Performer& p, const WalkPlan& plan, double time_s,
                 const std::array<movement::Foot, 2>& feet) {
  constexpr double kRound_m = 0.006;
  const double walking = going01(plan, time_s);
  double height = plan.stand_height_m;
  for (const Side side : movement::kSides) {
    const double fixed = side == p.sore_side ? p.baseline.fixed_flexion_deg : 0.0;
    // The heel meets the floor with a straighter knee than the one that then carries.
    const int last = lastStep(plan, side, time_s);
    const double landed_s = last >= 0 ? time_s - stepOf(plan, last).land_s : 1.0;
    const double carrying = maths::smoothstep(-0.05, 0.15, landed_s);
    const double knee =
        maths::radians(std::max(4.0 + walking * maths::mix(-1.5, 3.5, carrying), fixed));
    const double span = body::limbSpan_m(p.thigh_m, p.shank_m, knee);
    const Vec3& ankle = feet[movement::slot(side)].ankle_m;
    const double dx = body::signOf(side) * p.half_hip_width_m - ankle.x;
    const double dz = plan.stand_forward_m - ankle.z;
    const double over = ankle.y + std::sqrt(std::max(0.04, span * span - dx * dx - dz * dz));
    height = softMin(height, over, kRound_m * walking + 1e-4);
  }
  return height;
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
  const double height = hipHeight(p, plan, time_s, feet);
  WalkMoment moment{place, upperBody(p, plan, posture, height, overlay)};
  const double to_go_s = plan.duration_s - time_s;
  const body::Pose first = rebased(before, plan.start, place);
  const body::Pose last = rebased(after, plan.end(), place);
  const double first01 = 1.0 - maths::minimumJerk(time_s / kBlend_s);
  const double last01 = 1.0 - maths::minimumJerk(to_go_s / kBlend_s);
  if (first01 > 0.0) moment.pose = movement::blendPoses(moment.pose, first, first01);
  if (last01 > 0.0) moment.pose = movement::blendPoses(moment.pose, last, last01);
  constexpr double kRound_m = 0.003;
  lowerToReach(p, feet, kRound_m * (1.0 - first01) * (1.0 - last01), moment.pose);
  setLegs(p, feet, moment.pose);
  blendLegs(first, 1.0 - maths::smoothstep(0.0, kLegsBlend_s, time_s), moment.pose);
  blendLegs(last, 1.0 - maths::smoothstep(0.0, kLegsBlend_s, to_go_s), moment.pose);
  return moment;
}

}  // namespace spotter::locomotion
