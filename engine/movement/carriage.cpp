#include "movement/carriage.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/fold.h"
#include "movement/leg.h"
#include "movement/riding.h"
#include "movement/sides.h"
#include "movement/spine.h"
#include "movement/stepping.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// Lowers the hips until every planted leg reaches its foot.
double reachableHeight(const Performer& p, const Way& way, const std::array<Vec3, 2>& hip_m,
                       const std::array<Foot, 2>& feet) {
  const double span = 0.9998 * (p.thigh_m + p.shank_m);
  double lower = 0.0;
  for (const Side side : kSides) {
    if (way.moves(side)) continue;
    const Vec3 gap = hip_m[slot(side)] - feet[slot(side)].ankle_m;
    const double height = std::sqrt(std::max(0.01, span * span - gap.x * gap.x - gap.z * gap.z));
    lower = std::max(lower, gap.y - height);
  }
  return lower;
}

Leg movingLeg(const Performer& p, const Setting& setting, const Posture& posture, const Vec3& hip_m,
              const Vec3& ankle_m) {
  const FreeLeg free = freeLeg(setting, posture);
  const body::TwoBones bones =
      body::solveTwoBones(hip_m, ankle_m, p.thigh_m, p.shank_m, free.front);
  return {bones.middle_m, bones.end_m, bones.pole};
}

}  // namespace

Leg plantedLeg(const Performer& p, const Posture& posture, double knee_rad, const Vec3& hip_m,
               const Vec3& ankle_m, const Quat& heading, Side side) {
  const double sign = body::signOf(side);
  // A nearly straight leg would have to turn far for the same offset: the offset comes with the
  // bend.
  const double bent01 = maths::smoothstep(0.0, maths::radians(32.0), knee_rad);
  const double offset =
      bent01 * body::kneeOffset_m(p.thigh_m, p.shank_m, angleAt(posture, Channel::valgus, side));
  const Vec3 medial = maths::rotate(heading, {-sign, 0.0, 0.0});
  const body::LegSolution solved =
      body::solveLeg(hip_m, ankle_m, p.thigh_m, p.shank_m, medial, sign, offset, knee_rad < 0.0);
  return {solved.bones.middle_m, solved.bones.end_m, solved.bones.pole};
}

void setLeg(const Performer& p, const Leg& leg, const Foot& foot, const Vec3& hip_m,
            const Quat& pelvis, Side side, body::Pose& pose) {
  const body::LegJoints joints = body::leg(side);
  const Quat thigh =
      body::boneRotation(p.thigh[slot(side)], (leg.knee_m - hip_m) / p.thigh_m, leg.front);
  const Quat shank =
      body::boneRotation(p.shank[slot(side)], (leg.ankle_m - leg.knee_m) / p.shank_m, leg.front);
  pose.at(joints.upper) = maths::conjugate(pelvis) * thigh;
  pose.at(joints.lower) = maths::conjugate(thigh) * shank;
  pose.at(joints.foot) = maths::conjugate(shank) * foot.turn;
  pose.at(joints.toes) =
      foot.heel_pitch_rad > 0.0 ? maths::rotationX(-foot.heel_pitch_rad) : Quat{};
}

namespace {

// The hips' place and turn.
struct Hips {
  Vec3 middle_rest;  // between the hip joints
  Vec3 middle_m;
  std::array<Vec3, 2> joint_m;

  void moveUp(double by_m) {
    middle_m.y += by_m;
    for (Vec3& joint : joint_m) joint.y += by_m;
  }
};

Hips hipsOf(const Performer& p, const Posture& posture, const Fold& fold, const Quat& pelvis) {
  const Vec3 rest_left = p.skeleton.rest(Joint::left_upper_leg);
  Hips hips;
  hips.middle_rest = {0.0, rest_left.y, rest_left.z};
  hips.middle_m = {posture.at(Channel::pelvis_shift) * fold.on_feet01, fold.hip_height_m,
                   fold.hip_forward_m};
  for (const Side side : kSides) {
    const Vec3 arm = p.skeleton.rest(body::leg(side).upper) - hips.middle_rest;
    hips.joint_m[slot(side)] = hips.middle_m + maths::rotate(pelvis, arm);
  }
  return hips;
}

// A standing knee has its angle exactly, wherever the hip is over the foot; two have it in the
// mean.
double standingRise_m(const Performer& p, const Way& way, const Fold& fold, const Hips& hips,
                      const std::array<Foot, 2>& feet) {
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, fold.knee_rad);
  const auto rise = [&](Side side) {
    const Vec3 gap = hips.joint_m[slot(side)] - feet[slot(side)].ankle_m;
    return std::sqrt(std::max(0.01, span * span - gap.x * gap.x - gap.z * gap.z)) - gap.y;
  };
  if (way.legs == Legs::one_moves) return rise(body::other(way.moving_side));
  return 0.5 * fold.on_feet01 * (rise(Side::left) + rise(Side::right));
}

}  // namespace

void findUpperChest(const body::Skeleton& skeleton, const body::Pose& pose, Trunk& trunk) {
  Vec3 at = trunk.hips_m;
  Quat turn = trunk.pelvis;
  for (const Joint joint : {Joint::spine, Joint::chest, Joint::upper_chest}) {
    const Vec3 from = skeleton.rest(static_cast<Joint>(body::index(joint) - 1));
    at += maths::rotate(turn, skeleton.rest(joint) - from);
    turn = turn * pose.at(joint);
  }
  trunk.upper_chest = turn;
  trunk.upper_chest_m = at;
}

Vec3 neckOf(const body::Skeleton& skeleton, const Trunk& trunk) {
  const Vec3 arm = skeleton.rest(Joint::neck) - skeleton.rest(Joint::upper_chest);
  return trunk.upper_chest_m + maths::rotate(trunk.upper_chest, arm);
}

Trunk setCarriage(const Performer& p, const Setting& setting, const Posture& asked,
                  body::Pose& pose) {
  const Way& way = setting.way;
  const Posture posture = way.rides ? withPedalling(asked, way) : asked;
  std::array<Foot, 2> feet;
  for (const Side side : kSides) {
    if (!way.moves(side) && !way.rides) feet[slot(side)] = plantedFoot(p, setting, posture, side);
  }
  Fold fold = way.rides ? foldOnSaddle(p, posture) : foldOf(p, setting, posture, feet);
  if (way.legs == Legs::step) climb(p, way, posture, fold);
  const Spine spine = spineOf(p, posture);
  Trunk trunk;
  const Quat heading = maths::rotationY(angleAt(posture, Channel::pelvis_turn));
  // On a seat the pelvis tips only a little: one buttock leaves it.
  const double drop = spine.drop_rad * (way.legs == Legs::one_moves ? 1.0 : fold.on_feet01);
  trunk.pelvis = heading * maths::rotationZ(-drop) * maths::rotationX(spine.pelvis_pitch_rad);
  Hips hips = hipsOf(p, posture, fold, trunk.pelvis);

  const bool on_one_leg = way.legs == Legs::one_moves && !way.seated_start;
  const bool on_both = way.legs == Legs::together && !way.rides && fold.on_feet01 > 0.0;
  if (on_one_leg || on_both) hips.moveUp(standingRise_m(p, way, fold, hips, feet));
  for (const Side side : kSides) {
    const Vec3& hip = hips.joint_m[slot(side)];
    if (way.legs == Legs::step) feet[slot(side)] = steppingFoot(p, setting, posture, side, hip);
    if (way.rides) feet[slot(side)] = footOnPedal(p, way, posture, side, hip);
  }
  if (!way.rides) hips.moveUp(-reachableHeight(p, way, hips.joint_m, feet));

  trunk.hip_m = hips.joint_m;
  trunk.hips_m =
      hips.middle_m + maths::rotate(trunk.pelvis, p.skeleton.rest(Joint::hips) - hips.middle_rest);
  pose.hips_m = trunk.hips_m;
  pose.at(Joint::hips) = trunk.pelvis;
  for (const Side side : kSides) {
    const std::size_t i = slot(side);
    if (way.moves(side)) feet[i] = movingFoot(p, setting, posture, hips.joint_m[i]);
    const double knee_rad =
        way.legs == Legs::step ? bendBetween(p, hips.joint_m[i], feet[i].ankle_m) : fold.knee_rad;
    const Leg leg =
        way.moves(side)
            ? movingLeg(p, setting, posture, hips.joint_m[i], feet[i].ankle_m)
            : plantedLeg(p, posture, knee_rad, hips.joint_m[i], feet[i].ankle_m, heading, side);
    trunk.knee_m[i] = leg.knee_m;
    setLeg(p, leg, feet[i], hips.joint_m[i], trunk.pelvis, side, pose);
  }
  setSpine(posture, setting, spine, pose);
  findUpperChest(p.skeleton, pose, trunk);
  return trunk;
}

}  // namespace spotter::movement
