#include "movement/riding.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// The ankle's course: 2 degrees of plantarflexion to 22 of dorsiflexion (faults.md 1.11: S41), most
// drawn up as the pedal is pushed down in front. It lets go before the bottom [calc: knee and pedal
// would come into one line with the hip there, and the knee would turn round with a jerk].
constexpr double kAnkleSwing_deg = 12.0;
constexpr double kDrawnUp_deg = 60.0;  // of the crank
constexpr double kAtBottom01 = -0.5;   // of the swing: how far it is drawn up there
// The hip sinks a little after its pedal (basis: proposed). Below this bend at the bottom the
// pelvis rocks after the pedals and the toes reach for them (faults.md CY-2: less than 20 degrees,
// swing above 6; shares: proposed).
constexpr double kUsualRock_deg = 2.0;
constexpr double kRocksBelow_deg = 24.0;
constexpr double kRockShare = 0.75;
constexpr double kReachShare = 2.6;
// Where in the turn the knee is straightest [calc: the pedal is nearly furthest from the hip, the
// heel already sinks].
constexpr double kStraightest_deg = 154.0;
// What the trunk leans toward the leg that pushes (basis: proposed).
constexpr double kBear_deg = 1.2;
// Arms on the bar: length in use, and their direction from hanging (basis: proposed).
constexpr double kArmInUse01 = 0.93;
constexpr double kArmForward_deg = 52.0;
constexpr double kPalm_m = 0.075;

Vec3 restOf(const Performer& p, Joint joint) { return p.skeleton.rest(joint); }

// From the ankle to the pedal's axle in the rest pose, below the ball of the foot.
Vec3 pedalRest(const Performer& p, Side side) {
  const body::LegJoints joints = body::leg(side);
  const Vec3 ankle = restOf(p, joints.foot), ball = restOf(p, joints.toes);
  return Vec3{ball.x, -Bike::kPedalHalf, ball.z} - ankle;
}

// Angle of a vector in the sagittal plane from straight down, forward.
double forwardAngle(const Vec3& v) { return maths::arcTangent2(v.z, -v.y); }

double planeLength(const Vec3& v) { return std::sqrt(v.y * v.y + v.z * v.z); }

double cosineRule(double a, double b, double opposite) {
  return maths::arcCosine(
      maths::clamp((a * a + b * b - opposite * opposite) / (2.0 * a * b), -1.0, 1.0));
}

Quat toesOut(const Performer& p, const Posture& posture, Side side) {
  const double out = posture.at(Channel::toe_out, side) - p.rest_toe_out_deg;
  return maths::rotationY(body::signOf(side) * maths::radians(out));
}

// From the ankle to the pedal's axle, the foot turned out as it stands on the pedal.
Vec3 ankleToPedal(const Performer& p, const Posture& posture, Side side) {
  return maths::rotate(toesOut(p, posture, side), pedalRest(p, side));
}

// Shank and foot as one bone from the knee to the pedal's axle at an ankle angle, the shank as it
// stands in the rest pose.
Vec3 shankAndFoot(const Performer& p, const Vec3& foot, double dorsiflexion_rad) {
  const Vec3 shank = restOf(p, Joint::left_foot) - restOf(p, Joint::left_lower_leg);
  return Vec3{0.0, shank.y, shank.z} +
         maths::rotate(maths::rotationX(-dorsiflexion_rad), {0.0, foot.y, foot.z});
}

double rock_deg(const Posture& posture) {
  return kUsualRock_deg +
         kRockShare * std::max(0.0, kRocksBelow_deg - posture.at(Channel::saddle_knee));
}

// foot_point is how far the foot is pointed at the bottom of the turn.
double dorsiflexion_rad(const Posture& posture, double crank_rad) {
  const double reach =
      kReachShare * std::max(0.0, kRocksBelow_deg - posture.at(Channel::saddle_knee));
  const double drawn_up01 = maths::cosine(crank_rad - maths::radians(kDrawnUp_deg)) - kAtBottom01;
  return maths::radians(kAnkleSwing_deg * drawn_up01 - posture.at(Channel::foot_point) - reach);
}

Vec3 axle() { return {0.0, Bike::kAxleHeight, Bike::kAxleForward}; }

}  // namespace

double crankAngle_rad(const Posture& posture, Side moving_side, Side side) {
  const double own = maths::radians(posture.at(Channel::crank_turn));
  return side == moving_side ? own : own + maths::kPi;
}

Vec3 hipsOnSaddle(const Performer& p, const Posture& posture) {
  const double tube = maths::radians(Bike::kTubeLean_deg);
  const double crank = maths::radians(kStraightest_deg);
  const Vec3 foot = ankleToPedal(p, posture, Side::left);
  const Vec3 lower = shankAndFoot(p, foot, dorsiflexion_rad(posture, crank));
  const Vec3 shank = restOf(p, Joint::left_foot) - restOf(p, Joint::left_lower_leg);
  const double thigh = forwardAngle(shank) + maths::radians(posture.at(Channel::saddle_knee));
  const double reach =
      planeLength(lower + Vec3{0.0, -maths::cosine(thigh), maths::sine(thigh)} * p.thigh_m);
  // From the axle up the tube to the hip, by the cosine rule; the hip has sunk after the pedal.
  const double off = maths::kPi - tube - crank;
  const double sideways = Bike::kCrank * maths::sine(off);
  const double aside = Bike::kPedalAside - foot.x - p.half_hip_width_m;
  const double sunk =
      p.half_hip_width_m * maths::sine(maths::radians(rock_deg(posture)) * -maths::cosine(crank));
  const double from_axle = std::sqrt(reach * reach - aside * aside - sideways * sideways) -
                           Bike::kCrank * maths::cosine(off) + sunk * maths::cosine(tube);
  return axle() + Vec3{0.0, maths::cosine(tube), -maths::sine(tube)} * from_axle;
}

Vec3 handlebarFor(const Performer& p, const ExerciseModel& exercise) {
  Posture start;
  for (const Channel channel : {Channel::saddle_knee, Channel::foot_point})
    start.at(channel) = exercise.start_posture[static_cast<std::size_t>(channel)];
  for (const Side side : {Side::left, Side::right})
    start.at(Channel::toe_out, side) = p.baseline.toe_out_deg;
  const double lean =
      maths::radians(exercise.start_posture[static_cast<std::size_t>(Channel::trunk_lean)]);
  const Vec3 hip = restOf(p, Joint::left_upper_leg), shoulder = restOf(p, Joint::left_upper_arm);
  const Vec3 trunk = maths::rotate(maths::rotationX(lean), {0.0, shoulder.y - hip.y, 0.0});
  const double along = maths::radians(kArmForward_deg);
  const double arm = kArmInUse01 * (p.upper_arm_m + p.forearm_m) + kPalm_m * p.scale;
  return hipsOnSaddle(p, start) + trunk +
         Vec3{0.0, -maths::cosine(along), maths::sine(along)} * arm;
}

Posture withPedalling(const Posture& posture, const Way& way) {
  Posture now = posture;
  const double left = crankAngle_rad(posture, way.moving_side, Side::left);
  now.at(Channel::pelvis_drop) -= rock_deg(posture) * maths::cosine(left);
  now.at(Channel::side_lean) += kBear_deg * maths::sine(left);
  return now;
}

Fold foldOnSaddle(const Performer& p, const Posture& posture) {
  const Vec3 hips = hipsOnSaddle(p, posture);
  Fold fold;
  fold.knee_rad = maths::radians(70.0);  // somewhere in the middle: bent
  fold.hip_height_m = hips.y;
  fold.hip_forward_m = hips.z;
  return fold;
}

Foot footOnPedal(const Performer& p, const Way& way, const Posture& posture, Side side,
                 const Vec3& hip_m) {
  const double sign = body::signOf(side);
  const double crank = crankAngle_rad(posture, way.moving_side, side);
  const Vec3 pedal = axle() + Vec3{sign * Bike::kPedalAside, Bike::kCrank * maths::cosine(crank),
                                   Bike::kCrank * maths::sine(crank)};
  const double ankle = dorsiflexion_rad(posture, crank);
  const Vec3 stands = ankleToPedal(p, posture, side);
  const Vec3 lower = shankAndFoot(p, stands, ankle);
  const Vec3 leg = pedal - Vec3{stands.x, 0.0, 0.0} - hip_m;
  const double length = planeLength(lower);
  const double span = std::min(maths::length(leg), 0.9998 * (p.thigh_m + length));
  // The knee is ahead of the line from hip to pedal, so the lower leg lies back from it.
  const double lies = forwardAngle(leg) - cosineRule(length, span, p.thigh_m);
  const double pitch = forwardAngle(lower) - lies - ankle;
  Foot foot;
  foot.turn = maths::rotationX(pitch) * toesOut(p, posture, side);
  foot.ankle_m = pedal - maths::rotate(foot.turn, pedalRest(p, side));
  return foot;
}

Vec3 pedalUnder(const Performer& p, const body::JointFrames& frames, Side side) {
  const Joint foot = body::leg(side).foot;
  return body::carriedPoint(p.skeleton, frames, foot, p.skeleton.rest(foot) + pedalRest(p, side));
}

}  // namespace spotter::movement
