#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// Medial parts of two legs that lie on one another, on a stature of 1.75 m (basis: proposed).
constexpr double kInnerKnee_m = 0.052;
constexpr double kInnerAnkle_m = 0.046;

// Where the lower leg lies: hip, knee and ankle as heights over the mat and directions along it.
struct Fold {
  Vec3 thigh;  // unit, in the sagittal plane
  Vec3 shank;
};

Fold foldOf(const Performer& p, const Posture& posture, const Vec3& trunk_line) {
  const double trunk = maths::arcTangent2(trunk_line.z, trunk_line.y);
  const double thigh =
      maths::radians(posture.at(Channel::hip_flexion)) + restHipAngle_rad(p) - trunk;
  const double shank = thigh - maths::radians(posture.at(Channel::knee_flexion));
  return {{0.0, -maths::cosine(thigh), maths::sine(thigh)},
          {0.0, -maths::cosine(shank), maths::sine(shank)}};
}

// A bone along a direction of the sagittal plane, its end at another height.
Vec3 endOf(const Vec3& from, const Vec3& along, double length_m, double up, double end_height_m) {
  const double rise = end_height_m - up * from.x;
  const double flat = std::sqrt(std::max(0.01, length_m * length_m - rise * rise));
  return Vec3{up * end_height_m, from.y, from.z} + along * flat;
}

// The top leg between its hip and its heel, the knee resting on the lower one or opened from there.
Leg topLeg(const Performer& p, const Vec3& hip_m, const Vec3& ankle_m, double up,
           double knee_height_m, double open_rad) {
  const Vec3 line = maths::normalised(ankle_m - hip_m);
  const Vec3 upward = maths::normalised(maths::squareTo({up, 0.0, 0.0}, line));
  const Vec3 across = maths::cross(upward, line);
  const Vec3 forward = across.z > 0.0 ? across : -across;
  const body::TwoBones flat = body::solveTwoBones(hip_m, ankle_m, p.thigh_m, p.shank_m, forward);
  const Vec3 foot_of_height = hip_m + line * maths::dot(flat.middle_m - hip_m, line);
  const double height = maths::distance(flat.middle_m, foot_of_height);
  const double resting =
      maths::arcSine((knee_height_m - up * foot_of_height.x) / std::max(0.05, height));
  const double angle = resting + open_rad;
  const Vec3 pole = forward * maths::cosine(angle) + upward * maths::sine(angle);
  const body::TwoBones bones = body::solveTwoBones(hip_m, ankle_m, p.thigh_m, p.shank_m, pole);
  return {bones.middle_m, bones.end_m, bones.pole};
}

Foot footOf(const Performer& p, const Leg& leg, Side side) {
  constexpr double kHanging_deg = 12.0;
  Foot foot;
  foot.ankle_m = leg.ankle_m;
  foot.turn =
      body::boneRotation(p.shank[slot(side)], (leg.ankle_m - leg.knee_m) / p.shank_m, leg.front) *
      maths::rotationX(maths::radians(kHanging_deg));
  return foot;
}

// The neck lies as high as the shoulder, drawn forward under the body, wants it.
Quat trunkTurn(const Performer& p, const LyingTrunk& lying, double up) {
  constexpr double kDrawnForward01 = 0.86;
  const Flesh flesh = fleshOf(p);
  const double neck = kDrawnForward01 * p.skeleton.rest(Joint::left_upper_arm).x + flesh.arm_m;
  const double rise = (neck - flesh.hip_side_m) / maths::length(lying.neck_m);
  return maths::rotationZ(-up * maths::arcSine(maths::clamp(rise, -0.3, 0.3)));
}

Vec3 neckReach(const Performer& p) {
  const Vec3 reach = p.skeleton.rest(Joint::head) - p.skeleton.rest(Joint::neck);
  return maths::rotate(maths::rotationX(maths::radians(10.0)), reach);
}

}  // namespace

Vec3 headOnSide(const Performer& p, const Way& way) {
  const double up = body::signOf(way.moving_side);
  body::Pose pose;
  Setting setting;
  setting.way = way;
  const LyingTrunk lying = lyingTrunk(p, setting, {}, 0.0, pose);
  const Vec3 neck = maths::rotate(trunkTurn(p, lying, up), lying.neck_m);
  return Vec3{up * fleshOf(p).hip_side_m, 0.0, 0.0} + neck + neckReach(p);
}

Trunk setLyingOnSide(const Performer& p, const Setting& setting, const Posture& posture,
                     body::Pose& pose) {
  constexpr double kThoraxFollows01 = 0.35;
  const Side top = setting.way.moving_side;
  const Side low = body::other(top);
  const double up = body::signOf(top);  // +x is up when the left side is
  const Flesh flesh = fleshOf(p);
  const LyingTrunk lying = lyingTrunk(p, setting, posture, kThoraxFollows01, pose);

  const Quat turn = trunkTurn(p, lying, up);
  // The pelvis rolls about the hip that it lies on.
  const Vec3 low_hip = {up * (flesh.hip_side_m - p.half_hip_width_m), 0.0, 0.0};
  const Vec3 to_low{-up * p.half_hip_width_m, 0.0, 0.0};
  const Vec3 middle = low_hip - maths::rotate(turn * lying.pelvis, to_low);
  Trunk trunk = placeTrunk(p, lying, turn, middle, pose);
  const Vec3 neck = middle + maths::rotate(turn, lying.neck_m);

  const Fold fold = foldOf(p, posture, neck - middle);
  const std::size_t l = slot(low);
  const std::size_t t = slot(top);
  Leg lower;
  lower.knee_m = endOf(trunk.hip_m[l], fold.thigh, p.thigh_m, up, flesh.knee_side_m);
  lower.ankle_m = endOf(lower.knee_m, fold.shank, p.shank_m, up, flesh.ankle_side_m);
  lower.front = body::solveTwoBones(trunk.hip_m[l], lower.ankle_m, p.thigh_m, p.shank_m,
                                    lower.knee_m - trunk.hip_m[l])
                    .pole;
  const Vec3 above{up * (2.0 * kInnerAnkle_m * p.scale + posture.at(Channel::heel_lift, top)), 0.0,
                   0.0};
  const double knee_height = flesh.knee_side_m + 2.0 * kInnerKnee_m * p.scale;
  const Leg upper = topLeg(p, trunk.hip_m[t], lower.ankle_m + above, up, knee_height,
                           maths::radians(posture.at(Channel::knee_open)));
  trunk.knee_m[l] = lower.knee_m;
  trunk.knee_m[t] = upper.knee_m;
  setLeg(p, lower, footOf(p, lower, low), trunk.hip_m[l], trunk.pelvis, low, pose);
  setLeg(p, upper, footOf(p, upper, top), trunk.hip_m[t], trunk.pelvis, top, pose);

  setLyingHead(p, posture, trunk, neck, neck + neckReach(p), maths::radians(8.0), pose);
  return trunk;
}

}  // namespace spotter::movement
