#include "locomotion/key_posture.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/curve.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::JointFrames;
using body::Side;
using maths::Quat;
using maths::Vec3;

constexpr Vec3 kAhead = {0.0, 0.0, 1.0};
constexpr std::array<Joint, 6> kTrunk = {Joint::spine, Joint::chest,         Joint::upper_chest,
                                         Joint::neck,  Joint::left_shoulder, Joint::right_shoulder};

// Where the middle joint points; a straight limb's by what faces ahead.
Vec3 poleOf(const KeyLimb& limb, const Vec3& straight) {
  constexpr double kBent_m = 0.01;
  const Vec3 line = maths::normalised(limb.end_m - limb.root_m);
  const Vec3 out = maths::squareTo(limb.middle_m - limb.root_m, line);
  return maths::normalised(maths::length(out) > kBent_m ? out : maths::squareTo(straight, line));
}

KeyLimb limbOf(const JointFrames& frames, Joint upper, Joint lower, Joint end, double forward) {
  KeyLimb limb;
  limb.root_m = frames.at(upper);
  limb.middle_m = frames.at(lower);
  limb.end_m = frames.at(end);
  limb.end_turn = frames.turn(end);
  limb.front = maths::rotate(frames.turn(upper), kAhead);
  limb.lower_front = maths::rotate(frames.turn(lower), kAhead);
  limb.pole = poleOf(limb, limb.front * forward);
  return limb;
}

double courseOf(const Move& move, double share01) {
  return maths::minimumJerk((share01 - move.from01) / (move.to01 - move.from01));
}

Vec3 towards(const Vec3& a, const Vec3& b, double t) {
  return maths::normalised(maths::lerp(a, b, t), a);
}

// A point on its way, lifted in between.
Vec3 carried(const Vec3& a, const Vec3& b, const Move& move, double course) {
  const double arch = 4.0 * course * (1.0 - course);
  return maths::lerp(a, b, course) + Vec3{move.aside_m, move.lift_m, 0.0} * arch;
}

// Hips that are lifted for a shift are off the ground before they go aside and until they are
// there: what carries does not slide.
double hipsCourse(const Move& move, double share01) {
  constexpr double kUpBefore01 = 0.16;
  if (move.lift_m <= 0.0) return courseOf(move, share01);
  const double s = (share01 - move.from01) / (move.to01 - move.from01);
  return maths::minimumJerk((s - kUpBefore01) / (1.0 - 2.0 * kUpBefore01));
}

double hitch_m(const Move& move, double share01) {
  const double s = (share01 - move.from01) / (move.to01 - move.from01);
  const double rise = maths::minimumJerk(s / 0.4);
  const double fall = maths::minimumJerk((1.0 - s) / 0.4);
  return move.lift_m * rise * fall;
}

// Moves the hips as little as they must so that knees that carry stay a thigh's length away.
void keepKnees(const movement::Performer& p, const std::array<Vec3, 2>& knee_m,
               const std::array<bool, 2>& kneels, body::Pose& pose) {
  constexpr int kRounds = 24;
  const Vec3 origin = p.skeleton.rest(Joint::hips);
  for (int i = 0; i < (kneels[0] && kneels[1] ? kRounds : 1); ++i) {
    for (const Side side : movement::kSides) {
      if (!kneels[movement::slot(side)]) continue;
      const Vec3 arm = p.skeleton.rest(body::leg(side).upper) - origin;
      const Vec3 hip = pose.hips_m + maths::rotate(pose.at(Joint::hips), arm);
      const Vec3 line = hip - knee_m[movement::slot(side)];
      pose.hips_m += line * (p.thigh_m / maths::length(line) - 1.0);
    }
  }
}

// The larger of two numbers, rounded off where they meet.
double softMax(double a, double b, double round) {
  const double gap = a - b;
  return 0.5 * (a + b + std::sqrt(gap * gap + round * round));
}

// Turns the middle joint up about the line of the limb until it is clear of the ground.
Vec3 clearPole(const body::TwoBones& bones, const Vec3& root_m, double least_y) {
  const Vec3 line = maths::normalised(bones.end_m - root_m);
  const Vec3 up = maths::squareTo({0.0, 1.0, 0.0}, line);
  const double rise = maths::length(up);
  const double reach = maths::length(maths::squareTo(bones.middle_m - root_m, line));
  if (rise < 0.1 || reach < 0.01) return bones.pole;
  const double foot_y = bones.middle_m.y - reach * bones.pole.y;
  const double has = bones.pole.y / rise;
  const double needs = std::min(0.999, (least_y - foot_y) / (reach * rise));
  const double now = std::min(0.999, softMax(has, needs, 0.002));
  if (now - has < 1e-4) return bones.pole;
  const Vec3 unit_up = up / rise;
  const Vec3 beside =
      maths::normalised(maths::squareTo(bones.pole, unit_up), maths::cross(unit_up, line));
  return unit_up * now + beside * std::sqrt(1.0 - now * now);
}

body::TwoBones solveClear(const Vec3& root_m, const Vec3& end_m, double upper_m, double lower_m,
                          const Vec3& pole, double least_y) {
  const body::TwoBones bones = body::solveTwoBones(root_m, end_m, upper_m, lower_m, pole);
  const Vec3 clear = clearPole(bones, root_m, least_y);
  return body::solveTwoBones(root_m, end_m, upper_m, lower_m, clear);
}

struct Bones {
  Vec3 root_m;
  Vec3 middle_m;
  Vec3 end_m;
  Vec3 front;
  Vec3 lower_front;
};

void turnLeg(const movement::Performer& p, const Bones& leg, const Quat& pelvis, const Quat& foot,
             Side side, body::Pose& pose) {
  const body::LegJoints joints = body::leg(side);
  const Quat thigh = body::boneRotation(p.thigh[movement::slot(side)],
                                        maths::normalised(leg.middle_m - leg.root_m), leg.front);
  const Quat shank = body::boneRotation(
      p.shank[movement::slot(side)], maths::normalised(leg.end_m - leg.middle_m), leg.lower_front);
  pose.at(joints.upper) = maths::conjugate(pelvis) * thigh;
  pose.at(joints.lower) = maths::conjugate(thigh) * shank;
  pose.at(joints.foot) = maths::conjugate(shank) * foot;
}

Vec3 ankleOver(const movement::Performer& p, const Vec3& ball_m, const Quat& foot, Side side) {
  const body::LegJoints joints = body::leg(side);
  return ball_m - maths::rotate(foot, p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot));
}

// Least heights of joints over the ground while limbs move, on a stature of 1.75 m: what covers
// them (basis: proposed).
constexpr double kAnkle_m = 0.046;
constexpr double kBall_m = 0.024;
constexpr double kKnee_m = 0.046;
constexpr double kElbow_m = 0.034;

// Lifts a foot that would go through the ground.
Vec3 clearAnkle(const movement::Performer& p, const Vec3& ankle_m, const Quat& foot, Side side,
                double ground_m) {
  const body::LegJoints joints = body::leg(side);
  const Vec3 arm = p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot);
  const double ball_y = ankle_m.y + maths::rotate(foot, arm).y;
  const double missing =
      std::max(ground_m + kAnkle_m * p.scale - ankle_m.y, ground_m + kBall_m * p.scale - ball_y);
  constexpr double kRound_m = 0.002;
  return ankle_m + Vec3{0.0, softMax(0.0, missing, kRound_m), 0.0};
}

void moveLeg(const movement::Performer& p, const KeyPosture& a, const KeyPosture& b,
             const Change& change, double share01, Side side, const JointFrames& frames,
             body::Pose& pose) {
  const std::size_t i = movement::slot(side);
  const Move& move = change.foot[i];
  const KeyLimb& from = a.leg[i];
  const KeyLimb& to = b.leg[i];
  const double t = courseOf(move, share01);
  const Quat foot = maths::slerp(from.end_turn, to.end_turn, t);
  Bones leg;
  leg.root_m = frames.at(body::leg(side).upper);
  leg.front = towards(from.front, to.front, t);
  leg.lower_front = towards(from.lower_front, to.lower_front, t);
  if (a.kneels[i] && b.kneels[i]) {
    leg.middle_m = maths::lerp(from.middle_m, to.middle_m, t);
    const Vec3 wanted =
        leg.middle_m + towards(from.end_m - from.middle_m, to.end_m - to.middle_m, t) * p.shank_m;
    const Vec3 ankle = clearAnkle(p, wanted, foot, side, change.ground_m);
    leg.end_m = leg.middle_m + maths::normalised(ankle - leg.middle_m) * p.shank_m;
  } else {
    const Vec3 wanted = ankleOver(p, carried(from.ball_m, to.ball_m, move, t), foot, side);
    const Vec3 ankle = clearAnkle(p, wanted, foot, side, change.ground_m);
    const body::TwoBones bones =
        solveClear(leg.root_m, ankle, p.thigh_m, p.shank_m, towards(from.pole, to.pole, t),
                   change.ground_m + kKnee_m * p.scale);
    leg.middle_m = bones.middle_m;
    leg.end_m = bones.end_m;
  }
  turnLeg(p, leg, frames.turn(Joint::hips), foot, side, pose);
  const Joint toes = body::leg(side).toes;
  pose.at(toes) = maths::slerp(a.pose.at(toes), b.pose.at(toes), t);
}

Joint thighOf(HandOn on) {
  return body::leg(on == HandOn::left_thigh ? Side::left : Side::right).upper;
}

// What a hand holds on to while it is on the same thigh in both postures.
Vec3 withThigh(const JointFrames& now, const JointFrames& key, Joint thigh, const Vec3& point_m) {
  const Vec3 own = maths::rotate(maths::conjugate(key.turn(thigh)), point_m - key.at(thigh));
  return now.at(thigh) + maths::rotate(now.turn(thigh), own);
}

struct HandPlace {
  Vec3 wrist_m;
  Quat turn;
};

// A hand of a key posture, carried along when it rests on a thigh.
HandPlace handNow(const movement::Performer& p, const KeyPosture& key, Side side,
                  const JointFrames& now) {
  const KeyLimb& limb = key.arm[movement::slot(side)];
  const HandOn on = key.hand[movement::slot(side)];
  if (on != HandOn::left_thigh && on != HandOn::right_thigh) return {limb.end_m, limb.end_turn};
  const JointFrames then = body::solveFrames(p.skeleton, key.pose);
  const Joint thigh = thighOf(on);
  return {withThigh(now, then, thigh, limb.end_m),
          now.turn(thigh) * maths::conjugate(then.turn(thigh)) * limb.end_turn};
}

// Where an elbow has room: beside the trunk; ahead of it when that is the side one lies on.
Vec3 elbowRoom(const Quat& chest, Side side) {
  const Vec3 beside = maths::rotate(chest, {body::signOf(side), 0.0, 0.0});
  const Vec3 ahead = maths::rotate(chest, kAhead);
  const double below = maths::smoothstep(0.15, 0.6, -beside.y);
  return beside * (1.0 - below) + Vec3{ahead.x, std::max(0.0, ahead.y), ahead.z} * below;
}

void moveArm(const movement::Performer& p, const KeyPosture& a, const KeyPosture& b,
             const Change& change, double share01, Side side, const JointFrames& frames,
             body::Pose& pose) {
  const std::size_t i = movement::slot(side);
  const body::ArmJoints joints = body::arm(side);
  const Move& move = change.hand[i];
  const double t = courseOf(move, share01);
  if (a.hand[i] == HandOn::free && b.hand[i] == HandOn::free) {
    for (const Joint joint : {joints.upper, joints.lower, joints.hand})
      pose.at(joint) = maths::slerp(a.pose.at(joint), b.pose.at(joint), t);
    return;
  }
  const HandPlace from = handNow(p, a, side, frames);
  const HandPlace to = handNow(p, b, side, frames);
  const KeyLimb& first = a.arm[i];
  const KeyLimb& last = b.arm[i];
  const Vec3 root = frames.at(joints.upper);
  // On its way the elbow goes outward: between two places it could point anywhere.
  const Vec3 outward = elbowRoom(frames.turn(Joint::upper_chest), side);
  const Vec3 pole = maths::lerp(first.pole, last.pole, t) + outward * (3.2 * t * (1.0 - t));
  const body::TwoBones bones =
      solveClear(root, carried(from.wrist_m, to.wrist_m, move, t), p.upper_arm_m, p.forearm_m,
                 maths::normalised(pole), change.ground_m + kElbow_m * p.scale);
  const Quat upper = body::boneRotation(p.arm[i], maths::normalised(bones.middle_m - root),
                                        towards(first.front, last.front, t));
  const Quat lower = body::boneRotation(p.arm[i], maths::normalised(bones.end_m - bones.middle_m),
                                        towards(first.lower_front, last.lower_front, t));
  const Quat hand = maths::slerp(from.turn, to.turn, t);
  pose.at(joints.upper) = maths::conjugate(frames.turn(joints.shoulder)) * upper;
  pose.at(joints.lower) = maths::conjugate(upper) * lower;
  pose.at(joints.hand) = maths::conjugate(lower) * hand;
}

}  // namespace

Change timed(double there_s, double back_s) {
  Change change;
  change.there_s = there_s;
  change.back_s = back_s;
  return change;
}

KeyPosture keyOf(const movement::Performer& p, const body::Pose& pose,
                 const std::array<HandOn, 2>& hand, const std::array<bool, 2>& kneels) {
  KeyPosture key;
  key.pose = pose;
  key.hand = hand;
  key.kneels = kneels;
  const JointFrames frames = body::solveFrames(p.skeleton, pose);
  for (const Side side : movement::kSides) {
    const body::LegJoints leg = body::leg(side);
    const body::ArmJoints arm = body::arm(side);
    key.leg[movement::slot(side)] = limbOf(frames, leg.upper, leg.lower, leg.foot, 1.0);
    key.leg[movement::slot(side)].ball_m = frames.at(leg.toes);
    key.arm[movement::slot(side)] = limbOf(frames, arm.upper, arm.lower, arm.hand, -1.0);
  }
  return key;
}

body::Pose between(const movement::Performer& p, const KeyPosture& a, const KeyPosture& b,
                   const Change& change, double share01) {
  if (share01 <= 0.0) return a.pose;
  if (share01 >= 1.0) return b.pose;
  body::Pose pose;
  const double h = hipsCourse(change.hips, share01);
  pose.hips_m = maths::lerp(a.pose.hips_m, b.pose.hips_m, h) +
                Vec3{change.hips.aside_m * 4.0 * h * (1.0 - h), hitch_m(change.hips, share01), 0.0};
  pose.at(Joint::hips) = maths::slerp(a.pose.at(Joint::hips), b.pose.at(Joint::hips), h);
  const double t = courseOf(change.trunk, share01);
  for (const Joint joint : kTrunk)
    pose.at(joint) = maths::slerp(a.pose.at(joint), b.pose.at(joint), t);
  pose.at(Joint::head) = maths::slerp(a.pose.at(Joint::head), b.pose.at(Joint::head), t);
  std::array<Vec3, 2> knee_m;
  std::array<bool, 2> kneels{};
  for (const Side side : movement::kSides) {
    const std::size_t i = movement::slot(side);
    kneels[i] = a.kneels[i] && b.kneels[i];
    knee_m[i] =
        maths::lerp(a.leg[i].middle_m, b.leg[i].middle_m, courseOf(change.foot[i], share01));
  }
  keepKnees(p, knee_m, kneels, pose);
  JointFrames frames = body::solveFrames(p.skeleton, pose);
  for (const Side side : movement::kSides) moveLeg(p, a, b, change, share01, side, frames, pose);
  frames = body::solveFrames(p.skeleton, pose);
  for (const Side side : movement::kSides) moveArm(p, a, b, change, share01, side, frames, pose);
  return pose;
}

}  // namespace spotter::locomotion
