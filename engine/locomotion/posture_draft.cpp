#include "locomotion/posture_draft.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"
#include "movement/sides.h"
#include "movement/spine.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

Vec3 ballArm(const movement::Performer& p, Side side) {
  const body::LegJoints joints = body::leg(side);
  return p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot);
}

}  // namespace

Vec3 kneelingAnkle(const movement::Performer& p, Side side, const Vec3& knee_m, const Vec3& back,
                   const Quat& foot, double ball_height_m) {
  const double up = ball_height_m - maths::rotate(foot, ballArm(p, side)).y - knee_m.y;
  const double along = std::sqrt(std::max(0.01, p.shank_m * p.shank_m - up * up));
  return knee_m + maths::normalised(Vec3{back.x, 0.0, back.z}) * along + Vec3{0.0, up, 0.0};
}

void PostureDraft::trunk(const Trunk& t) {
  const Vec3 up = maths::normalised(t.up);
  const Vec3 facing = maths::normalised(maths::squareTo(t.facing, up));
  const Quat pelvis = maths::fromAxes(maths::cross(up, facing), up, facing);
  pose_.at(Joint::hips) = pelvis;
  pose_.hips_m =
      t.hips_m + maths::rotate(pelvis, p_.skeleton.rest(Joint::hips) - movement::restHips(p_));
  movement::Spine spine;
  spine.bend_rad = maths::radians(t.bend_deg);
  spine.kyphosis01 = p_.baseline.kyphosis01;
  spine.side_bend_rad = maths::radians(t.side_bend_deg);
  movement::Posture posture;
  posture.at(movement::Channel::trunk_turn) = t.turn_deg;
  movement::setSpine(posture, {}, spine, pose_);
  const Quat half = maths::rotationX(maths::radians(0.5 * t.nod_deg));
  pose_.at(Joint::neck) = half;
  pose_.at(Joint::head) = half;
}

void PostureDraft::hipOverKnee(Side side, const Vec3& knee_m) {
  const Vec3 hip = frames().at(body::leg(side).upper);
  const Vec3 line = hip - knee_m;
  pose_.hips_m += line * (p_.thigh_m / maths::length(line) - 1.0);
}

void PostureDraft::stand(Side side, const Vec3& ball_m, double pitch_rad, double yaw_rad,
                         const Vec3& knee_points) {
  stand(side, ball_m, maths::rotationY(yaw_rad) * maths::rotationX(pitch_rad),
        pitch_rad > 0.0 ? maths::rotationX(-pitch_rad) : Quat{}, knee_points);
}

void PostureDraft::stand(Side side, const Vec3& ball_m, const Quat& foot, const Quat& toes,
                         const Vec3& knee_points) {
  const body::LegJoints joints = body::leg(side);
  const Vec3 ankle = ball_m - maths::rotate(foot, ballArm(p_, side));
  const Vec3 hip = frames().at(joints.upper);
  const body::TwoBones bones = body::solveTwoBones(hip, ankle, p_.thigh_m, p_.shank_m, knee_points);
  const Quat thigh = body::boneRotation(p_.thigh[movement::slot(side)],
                                        (bones.middle_m - hip) / p_.thigh_m, bones.pole);
  const Quat shank = body::boneRotation(p_.shank[movement::slot(side)],
                                        (bones.end_m - bones.middle_m) / p_.shank_m, bones.pole);
  pose_.at(joints.upper) = maths::conjugate(pose_.at(Joint::hips)) * thigh;
  pose_.at(joints.lower) = maths::conjugate(thigh) * shank;
  pose_.at(joints.foot) = maths::conjugate(shank) * foot;
  pose_.at(joints.toes) = toes;
  kneels_[movement::slot(side)] = false;
}

void PostureDraft::kneel(Side side, const Vec3& knee_m, const Vec3& back, double pitch_rad,
                         bool toes_flat, double ball_height_m) {
  const body::LegJoints joints = body::leg(side);
  const double yaw = maths::arcTangent2(-back.x, -back.z);
  const Quat foot = maths::rotationY(yaw) * maths::rotationX(pitch_rad);
  const Vec3 ankle = kneelingAnkle(p_, side, knee_m, back, foot, ball_height_m);
  const Vec3 hip = frames().at(joints.upper);
  const Vec3 line = maths::normalised(ankle - hip);
  const Vec3 pole = maths::normalised(maths::squareTo(knee_m - hip, line));
  const Quat thigh =
      body::boneRotation(p_.thigh[movement::slot(side)], maths::normalised(knee_m - hip), pole);
  const Quat shank =
      body::boneRotation(p_.shank[movement::slot(side)], maths::normalised(ankle - knee_m), pole);
  pose_.at(joints.upper) = maths::conjugate(pose_.at(Joint::hips)) * thigh;
  pose_.at(joints.lower) = maths::conjugate(thigh) * shank;
  pose_.at(joints.foot) = maths::conjugate(shank) * foot;
  pose_.at(joints.toes) = toes_flat ? maths::rotationX(-pitch_rad) : Quat{};
  kneels_[movement::slot(side)] = true;
}

void PostureDraft::hand(Side side, const Hand& hand) {
  const body::ArmJoints joints = body::arm(side);
  const body::JointFrames now = frames();
  const Vec3 root = now.at(joints.upper);
  const body::TwoBones bones =
      body::solveTwoBones(root, hand.wrist_m, p_.upper_arm_m, p_.forearm_m, hand.elbow);
  const body::RestBone& rest = p_.arm[movement::slot(side)];
  const Vec3 along = maths::normalised(hand.along);
  const Vec3 palm = maths::normalised(maths::squareTo(hand.palm, along));
  const Vec3 thumb = maths::cross(palm, along) * body::signOf(side);
  const Quat upper =
      body::boneRotation(rest, (bones.middle_m - root) / p_.upper_arm_m, -bones.pole);
  const Vec3 fore = (bones.end_m - bones.middle_m) / p_.forearm_m;
  // The forearm turns half-way with the hand.
  const Vec3 crook = maths::normalised(maths::squareTo(-bones.pole, fore));
  const Vec3 turned = maths::normalised(maths::squareTo(thumb, fore), crook);
  const Quat lower = body::boneRotation(rest, fore, maths::normalised(crook + turned, crook));
  const Quat palm_turn = body::boneRotation(rest, along, thumb);
  pose_.at(joints.upper) = maths::conjugate(now.turn(joints.shoulder)) * upper;
  pose_.at(joints.lower) = maths::conjugate(upper) * lower;
  pose_.at(joints.hand) = maths::conjugate(lower) * palm_turn;
  hand_[movement::slot(side)] = hand.on;
}

void PostureDraft::hand(Side side, const KeyLimb& like, const Vec3& elbow) {
  const body::ArmJoints joints = body::arm(side);
  const Vec3 rest =
      maths::normalised(p_.skeleton.rest(joints.hand) - p_.skeleton.rest(joints.lower));
  const Vec3 along = maths::rotate(like.end_turn, rest);
  const Vec3 thumb = maths::rotate(like.end_turn, {0.0, 0.0, 1.0});
  hand(side, {like.end_m, elbow, along, maths::cross(along, thumb) * body::signOf(side)});
}

KeyPosture PostureDraft::done(bool restful) const {
  KeyPosture key = keyOf(p_, pose_, hand_, kneels_);
  key.restful = restful;
  return key;
}

}  // namespace spotter::locomotion
