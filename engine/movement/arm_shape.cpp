#include "movement/arm_shape.h"

#include <algorithm>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/touch.h"

namespace spotter::movement {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

ArmShape hangingArm(const ArmSite& site, double raise_rad, double elbow_rad, double out_rad) {
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

Vec3 palmOf(const ArmSite& site, const ArmShape& arm) {
  return maths::cross(arm.hand, arm.hand_front) * site.sign();
}

ArmShape reachingArm(const ArmSite& site, const Vec3& wrist_m, const Vec3& elbow) {
  const body::TwoBones bones =
      body::solveTwoBones(site.root_m, wrist_m, site.p.upper_arm_m, site.p.forearm_m, elbow);
  ArmShape arm;
  arm.upper = (bones.middle_m - site.root_m) / site.p.upper_arm_m;
  arm.lower = (bones.end_m - bones.middle_m) / site.p.forearm_m;
  arm.front = arm.lower_front = arm.hand_front = -bones.pole;
  arm.hand = arm.lower;
  return arm;
}

ArmShape armOnThigh(const ArmSite& site, double slide01) {
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const Vec3 knee = site.trunk.knee_m[slot(site.side)];
  // As thick as thighs are drawn (basis: proposed).
  const double fat = (site.p.skeleton.physique.bmi - 23.0) / 10.0;
  const double plump = std::max(0.0, fat);
  const double girth = 1.0 + maths::mix(0.20, 0.30, site.p.skeleton.physique.sex01) * fat;
  const double flesh = 0.078 * girth * site.k();
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 up = maths::normalised(maths::squareTo({0.0, 1.0, 0.0}, along), {0.0, 0.0, 1.0});
  const auto onTop = [&](double share) {
    // Whoever is plump has the hands further out, so that the forearms go round the belly.
    return maths::lerp(hip, knee, share) + up * (flesh + 0.02 * site.k()) +
           Vec3{site.sign() * 0.022 * plump * site.k(), 0.0, 0.0};
  };
  // Whoever bends low slides the hands on to the knees: the elbows keep their room.
  constexpr double kUsual01 = 0.55;
  constexpr double kAtKnee01 = 0.98;
  constexpr double kRoom01 = 0.62;  // from shoulder to wrist, of the arm's length
  const double room = kRoom01 * (site.p.upper_arm_m + site.p.forearm_m);
  const double missing = room - maths::distance(site.root_m, onTop(kUsual01));
  const double share =
      maths::clamp(kUsual01 + 0.06 * plump + std::max(0.0, missing) / site.p.thigh_m, kUsual01,
                   kAtKnee01) +
      slide01;
  const Vec3 wrist = onTop(share);
  ArmShape arm = reachingArm(site, wrist, {site.sign() * 0.75, -0.2, -0.65});
  // At the knee the fingers go over it.
  const double down = maths::mix(0.16, 0.60, maths::smoothstep(0.72, 0.95, share));
  arm.hand = maths::normalised(along - up * down - Vec3{site.sign() * 0.12, 0.0, 0.0});
  // Palm down; the forearm takes half of the turn.
  const Vec3 thumb = maths::cross(up * -1.0, arm.hand) * site.sign();
  arm.hand_front = maths::normalised(thumb, arm.front);
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + arm.hand_front, arm.front);
  return arm;
}

ArmShape armOnSeat(const ArmSite& site) {
  // Beside the thigh: fingers on the seat, or, where the thigh needs all of it, along its side.
  constexpr double kFinger_m = 0.010;
  const double k = site.k(), s = site.sign();
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const double wanted =
      0.125 * k + 0.005 * std::max(0.0, site.p.skeleton.physique.bmi - 23.0) + s * hip.x;
  const double beside01 = maths::smoothstep(0.205, 0.225, wanted);
  const double edge = 0.5 * Chair::kWidth;
  const double aside =
      maths::mix(std::min(wanted, edge - 0.03), std::max(wanted, edge + kFinger_m), beside01);
  const double seat = hip.y - site.p.hip_above_seat_m;
  const Vec3 fingers{s * aside, seat + maths::mix(kFinger_m, -0.012, beside01), hip.z + 0.115 * k};
  return touching(site,
                  {fingers,
                   {0.0, maths::mix(-0.55, -0.78, beside01), 0.75},
                   {-s * maths::mix(0.25, 1.0, beside01), maths::mix(-0.9, -0.35, beside01), -0.25},
                   kToFingers_m,
                   {s * 0.6, 0.0, -0.8}});
}

namespace {

// The front of the clothed chest in the rest pose, beside the breastbone and below the collarbone
// (basis: as drawn).
struct ChestFront {
  double breastbone_m, shoulder_m;
};

ChestFront chestFront(const Performer& p) {
  const double sex = p.skeleton.physique.sex01;
  const double fat = maths::clamp((p.skeleton.physique.bmi - 23.0) / 10.0, -0.3, 2.0);
  return {(maths::mix(0.121, 0.115, sex) + maths::mix(0.047, 0.039, sex) * fat) * p.scale,
          (maths::mix(0.088, 0.075, sex) + 0.022 * fat) * p.scale};
}

}  // namespace

ArmShape crossedArm(const ArmSite& site) {
  // Each wrist in front of the breastbone, the palm flat on the other side below the collarbone;
  // the right arm outside.
  constexpr double kHalfHand_m = 0.014;
  const double k = site.k(), s = site.sign();
  const ChestFront chest = chestFront(site.p);
  const bool outside = site.side == Side::right;
  const Vec3 wrist = {-s * 0.045 * k, (outside ? 1.270 : 1.285) * k,
                      chest.breastbone_m + (outside ? 0.056 : 0.018) * k};
  const Vec3 palm = {-s * 0.120 * k, 1.338 * k,
                     chest.shoulder_m + (outside ? 1.6 : 1.0) * kHalfHand_m * k};
  ArmShape arm = reachingArm(site, site.onChest(wrist), site.byChest({s * 0.95, -0.85, -0.1}));
  arm.hand = site.byChest(maths::normalised(palm - wrist));
  // The forearm takes half of the turn of the hand.
  const Vec3 inward = site.byChest({-s * 0.35, -0.25, -1.0});
  arm.hand_front = maths::normalised(maths::cross(inward, arm.hand) * s, arm.front);
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + arm.hand_front, arm.front);
  return arm;
}

namespace {

// How far a palm on the arm of the chair is from the shoulder, of the arm's length.
double stretch01(const ArmSite& site, const Vec3& wrist_m) {
  return maths::distance(site.root_m, wrist_m) / (site.p.upper_arm_m + site.p.forearm_m);
}

Touch armrestTouch(const ArmSite& site, const Vec3& left_palm_m) {
  constexpr double kFlesh_m = 0.012;  // of the palm, over the pad
  const Vec3 palm{site.sign() * left_palm_m.x, left_palm_m.y + kFlesh_m * site.k(), left_palm_m.z};
  return {palm, {0.0, -0.12, 1.0}, {0.0, -1.0, -0.12}, kToPalm_m, {site.sign() * 0.45, -0.1, -0.9}};
}

Vec3 wristOf(const ArmSite& site, const Touch& touch) {
  return touch.point_m - maths::normalised(touch.along) * (touch.from_wrist_m * site.k());
}

}  // namespace

AimedArm armOnArmrest(const ArmSite& site, const Vec3& left_palm_m) {
  // Up to here the palm lies on the pad, from there on it has left it.
  constexpr double kLies01 = 0.975, kHasLeft01 = 1.13;
  Touch touch = armrestTouch(site, left_palm_m);
  const double off01 =
      maths::smoothstep(kLies01, kHasLeft01, stretch01(site, wristOf(site, touch)));
  // It comes off upward, so that it does not dip into the pad on its way.
  touch.point_m += Vec3{0.0, 0.24, 0.08} * (off01 * site.k());
  return {touching(site, touch), 1.0 - off01};
}

double armOffArmrest_deg(const ArmSite& site, const Vec3& left_palm_m) {
  constexpr double kAhead_deg = 22.0, kFrom01 = 1.05, kHangs01 = 1.40;
  const double far01 = stretch01(site, wristOf(site, armrestTouch(site, left_palm_m)));
  return kAhead_deg * (1.0 - maths::smoothstep(kFrom01, kHangs01, far01));
}

}  // namespace spotter::movement
