#include "test_poses.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/quat.h"

namespace spotter::figure_test {
namespace {

using body::Joint;
using body::Pose;
using body::Side;
using body::Skeleton;
using maths::Quat;
using maths::radians;
using maths::Vec3;

// Elbow hinge of the arm held 45 degrees down: bends the forearm forward.
Quat elbow(Side side, double deg) {
  const Vec3 along{0.70710678 * body::signOf(side), -0.70710678, 0.0};
  return maths::rotationAbout(cross(along, Vec3{0, 0, 1}), radians(deg));
}

void armsDown(Pose& pose, double down_deg, double forward_deg, double elbow_deg) {
  for (const Side side : {Side::left, Side::right}) {
    const double s = body::signOf(side);
    pose.at(body::arm(side).upper) =
        maths::rotationX(radians(-forward_deg)) * maths::rotationZ(radians(-down_deg * s));
    pose.at(body::arm(side).lower) = elbow(side, elbow_deg);
  }
}

Quat frameOf(const Vec3& down, const Vec3& front) {
  const Vec3 y = -normalised(down);
  const Vec3 z = normalised(squareTo(front, y));
  return maths::fromAxes(cross(y, z), y, z);
}

// Two-bone leg: hip to a target of the ankle, knee towards the pole.
void plant(const Skeleton& skeleton, Pose& pose, Side side, const Vec3& ankle, const Vec3& pole,
           double yaw_deg) {
  const body::LegJoints leg = body::leg(side);
  const body::JointFrames frames = body::solveFrames(skeleton, pose);
  const Vec3 hip = frames.at(leg.upper);
  const double l1 = skeleton.thigh_m();
  const double l2 = skeleton.shank_m();
  const double l = std::min(distance(ankle, hip), 0.9995 * (l1 + l2));
  const Vec3 d = normalised(ankle - hip);
  const double a = (l1 * l1 - l2 * l2 + l * l) / (2.0 * l);
  const Vec3 p = normalised(squareTo(pole, d));
  const Vec3 knee = hip + d * a + p * std::sqrt(std::max(0.0, l1 * l1 - a * a));
  const Vec3 foot = hip + d * l;
  const auto boneTurn = [&](Joint from, Joint to, const Vec3& now) {
    return frameOf(now, p) *
           conjugate(frameOf(skeleton.rest(to) - skeleton.rest(from), Vec3{0, 0, 1}));
  };
  const Quat thigh = boneTurn(leg.upper, leg.lower, knee - hip);
  const Quat shank = boneTurn(leg.lower, leg.foot, foot - knee);
  pose.at(leg.upper) = conjugate(frames.turn(Joint::hips)) * thigh;
  pose.at(leg.lower) = conjugate(thigh) * shank;
  pose.at(leg.foot) = conjugate(shank) * maths::rotationY(radians(yaw_deg));
}

}  // namespace

Pose standing(const Skeleton& skeleton) {
  Pose pose = body::restPose(skeleton);
  armsDown(pose, 38.0, 4.0, 14.0);
  return pose;
}

Pose sitting(const Skeleton& skeleton) {
  Pose pose = body::restPose(skeleton);
  const double k = skeleton.physique.height_m / 1.75;
  armsDown(pose, 40.0, 18.0, 48.0);
  pose.hips_m.y -= 0.395 * k;
  pose.at(Joint::hips) = maths::rotationX(radians(-4.0));
  for (const Side side : {Side::left, Side::right}) {
    const double s = body::signOf(side);
    plant(skeleton, pose, side, {0.12 * s * k, 0.085 * k, 0.40 * k}, {0.06 * s, 0.6, 1.0}, 6.0 * s);
  }
  return pose;
}

Pose squatting(const Skeleton& skeleton, double knee_in) {
  Pose pose = body::restPose(skeleton);
  const double k = skeleton.physique.height_m / 1.75;
  pose.at(Joint::hips) = maths::rotationX(radians(30.0));
  pose.at(Joint::spine) = maths::rotationX(radians(8.0));
  pose.at(Joint::chest) = maths::rotationX(radians(4.0));
  pose.at(Joint::neck) = maths::rotationX(radians(-16.0));
  pose.at(Joint::head) = maths::rotationX(radians(-12.0));
  armsDown(pose, 45.0, 88.0, 12.0);
  pose.hips_m += Vec3{0.0, -0.30 * k, -0.24 * k};
  for (const Side side : {Side::left, Side::right}) {
    const double s = body::signOf(side);
    plant(skeleton, pose, side, {0.15 * s * k, 0.085 * k, -0.022 * k}, {knee_in * s, 0.0, 1.0},
          12.0 * s);
  }
  return pose;
}

Pose abducting(const Skeleton& skeleton) {
  Pose pose = standing(skeleton);
  pose.at(Joint::left_upper_leg) = maths::rotationZ(radians(32.0));
  return pose;
}

Pose armsOverhead(const Skeleton& skeleton) {
  Pose pose = body::restPose(skeleton);
  for (const Side side : {Side::left, Side::right}) {
    const double s = body::signOf(side);
    pose.at(body::arm(side).shoulder) = maths::rotationZ(radians(20.0 * s));
    pose.at(body::arm(side).upper) = maths::rotationZ(radians(112.0 * s));
    pose.at(body::arm(side).lower) = maths::rotationZ(radians(4.0 * s));
  }
  return pose;
}

Pose kyphotic(const Skeleton& skeleton) {
  Pose pose = body::restPose(skeleton);
  armsDown(pose, 37.0, 16.0, 20.0);
  pose.at(Joint::spine) = maths::rotationX(radians(2.0));
  pose.at(Joint::chest) = maths::rotationX(radians(12.0));
  pose.at(Joint::upper_chest) = maths::rotationX(radians(16.0));
  pose.at(Joint::neck) = maths::rotationX(radians(4.0));
  pose.at(Joint::head) = maths::rotationX(radians(-24.0));
  return pose;
}

Pose bent(const Skeleton& skeleton, double hip_deg, double knee_deg, double elbow_deg) {
  Pose pose = body::restPose(skeleton);
  pose.at(Joint::left_upper_leg) = maths::rotationX(radians(-hip_deg));
  pose.at(Joint::left_lower_leg) = maths::rotationX(radians(knee_deg));
  pose.at(Joint::left_lower_arm) = elbow(Side::left, elbow_deg);
  return pose;
}

}  // namespace spotter::figure_test
