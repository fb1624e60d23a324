#include "movement/arms.h"

#include <algorithm>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/lying_arms.h"
#include "movement/riding.h"
#include "movement/sides.h"
#include "movement/stepping.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// On a stature of 1.75 m (basis: proposed).
constexpr double kPalm_m = 0.075;     // from the wrist
constexpr double kClavicle_m = 0.13;  // what turning the shoulder lifts its joint by, per radian

// One arm as world directions; `front` is where the elbow's crook faces, `lower_front` and
// `hand_front` where the thumb's side of the forearm and of the hand does.
struct ArmShape {
  Vec3 upper;
  Vec3 lower;
  Vec3 front;
  Vec3 hand;
  Vec3 lower_front;
  Vec3 hand_front;
};

struct ArmSite {
  const Performer& p;
  const Trunk& trunk;
  Side side;
  Quat shoulder;  // clavicle in the world
  Vec3 root_m;    // shoulder joint

  double sign() const { return body::signOf(side); }
  double k() const { return p.scale; }
  Vec3 onChest(const Vec3& rest_point) const {
    return trunk.upper_chest_m +
           maths::rotate(trunk.upper_chest, rest_point - p.skeleton.rest(Joint::upper_chest));
  }
  Vec3 byChest(const Vec3& direction) const { return maths::rotate(trunk.upper_chest, direction); }
};

ArmShape hanging(const ArmSite& site, double raise_rad, double elbow_rad, double out_rad) {
  const double c = maths::cosine(out_rad);
  ArmShape arm;
  arm.upper = {site.sign() * maths::sine(out_rad), -c * maths::cosine(raise_rad),
               c * maths::sine(raise_rad)};
  // The crook turns in a little, so the forearm hangs in front of the hip.
  const Vec3 crook = {-site.sign() * 0.25, maths::sine(raise_rad), maths::cosine(raise_rad)};
  arm.front = maths::normalised(maths::squareTo(crook, arm.upper));
  const double bend = maths::sine(elbow_rad), open = maths::cosine(elbow_rad);
  arm.lower = arm.upper * open + arm.front * bend;
  arm.hand = arm.lower;
  // The thumb faces ahead; as the elbow bends the hand turns palm up (supination).
  const Vec3 ahead = arm.front * open - arm.upper * bend;
  const Vec3 aside = maths::cross(ahead, arm.lower) * site.sign();
  const double turned =
      0.5 * maths::kPi * maths::smoothstep(maths::radians(20.0), maths::radians(80.0), elbow_rad);
  const auto thumb = [&](double turn) {
    return ahead * maths::cosine(turn) + aside * maths::sine(turn);
  };
  arm.lower_front = thumb(0.5 * turned);
  arm.hand_front = thumb(turned);
  return arm;
}

// Where the palm faces.
Vec3 palmOf(const ArmSite& site, const ArmShape& arm) {
  return maths::cross(arm.hand, arm.hand_front) * site.sign();
}

// @param elbow  where the elbow should point
ArmShape reaching(const ArmSite& site, const Vec3& wrist_m, const Vec3& elbow) {
  const body::TwoBones bones =
      body::solveTwoBones(site.root_m, wrist_m, site.p.upper_arm_m, site.p.forearm_m, elbow);
  ArmShape arm;
  arm.upper = (bones.middle_m - site.root_m) / site.p.upper_arm_m;
  arm.lower = (bones.end_m - bones.middle_m) / site.p.forearm_m;
  arm.front = arm.lower_front = arm.hand_front = -bones.pole;
  arm.hand = arm.lower;
  return arm;
}

ArmShape crossed(const ArmSite& site) {
  // Each wrist in front of the breastbone, the palm toward the other shoulder; the right arm
  // outside.
  const double k = site.k();
  const double depth =
      site.p.chest_depth_m - 0.025 * k + (site.side == Side::right ? 0.055 : 0.025) * k;
  const Vec3 wrist = {-site.sign() * 0.045 * k, (site.side == Side::right ? 1.268 : 1.285) * k,
                      depth};
  ArmShape arm =
      reaching(site, site.onChest(wrist), site.byChest({site.sign() * 0.75, -0.75, 0.15}));
  const Vec3 palm = site.onChest({-site.sign() * 0.125 * k, 1.335 * k, depth - 0.035 * k});
  arm.hand = maths::normalised(palm - site.onChest(wrist));
  return arm;
}

ArmShape onThigh(const ArmSite& site) {
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const Vec3 knee = site.trunk.knee_m[slot(site.side)];
  const double flesh = (0.078 + 0.006 * (site.p.skeleton.physique.bmi - 23.0) / 10.0) * site.k();
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 up = maths::normalised(maths::squareTo({0.0, 1.0, 0.0}, along), {0.0, 0.0, 1.0});
  const auto onTop = [&](double share) {
    return maths::lerp(hip, knee, share) + up * (flesh + 0.02 * site.k());
  };
  // Whoever bends low slides the hands on to the knees: the elbows keep their room.
  constexpr double kUsual01 = 0.55;
  constexpr double kAtKnee01 = 0.98;
  constexpr double kRoom01 = 0.62;  // from shoulder to wrist, of the arm's length
  const double room = kRoom01 * (site.p.upper_arm_m + site.p.forearm_m);
  const double missing = room - maths::distance(site.root_m, onTop(kUsual01));
  const double share =
      maths::clamp(kUsual01 + std::max(0.0, missing) / site.p.thigh_m, kUsual01, kAtKnee01);
  const Vec3 wrist = onTop(share);
  ArmShape arm = reaching(site, wrist, {site.sign() * 0.75, -0.2, -0.65});
  arm.hand = maths::normalised(along - up * 0.25);
  return arm;
}

constexpr Vec3 kGripHand = {0.0, -0.55236, 0.83360};  // fingers over the top rail

Side standingSide(const Setting& setting) { return body::other(setting.way.moving_side); }

// Whether this hand rests on a chair or a rail.
bool holds(const ArmSite& site, const Setting& setting) {
  if (setting.way.hands == Hands::on_chair_ahead) return true;
  const bool one_hand =
      setting.way.hands == Hands::on_chair_back || setting.way.hands == Hands::on_rail;
  return one_hand && site.side == standingSide(setting);
}

Vec3 gripOf(const ArmSite& site, const Setting& setting, const Posture& posture) {
  switch (setting.way.hands) {
    case Hands::on_chair_ahead:
      return chairGripAhead(site.p, setting.way.stride_m, site.side);
    case Hands::on_rail: {
      constexpr double kAheadOfHips_m = 0.16;
      const RailPlace rail = railPlace(site.p, site.side);
      return railGrip(
          rail, site.trunk.hips_m.z + kAheadOfHips_m * site.k() + posture.at(Channel::hand_ahead));
    }
    default:
      return chairGrip(site.p, site.side);
  }
}

Vec3 heldWrist(const ArmSite& site, const Setting& setting, const Posture& posture) {
  return gripOf(site, setting, posture) - kGripHand * (kPalm_m * site.k());
}

ArmShape holding(const ArmSite& site, const Setting& setting, const Posture& posture) {
  // The elbow stays over the hand's outside, so that the arm does not cross the trunk.
  ArmShape arm = reaching(site, heldWrist(site, setting, posture), {site.sign() * 0.5, -0.3, -0.8});
  arm.hand = kGripHand;
  return arm;
}

ArmShape onSeat(const ArmSite& site) {
  // Beside the thigh on the edge of the seat.
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const double aside = 0.13 * site.k() + 0.004 * std::max(0.0, site.p.skeleton.physique.bmi - 23.0);
  const Vec3 wrist = hip + Vec3{site.sign() * aside, 0.01 * site.k(), 0.06 * site.k()};
  ArmShape arm = reaching(site, wrist, {site.sign() * 0.6, 0.0, -0.8});
  arm.hand = maths::normalised(Vec3{0.0, -0.6, 0.8});
  return arm;
}

// The hands close round the grips from above, thumbs inward.
ArmShape onHandlebar(const ArmSite& site, const Setting& setting) {
  const Vec3 grip = setting.way.bar_m + Vec3{site.sign() * Bike::kGripAside, 0.0, 0.0};
  Vec3 along = grip - site.root_m;
  along.x *= 0.4;
  along = maths::normalised(along + Vec3{0.0, 0.10, 0.0});
  const Vec3 thumb = {-site.sign(), 0.0, 0.0};
  const Vec3 palm = maths::normalised(maths::cross(along, thumb)) * site.sign();
  const RodInHand rod = rodInHand(site.p, Bike::kGripRadius);
  const Vec3 wrist = grip - along * rod.along_m - palm * rod.deep_m;
  ArmShape arm = reaching(site, wrist, {site.sign() * 0.55, -0.75, -0.35});
  arm.hand = along;
  arm.hand_front = thumb;
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + thumb);
  return arm;
}

ArmShape lying(const ArmSite& site, const Setting& setting) {
  const LyingArm rest = lyingArm(site.p, setting, site.trunk, site.side);
  ArmShape arm = reaching(site, rest.wrist_m, rest.elbow);
  arm.hand = rest.hand;
  // The thumb is where the palm faces its way.
  arm.hand_front = maths::cross(rest.palm, arm.hand) * site.sign();
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
      return crossed(site);
    case Hands::on_thighs:
      return onThigh(site);
    case Hands::forward:
      return hanging(site, raise, elbow, out * maths::cosine(raise));
    case Hands::on_chair_back:
      if (site.side == standingSide(setting)) return holding(site, setting, posture);
      // Out of the way of the lifting leg.
      return hanging(site, maths::radians(6.0), elbow * 1.6,
                     out + maths::radians(0.35 * posture.at(Channel::leg_abduction)));
    case Hands::on_chair_ahead:
      return holding(site, setting, posture);
    case Hands::on_seat:
      return onSeat(site);
    case Hands::on_rail:
      if (site.side == standingSide(setting)) return holding(site, setting, posture);
      break;
    case Hands::on_handlebar:
      return onHandlebar(site, setting);
    case Hands::on_mat:
      return lying(site, setting);
    case Hands::at_sides:
      break;
  }
  ArmShape arm = hanging(site, raise, elbow, out);
  const double wrist = maths::radians(posture.at(Channel::wrist_back, site.side));
  if (wrist != 0.0)
    arm.hand = maths::normalised(arm.lower * maths::cosine(wrist) -
                                 palmOf(site, arm) * maths::sine(wrist));
  return arm;
}

ArmShape gesturing(const ArmSite& site, GestureKind kind) {
  const double k = site.k();
  const double s = site.sign();
  const double front = site.p.chest_depth_m;
  switch (kind) {
    case GestureKind::hand_to_chest:
      // Flat on the breastbone, a little to the left.
      return reaching(site, site.onChest({s * 0.035 * k, 1.30 * k, front + 0.02 * k}),
                      {s * 0.7, -0.8, 0.0});
    case GestureKind::hand_to_collar:
      return reaching(site, site.onChest({s * 0.075 * k, 1.425 * k, front - 0.005 * k}),
                      {s * 0.8, -0.6, 0.2});
    case GestureKind::wipe_brow:
      return reaching(site, site.onChest({s * 0.10 * k, 1.665 * k, 0.11 * k}),
                      {s * 0.9, -0.1, 0.5});
    case GestureKind::rub_knee:
      return reaching(site, site.trunk.knee_m[slot(site.side)] + Vec3{s * 0.02, 0.06, 0.07} * k,
                      {s * 0.8, 0.0, -0.6});
    default:
      // To where a chair stands beside or behind.
      return reaching(site, site.trunk.hip_m[slot(site.side)] + Vec3{s * 0.24, 0.02, 0.02} * k,
                      {s * 0.6, 0.0, -0.8});
  }
}

// How far the shoulder sinks so that a nearly straight arm still reaches the chair.
double sinkToReach(const ArmSite& site, const Setting& setting, const Posture& posture) {
  constexpr double kMost_rad = 0.45;
  constexpr double kReach01 = 0.985;  // of the arm's length, before the shoulder helps
  const double arm = site.p.upper_arm_m + site.p.forearm_m;
  const double missing =
      maths::distance(site.root_m, heldWrist(site, setting, posture)) - kReach01 * arm;
  return maths::clamp(missing / (kClavicle_m * site.k()), 0.0, kMost_rad);
}

void setArm(const ArmSite& site, const ArmShape& arm, double weight01, body::Pose& pose) {
  const body::ArmJoints joints = body::arm(site.side);
  const body::RestBone& rest = site.p.arm[slot(site.side)];
  const Quat upper = body::boneRotation(rest, arm.upper, arm.front);
  const Quat lower = body::boneRotation(rest, arm.lower, arm.lower_front);
  const Quat hand = body::boneRotation(rest, arm.hand, arm.hand_front);
  const auto put = [&](Joint joint, const Quat& local) {
    pose.at(joint) = weight01 >= 1.0 ? local : maths::slerp(pose.at(joint), local, weight01);
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
  return wrist + along * (kPalm_m * performer.scale);
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
    const double lift = maths::radians(1.6) * setting.breath + shrug;
    ArmSite site{performer, trunk, side, {}, {}};
    const auto turnShoulder = [&](double up_rad) {
      pose.at(joints.shoulder) =
          lyingShoulder(setting, side) * maths::rotationZ(body::signOf(side) * up_rad);
      site.shoulder = trunk.upper_chest * pose.at(joints.shoulder);
      site.root_m = site.onChest(performer.skeleton.rest(joints.shoulder)) +
                    maths::rotate(site.shoulder, performer.skeleton.rest(joints.upper) -
                                                     performer.skeleton.rest(joints.shoulder));
    };
    turnShoulder(lift);
    if (holds(site, setting)) turnShoulder(lift - sinkToReach(site, setting, posture));
    setArm(site, exercising(site, setting, posture), 1.0, pose);
    const bool gestures = gesture.kind != GestureKind::none && gesture.kind != GestureKind::sway;
    if (gestures && gesture.side == side && gesture.weight01 > 0.0) {
      setArm(site, gesturing(site, gesture.kind), gesture.weight01, pose);
    }
  }
}

}  // namespace spotter::movement
