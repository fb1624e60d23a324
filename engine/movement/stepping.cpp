#include "movement/stepping.h"

#include <algorithm>

#include "body/clinical.h"
#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Vec3;

// Sizes of the set-up and of the swing (basis: proposed).
constexpr double kToesToStep_m = 0.07;
constexpr double kHeelOnStep_m = 0.012;
constexpr double kSwing_m = 0.037;     // over the straight way up
constexpr double kAnkleUp_deg = 14.0;  // a swinging foot is drawn up no further than this
constexpr double kHangs_rad = 0.3;     // it begins to, round that
// The knee that is left behind bends before the toes leave the floor (basis: proposed).
constexpr HeelRise kPushOff = {.longest01 = 0.9965, .blend01 = 0.012};
constexpr HeelRise kToesOff = {.longest01 = 0.998, .blend01 = 0.006};
constexpr double kRailHeight01 = 0.59;  // of the stature: the arm still reaches from the step
constexpr double kRailAhead_m = 0.15;   // of its middle, from the edge
constexpr double kRailAside_m = 0.15;   // from the shoulder

// Leaning of the shank of a leg whose knee points ahead.
double shankLean_rad(const Performer& p, const Vec3& hip_m, const Vec3& ankle_m) {
  const Vec3 ahead = {0.0, 0.0, 1.0};
  const Vec3 knee = body::solveTwoBones(hip_m, ankle_m, p.thigh_m, p.shank_m, ahead).middle_m;
  return maths::arcTangent2(knee.z - ankle_m.z, knee.y - ankle_m.y);
}

// A swinging foot hangs from its shank: the heel comes up about the toes, which keep their way.
void hangFromShank(const Performer& p, const Vec3& hip_m, Side side, double share01, Foot& foot) {
  const double over = shankLean_rad(p, hip_m, foot.ankle_m) - maths::radians(kAnkleUp_deg);
  const double lean = maths::softMax(over, 0.0, kHangs_rad);
  if (lean <= 0.0 || share01 <= 0.0) return;
  const Vec3 ankle = p.skeleton.rest(body::leg(side).foot);
  const Vec3 toes = {0.0, -ankle.y, p.foot_m + body::heelRest(p.skeleton, side).z - ankle.z};
  const Vec3 tip = foot.ankle_m + maths::rotate(foot.turn, toes);
  foot.turn = foot.turn * maths::rotationX(share01 * lean);
  foot.ankle_m = tip - maths::rotate(foot.turn, toes);
}

// Toes leave the floor when the heel cannot come up any further.
// @param behind01  how far the person has gone on from the foot
void leaveBehind(const Performer& p, const Vec3& hip_m, double behind01, Foot& foot) {
  const double length = p.thigh_m + p.shank_m;
  const Vec3 gap = foot.ankle_m - hip_m;
  const double apart = maths::length(gap);
  const double reached =
      maths::softMin(apart, kToesOff.longest01 * length, kToesOff.blend01 * length);
  foot.ankle_m = hip_m + gap * maths::mix(1.0, reached / apart, behind01);
}

}  // namespace

double stepEdge_m(const body::Skeleton& skeleton) {
  return body::heelRest(skeleton, Side::left).z + body::footLength_m(skeleton) + kToesToStep_m;
}

double stepForward_m(const body::Skeleton& skeleton) {
  return body::footLength_m(skeleton) + kToesToStep_m + kHeelOnStep_m;
}

RailPlace railPlace(const Performer& p, Side side) {
  const double x =
      body::signOf(side) * (p.skeleton.rest(body::Joint::left_upper_arm).x + kRailAside_m);
  return {{x, kRailHeight01 * p.skeleton.physique.height_m, stepEdge_m(p.skeleton) + kRailAhead_m}};
}

Vec3 railGrip(const RailPlace& rail, double ahead_m) {
  const double end = 0.48 * RailPlace::kLength_m;
  const double z = maths::clamp(ahead_m, rail.middle_m.z - end, rail.middle_m.z + end);
  return {rail.middle_m.x, rail.middle_m.y, z};
}

void climb(const Performer& p, const Way& way, const Posture& posture, Fold& fold) {
  fold.hip_forward_m += stepForward_m(p.skeleton) * posture.at(Channel::hips_onto);
  fold.hip_height_m += way.step_height_m * posture.at(Channel::hips_up);
}

Foot steppingFoot(const Performer& p, const Setting& setting, const Posture& posture, Side side,
                  const Vec3& hip_m) {
  const double u = maths::clamp(posture.at(Channel::foot_onto, side), 0.0, 1.0);
  const double height = setting.way.step_height_m;
  const Vec3 onto = {0.0, height,
                     stepForward_m(p.skeleton) + posture.at(Channel::foot_reach, side)};
  // Pushing off and landing are done with the heel that the place itself needs.
  const double leaving01 = 1.0 - maths::smoothstep(0.08, 0.5, u);
  const double landing01 = maths::smoothstep(0.6, 1.0, u);
  const double behind01 = leaving01 * maths::smoothstep(0.4, 0.7, posture.at(Channel::hips_onto));
  const HeelRise standing;
  const HeelRise leaving = {maths::mix(standing.longest01, kPushOff.longest01, behind01),
                            maths::mix(standing.blend01, kPushOff.blend01, behind01)};
  // A heel that is pushed up goes as high as the foot is long: no ankle has to point further for
  // it.
  Posture raised = posture;
  raised.at(Channel::heel_lift, side) *= p.scale;
  double heel = 0.0;
  if (leaving01 > 0.0) heel += leaving01 * heelToReach_m(p, setting, raised, side, hip_m, leaving);
  if (landing01 > 0.0)
    heel += landing01 * heelToReach_m(p, setting, raised, side, hip_m, standing, onto);
  raised.at(Channel::heel_lift, side) += heel;
  Foot foot = plantedFoot(p, setting, raised, side);
  const double mid = u * (1.0 - u);
  const double bump01 = 16.0 * mid * mid;
  const double swing = (kSwing_m + 0.05 * height + posture.at(Channel::foot_clear, side)) * bump01;
  foot.ankle_m.z += onto.z * maths::smoothstep(0.24, 1.0, u);
  foot.ankle_m.y += height * maths::smoothstep(0.0, 0.5, u) + swing;
  hangFromShank(p, hip_m, side, bump01 * (2.0 - bump01), foot);
  leaveBehind(p, hip_m, behind01, foot);
  return foot;
}

double bendBetween(const Performer& p, const Vec3& hip_m, const Vec3& ankle_m) {
  const Vec3 gap = hip_m - ankle_m;
  const double inner = (p.thigh_m * p.thigh_m + p.shank_m * p.shank_m - maths::dot(gap, gap)) /
                       (2.0 * p.thigh_m * p.shank_m);
  return maths::kPi - maths::arcCosine(maths::clamp(inner, -1.0, 1.0));
}

}  // namespace spotter::movement
