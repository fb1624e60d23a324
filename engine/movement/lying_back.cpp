#include <algorithm>
#include <cmath>

#include "body/clinical.h"
#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/lying.h"
#include "movement/lying_shape.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

double pitchOf(const Vec3& direction) { return maths::arcTangent2(direction.z, direction.y); }

// The trunk between the neck, which stays, and the hips.
struct Line {
  Vec3 neck_m;
  Vec3 hips_m;
  Quat turn;  // of the trunk as lyingTrunk() gives it
};

// The neck's place along the mat: where it is while the hips rest over the person's spot.
double neckAlong_m(const Performer& p) {
  const Vec3 rest = p.skeleton.rest(Joint::neck) - restHips(p);
  return std::sqrt(rest.y * rest.y + rest.z * rest.z);
}

Vec3 inPlane(const Vec3& v) { return {0.0, v.y, v.z}; }

// Rolls the upper back on the mat until the hips are where `hipsFor` puts them for a place of the
// neck: the back is round, so that the neck rises a little as the trunk tips.
template <class HipsFor>
Line rolled(const Performer& p, const LyingTrunk& trunk, HipsFor hipsFor) {
  constexpr int kRolls = 3;
  Line line;
  for (int i = 0; i < kRolls; ++i) {
    line.neck_m = {0.0, neckAlong_m(p), backBehindNeck_m(p, line.turn * trunk.upper_chest)};
    const Vec3 wanted = hipsFor(line.neck_m);
    line.turn = maths::rotationX(pitchOf(line.neck_m - wanted) - pitchOf(trunk.neck_m));
    line.hips_m = line.neck_m - maths::rotate(line.turn, trunk.neck_m);
  }
  return line;
}

// Hips at a height over the mat.
Line atHeight(const Performer& p, const LyingTrunk& trunk, double height_m) {
  const double length = maths::length(inPlane(trunk.neck_m));
  return rolled(p, trunk, [&](const Vec3& neck) {
    const double drop = maths::clamp((neck.z - height_m) / length, -0.9, 0.9);
    return neck - Vec3{0.0, std::sqrt(1.0 - drop * drop), drop} * length;
  });
}

// Hips so that neck, hips and knees have the flexion, the shanks standing on the ankles: the knee
// is at a known distance from the neck and from the ankle.
Line atFlexion(const Performer& p, const LyingTrunk& trunk, double flexion_rad,
               const Vec3& ankle_m) {
  const double length = maths::length(inPlane(trunk.neck_m));
  const double s = maths::sine(flexion_rad);
  const double c = maths::cosine(flexion_rad);
  const double to_knee =
      std::sqrt(length * length + p.thigh_m * p.thigh_m + 2.0 * length * p.thigh_m * c);
  return rolled(p, trunk, [&](const Vec3& neck) {
    const body::TwoBones bones =
        body::solveTwoBones(neck, {0.0, ankle_m.y, ankle_m.z}, to_knee, p.shank_m, {0.0, 0.0, 1.0});
    const Vec3 to = (bones.middle_m - neck) / to_knee;
    const double below = maths::arcSine(maths::clamp(p.thigh_m * s / to_knee, -1.0, 1.0));
    return neck + maths::rotate(maths::rotationX(below), to) * length;
  });
}

// A hip goes down only as far as it is off the mat.
double freeTurn_deg(const Performer& p, double turn_deg, double clear_m) {
  const double sine = (clear_m + 0.008) / (p.half_hip_width_m + 0.03);
  const double most = maths::degrees(maths::arcSine(maths::clamp(sine, 0.0, 1.0)));
  return maths::clamp(turn_deg, -most, most);
}

Foot laidFoot(const Performer& p, const Setting& setting, const Posture& posture, Side side) {
  Foot foot = plantedFoot(p, setting, posture, side);
  const Quat up = maths::conjugate(layTurn(setting.way));
  foot.ankle_m = maths::rotate(up, foot.ankle_m);
  foot.turn = up * foot.turn;
  return foot;
}

// How far the heel and the back of the shoe reach below the ankle.
double heelBelow_m(const Performer& p, const Quat& foot, Side side) {
  const Vec3 ankle = p.skeleton.rest(body::leg(side).foot);
  double most = 0.0;
  for (const Vec3& point : heelPoints(p.skeleton, side))
    most = std::max(most, -maths::rotate(foot, point - ankle).z);
  return most;
}

// The leg that lies straight, the knee over a towel: pressed down, the heel comes up.
struct LongLeg {
  Leg leg;
  Foot foot;
};
LongLeg longLeg(const Performer& p, const Setting& setting, const Posture& posture,
                const Vec3& hip_m) {
  const Side side = setting.way.moving_side;
  const double sign = body::signOf(side);
  const double press = std::max(0.0, posture.at(Channel::knee_press));
  const double knee = maths::radians(posture.at(Channel::leg_knee) - press);
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, knee);
  const double turn = maths::radians(posture.at(Channel::leg_turn_out));
  const Vec3 front{sign * maths::sine(turn), 0.0, maths::cosine(turn)};
  // A resting foot hangs down, a pressing one is drawn up.
  constexpr double kHanging_deg = 24.0;
  constexpr double kDrawnUp_deg = 6.0;
  const Quat plantar = maths::rotationX(
      maths::radians(maths::mix(kHanging_deg, kDrawnUp_deg, maths::smoothstep(0.0, 8.0, press))));
  const double aside = sign * 0.03 * p.scale;
  const double lift = posture.at(Channel::heel_lift, side);
  LongLeg out;
  Vec3 ankle{hip_m.x + aside, hip_m.y - span, 0.06 * p.scale};
  for (int i = 0; i < 2; ++i) {
    const body::TwoBones bones =
        body::solveTwoBones(hip_m, ankle, p.thigh_m, p.shank_m, knee < 0.0 ? -front : front);
    out.leg = {bones.middle_m, bones.end_m, knee < 0.0 ? -bones.pole : bones.pole};
    out.foot.turn = body::boneRotation(p.shank[slot(side)],
                                       (bones.end_m - bones.middle_m) / p.shank_m, out.leg.front) *
                    plantar;
    ankle.z = heelBelow_m(p, out.foot.turn, side) + lift;
    const double rest = span * span - aside * aside - (ankle.z - hip_m.z) * (ankle.z - hip_m.z);
    ankle.y = hip_m.y - std::sqrt(std::max(0.01, rest));
  }
  const body::TwoBones bones =
      body::solveTwoBones(hip_m, ankle, p.thigh_m, p.shank_m, knee < 0.0 ? -front : front);
  out.leg = {bones.middle_m, bones.end_m, knee < 0.0 ? -bones.pole : bones.pole};
  out.foot.ankle_m = bones.end_m;
  return out;
}

}  // namespace

std::array<Vec3, 2> heelPoints(const body::Skeleton& skeleton, Side side) {
  const double k = skeleton.physique.height_m / 1.75;
  const Vec3 ankle = skeleton.rest(body::leg(side).foot);
  return {Vec3{ankle.x, 0.0, ankle.z - 0.058 * k}, Vec3{ankle.x, 0.045 * k, ankle.z - 0.060 * k}};
}

Vec3 headOnBack(const Performer& p, const Way& way) {
  const Vec3 reach = p.skeleton.rest(Joint::head) - p.skeleton.rest(Joint::neck);
  body::Pose pose;
  Setting setting;
  setting.way = way;
  const LyingTrunk trunk = lyingTrunk(p, setting, {}, 0.0, pose);
  const Line line = atHeight(p, trunk, fleshOf(p).buttock_m);
  return line.neck_m + maths::rotate(maths::rotationX(maths::radians(4.0)), reach);
}

Resting restingOnBack(const Performer& p, const Way& way, const Posture& posture) {
  body::Pose pose;
  Setting setting;
  setting.way = way;
  const LyingTrunk trunk = lyingTrunk(p, setting, posture, 0.0, pose);
  const Line line = atHeight(p, trunk, fleshOf(p).buttock_m);
  const Vec3 ankle = p.skeleton.rest(Joint::left_foot);
  const double knee = maths::radians(posture.at(Channel::knee_flexion));
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, knee);
  const double up = ankle.y - line.hips_m.z;
  const double away = std::sqrt(std::max(0.01, span * span - up * up));
  const body::TwoBones bones = body::solveTwoBones(
      line.hips_m, {0.0, line.hips_m.y - away, ankle.y}, p.thigh_m, p.shank_m, {0.0, 0.0, 1.0});
  const Vec3 trunk_line = line.neck_m - line.hips_m;
  const Vec3 thigh = bones.middle_m - line.hips_m;
  const double angle = maths::arcTangent2(thigh.z, -thigh.y) + pitchOf(trunk_line);
  return {away - line.hips_m.y - ankle.z, maths::degrees(angle - restHipAngle_rad(p))};
}

Trunk setLyingOnBack(const Performer& p, const Setting& setting, const Posture& posture,
                     body::Pose& pose) {
  const Way& way = setting.way;
  const double rest_m = fleshOf(p).buttock_m;
  LyingTrunk lying = lyingTrunk(p, setting, posture, 0.0, pose);
  std::array<Foot, 2> feet;
  for (const Side side : kSides) {
    if (!way.moves(side)) feet[slot(side)] = laidFoot(p, setting, posture, side);
  }
  Line line = atHeight(p, lying, rest_m + std::max(0.0, posture.at(Channel::hip_lift)));
  if (way.legs != Legs::one_moves) {
    const double flexion = maths::radians(posture.at(Channel::hip_flexion)) + restHipAngle_rad(p);
    const Line lifted =
        atFlexion(p, lying, flexion, maths::lerp(feet[0].ankle_m, feet[1].ankle_m, 0.5));
    if (lifted.hips_m.z > line.hips_m.z) line = lifted;
  }
  const double turn = posture.at(Channel::pelvis_turn);
  const double free_turn = freeTurn_deg(p, turn, line.hips_m.z - rest_m);
  if (free_turn != turn) {
    Posture less = posture;
    less.at(Channel::pelvis_turn) = free_turn;
    lying = lyingTrunk(p, setting, less, 0.0, pose);
  }
  Trunk trunk = placeTrunk(p, lying, line.turn, line.hips_m, pose);
  const double knee_rad = maths::radians(posture.at(Channel::knee_flexion));
  for (const Side side : kSides) {
    const std::size_t i = slot(side);
    Leg leg;
    if (way.moves(side)) {
      const LongLeg moving = longLeg(p, setting, posture, trunk.hip_m[i]);
      leg = moving.leg;
      feet[i] = moving.foot;
    } else {
      leg = plantedLeg(p, posture, knee_rad, trunk.hip_m[i], feet[i].ankle_m, {}, side);
    }
    trunk.knee_m[i] = leg.knee_m;
    setLeg(p, leg, feet[i], trunk.hip_m[i], trunk.pelvis, side, pose);
  }
  // On the pillow the head stays as high as it is, however the neck under it tips.
  const double neck_length =
      maths::distance(p.skeleton.rest(Joint::head), p.skeleton.rest(Joint::neck));
  const double up = headOnBack(p, way).z - line.neck_m.z;
  const double along = std::sqrt(std::max(0.0, neck_length * neck_length - up * up));
  setLyingHead(p, posture, trunk, line.neck_m, line.neck_m + Vec3{0.0, along, up},
               maths::radians(3.0), pose);
  return trunk;
}

}  // namespace spotter::movement
