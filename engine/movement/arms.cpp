#include "movement/arms.h"

#include <algorithm>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arm_shape.h"
#include "movement/gesture_arms.h"
#include "movement/holding.h"
#include "movement/lying_arms.h"
#include "movement/riding.h"
#include "movement/sides.h"
#include "movement/stepping.h"
#include "movement/touch.h"
#include "movement/walking_stick.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// On a stature of 1.75 m (basis: proposed).
constexpr double kBreathLift_m = 0.0042;  // of the shoulders, by a calm breath

Side standingSide(const Setting& setting) { return body::other(setting.way.moving_side); }

Vec3 tipOfStick(const ArmSite& site, const Setting& setting, const Posture& posture) {
  const Way& way = setting.way;
  Vec3 ankle;
  if (way.legs == Legs::step)
    ankle = steppingFoot(site.p, setting, posture, way.moving_side,
                         site.trunk.hip_m[slot(way.moving_side)])
                .ankle_m;
  return stickTip(site.p, way.moving_side, ankle, way.step_height_m);
}

// The hands close round the grips from above, thumbs inward.
ArmShape onHandlebar(const ArmSite& site, const Setting& setting) {
  const Vec3 grip = setting.way.bar_m + Vec3{site.sign() * Bike::kGripAside, 0.0, 0.0};
  Vec3 along = grip - site.root_m;
  along.x *= 0.4;
  return grippingRod(site, {.rod_m = grip,
                            .along = maths::normalised(along + Vec3{0.0, 0.10, 0.0}),
                            .thumb = {-site.sign(), 0.0, 0.0},
                            .elbow = {site.sign() * 0.55, -0.75, -0.35},
                            .radius_m = Bike::kGripRadius});
}

ArmShape lying(const ArmSite& site, const Setting& setting) {
  const LyingArm rest = lyingArm(site.p, setting, site.trunk, site.side);
  ArmShape arm = reachingArm(site, rest.wrist_m, rest.elbow);
  arm.hand = rest.hand;
  // The thumb is where the palm faces its way.
  arm.hand_front = maths::cross(rest.palm, arm.hand) * site.sign();
  arm.lower_front = maths::normalised(
      maths::normalised(arm.front) + maths::normalised(arm.hand_front), arm.front);
  return arm;
}

ArmShape exercising(const ArmSite& site, const Setting& setting, const Posture& posture) {
  constexpr double kHang_deg = 7.0;    // out from the side
  constexpr double kElbow_deg = 14.0;  // a relaxed elbow is never straight
  const double raise = maths::radians(posture.at(Channel::arm_raise, site.side));
  const double elbow = maths::radians(kElbow_deg + posture.at(Channel::elbow_bend, site.side));
  const double fat = std::max(0.0, site.p.skeleton.physique.bmi - 25.0);
  const double out =
      maths::radians(kHang_deg + 0.5 * fat + posture.at(Channel::arm_out, site.side));
  switch (setting.way.hands) {
    case Hands::crossed:
      return crossedArm(site);
    case Hands::on_thighs:
      return armOnThigh(site);
    case Hands::forward:
      return hangingArm(site, raise, elbow, out * maths::cosine(raise));
    case Hands::on_chair_back:
      if (site.side == standingSide(setting)) return holdingArm(site, setting, posture);
      // Out of the way of the lifting leg.
      return hangingArm(site, maths::radians(2.0), elbow,
                        out + maths::radians(0.35 * posture.at(Channel::leg_abduction)));
    case Hands::on_chair_ahead:
      return holdingArm(site, setting, posture);
    case Hands::on_seat:
      return armOnSeat(site);
    case Hands::on_rail:
      if (site.side == standingSide(setting)) return holdingArm(site, setting, posture);
      break;
    case Hands::on_stick:
      if (site.side == standingSide(setting))
        return armOnStick(site, tipOfStick(site, setting, posture));
      break;
    case Hands::on_handlebar:
      return onHandlebar(site, setting);
    case Hands::on_mat:
      return lying(site, setting);
    case Hands::on_armrests:  // while they are on them: see setArms
      return hangingArm(
          site, raise + maths::radians(armOffArmrest_deg(site, setting.way.armrest_m)), elbow, out);
    case Hands::at_sides:
      break;
  }
  ArmShape arm = hangingArm(site, raise, elbow, out);
  const double wrist = maths::radians(posture.at(Channel::wrist_back, site.side));
  if (wrist != 0.0)
    arm.hand = maths::normalised(arm.lower * maths::cosine(wrist) -
                                 palmOf(site, arm) * maths::sine(wrist));
  return arm;
}

// Between two turns of a joint the way that goes by its rest pose, as a living joint does: never
// round behind it, so that the way cannot change from one moment to the next.
Quat throughRest(const Quat& a, const Quat& b, double weight01) {
  const auto near = [](const Quat& q) { return q.w < 0.0 ? Quat{-q.w, -q.x, -q.y, -q.z} : q; };
  const Quat from = near(a), to = near(b);
  const double dot = from.w * to.w + from.x * to.x + from.y * to.y + from.z * to.z;
  if (dot > 0.0) return maths::slerp(from, to, weight01);
  const double between = maths::arcCosine(maths::clamp(dot, -0.999, 1.0));
  const double f = maths::sine((1.0 - weight01) * between), t = maths::sine(weight01 * between);
  return maths::normalised(Quat{f * from.w + t * to.w, f * from.x + t * to.x, f * from.y + t * to.y,
                                f * from.z + t * to.z});
}

void findHead(const body::Pose& pose, ArmSite& site) {
  const body::Skeleton& skeleton = site.p.skeleton;
  const Quat neck = site.trunk.upper_chest * pose.at(Joint::neck);
  site.head = neck * pose.at(Joint::head);
  site.head_m = site.onChest(skeleton.rest(Joint::neck)) +
                maths::rotate(neck, skeleton.rest(Joint::head) - skeleton.rest(Joint::neck));
}

void setArm(const ArmSite& site, const ArmShape& arm, double weight01, body::Pose& pose) {
  const body::ArmJoints joints = body::arm(site.side);
  const body::RestBone& rest = site.p.arm[slot(site.side)];
  const Quat upper = body::boneRotation(rest, arm.upper, arm.front);
  const Quat lower = body::boneRotation(rest, arm.lower, arm.lower_front);
  const Quat hand = body::boneRotation(rest, arm.hand, arm.hand_front);
  const auto put = [&](Joint joint, const Quat& local) {
    pose.at(joint) = weight01 >= 1.0 ? local : throughRest(pose.at(joint), local, weight01);
  };
  put(joints.upper, maths::conjugate(site.shoulder) * upper);
  put(joints.lower, maths::conjugate(upper) * lower);
  put(joints.hand, maths::conjugate(lower) * hand);
}

}  // namespace

maths::Vec3 palmRest(const Performer& performer, Side side) {
  const body::ArmJoints joints = body::arm(side);
  const Vec3 wrist = performer.skeleton.rest(joints.hand);
  const Vec3 along = maths::normalised(wrist - performer.skeleton.rest(joints.lower));
  return wrist + along * (kToPalm_m * performer.scale);
}

RodInHand rodInHand(const Performer& performer, double radius_m) {
  const double hand = performer.scale * maths::mix(1.0, 0.93, performer.skeleton.physique.sex01);
  return {0.080 * hand, radius_m + 0.0088 * hand};
}

maths::Vec3 rodRest(const Performer& performer, Side side, double radius_m) {
  const body::ArmJoints joints = body::arm(side);
  const Vec3 wrist = performer.skeleton.rest(joints.hand);
  const Vec3 along = maths::normalised(wrist - performer.skeleton.rest(joints.lower));
  const RodInHand rod = rodInHand(performer, radius_m);
  const Vec3 palm = maths::cross(along, kThumbRest) * body::signOf(side);
  return wrist + along * rod.along_m + palm * rod.deep_m;
}

void setArms(const Performer& performer, const Setting& setting, const Posture& posture,
             const Trunk& trunk, const Gesture& gesture, body::Pose& pose) {
  for (const Side side : {Side::left, Side::right}) {
    const body::ArmJoints joints = body::arm(side);
    const double shrug = posture.at(Channel::shoulder_lift, side) / (kClavicle_m * performer.scale);
    const double lift = kBreathLift_m / kClavicle_m * setting.breath + shrug;
    ArmSite site{performer, trunk, side, {}, {}, {}, {}};
    findHead(pose, site);
    const auto turnShoulder = [&](double up_rad) {
      pose.at(joints.shoulder) =
          lyingShoulder(setting, side) * maths::rotationZ(body::signOf(side) * up_rad);
      site.shoulder = trunk.upper_chest * pose.at(joints.shoulder);
      site.root_m = site.onChest(performer.skeleton.rest(joints.shoulder)) +
                    maths::rotate(site.shoulder, performer.skeleton.rest(joints.upper) -
                                                     performer.skeleton.rest(joints.shoulder));
    };
    turnShoulder(lift);
    if (holds(site, setting) && setting.way.hands != Hands::on_stick)
      turnShoulder(lift - sinkToReach_rad(site, setting, posture));
    setArm(site, exercising(site, setting, posture), 1.0, pose);
    if (setting.way.hands == Hands::on_armrests) {
      const AimedArm pushing = armOnArmrest(site, setting.way.armrest_m);
      if (pushing.weight01 > 0.0) setArm(site, pushing.shape, pushing.weight01, pose);
    }
    const AimedArm aimed = gestureArm(site, setting, gesture, holds(site, setting));
    if (aimed.weight01 > 0.0) setArm(site, aimed.shape, aimed.weight01, pose);
  }
}

void aimArms(const Performer& performer, const Trunk& trunk,
             const std::function<AimedArm(const ArmSite&)>& asked, body::Pose& pose) {
  for (const Side side : {Side::left, Side::right}) {
    const body::ArmJoints joints = body::arm(side);
    ArmSite site{performer, trunk, side, {}, {}, {}, {}};
    findHead(pose, site);
    site.shoulder = trunk.upper_chest * pose.at(joints.shoulder);
    site.root_m = site.onChest(performer.skeleton.rest(joints.shoulder)) +
                  maths::rotate(site.shoulder, performer.skeleton.rest(joints.upper) -
                                                   performer.skeleton.rest(joints.shoulder));
    const AimedArm aimed = asked(site);
    if (aimed.weight01 > 0.0) setArm(site, aimed.shape, aimed.weight01, pose);
  }
}

}  // namespace spotter::movement
