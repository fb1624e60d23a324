#include "movement/fold.h"

#include <algorithm>
#include <cmath>

#include "body/limb_ik.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Vec3;

// Smooth max(0, x) with a bend of half-width w.
double softPlus(double x, double w) {
  if (x <= -w) return 0.0;
  if (x >= w) return x;
  return (x + w) * (x + w) / (4.0 * w);
}

// The ankle from which the hips are built up: of the leg that drives, or the middle of two.
Vec3 drivingAnkle(const Way& way, const std::array<Foot, 2>& planted) {
  const auto ankle = [&](Side side) { return planted[slot(side)].ankle_m; };
  switch (way.legs) {
    case Legs::one_moves:
      return ankle(body::other(way.moving_side));
    case Legs::split:
      return ankle(way.drive == Drive::front ? way.moving_side : body::other(way.moving_side));
    case Legs::together:
    case Legs::step:
      break;
  }
  return maths::lerp(ankle(Side::left), ankle(Side::right), 0.5);
}

// The ball of a foot ahead of its ankle: the ankle comes forward over it as the heel rises.
double ballAhead_m(const Performer& p, double heel_pitch_rad) {
  if (heel_pitch_rad <= 0.0) return p.ball_forward_m;
  const double above = p.skeleton.rest(body::Joint::left_foot).y - p.ball_height_m;
  return p.ball_forward_m * maths::cosine(heel_pitch_rad) - above * maths::sine(heel_pitch_rad);
}

// How far the hips must move so that the mass centre stays over the feet. Planar mass centre: foot,
// shank, thigh and the rest (Winter's shares, body/mass_centre.h), from the ankle.
double balancing_m(const Performer& p, const Setting& setting, const Posture& posture,
                   const std::array<Foot, 2>& planted, const Fold& fold) {
  const double shank_forward = p.shank_m * maths::sine(fold.shank_rad);
  const double thigh_back = p.thigh_m * maths::sine(fold.knee_rad - fold.shank_rad);
  const double hip = shank_forward - thigh_back;
  const double trunk = 0.30 * p.scale * maths::sine(angleAt(posture, Channel::trunk_lean));
  const double arms = setting.way.hands == Hands::forward
                          ? 0.1 * 0.27 * p.scale * maths::sine(angleAt(posture, Channel::arm_raise))
                          : 0.0;
  const double mass = 0.029 * 0.05 * p.scale + 0.093 * 0.567 * shank_forward +
                      0.2 * (hip + 0.433 * thigh_back) + 0.678 * (hip + trunk) + arms;
  // From just ahead of the ankle to behind the toes; up on the balls of the feet over them.
  const double heels = 0.5 * (posture.at(Channel::heel_lift, Side::left) +
                              posture.at(Channel::heel_lift, Side::right));
  const double up01 = maths::smoothstep(0.015, 0.045, heels);
  const double ball = ballAhead_m(p, 0.5 * (planted[0].heel_pitch_rad + planted[1].heel_pitch_rad));
  const double back = maths::mix(0.010 * p.scale, ball - 0.045 * p.scale, up01);
  const double ahead = maths::mix(0.105 * p.scale, ball + 0.002 * p.scale, up01);
  constexpr double kHipShare = 0.85;  // of the body that moves with the hips
  const double bend = 0.015 * p.scale;
  const double most = 0.10 * p.scale;
  const double wanted = softPlus(back - mass, bend) - softPlus(mass - ahead, bend);
  return maths::clamp(wanted / kHipShare, -most, most);
}

// The back slides straight down a wall: the hips keep their distance from it.
void slideOnWall(const Performer& p, const Way& way, const Vec3& ankle_m, Fold& fold) {
  const double apart = ankle_m.z - way.wall.hips_m;
  const double span = body::limbSpan_m(p.thigh_m, p.shank_m, fold.knee_rad);
  fold.hip_height_m = ankle_m.y + std::sqrt(std::max(0.01, span * span - apart * apart));
  fold.hip_forward_m = way.wall.hips_m;
}

}  // namespace

Fold foldOf(const Performer& p, const Setting& setting, const Posture& posture,
            const std::array<Foot, 2>& planted) {
  Fold fold;
  if (setting.way.legs == Legs::one_moves && !setting.way.seated_start) {
    // The standing shank leans with the bend of its knee as when standing at ease.
    fold.knee_rad = angleAt(posture, Channel::stance_knee);
    fold.shank_rad = 0.45 * fold.knee_rad + maths::radians(2.8);
  } else {
    fold.knee_rad = angleAt(posture, Channel::knee_flexion);
    fold.shank_rad = angleAt(posture, Channel::shank_lean);
  }
  const Vec3 ankle = drivingAnkle(setting.way, planted);
  const double thigh_rad = fold.knee_rad - fold.shank_rad;
  fold.hip_height_m =
      ankle.y + p.shank_m * maths::cosine(fold.shank_rad) + p.thigh_m * maths::cosine(thigh_rad);
  fold.hip_forward_m =
      ankle.z + p.shank_m * maths::sine(fold.shank_rad) - p.thigh_m * maths::sine(thigh_rad);
  if (setting.way.seated_start) {
    const double rise = fold.hip_height_m - setting.seat.hip_height_m;
    fold.on_feet01 = maths::smoothstep(0.0, 0.12 * p.scale, rise);
  }
  if (setting.way.on_wall) {
    slideOnWall(p, setting.way, ankle, fold);
    return fold;
  }
  // A split stance has its feet ahead and behind.
  if (setting.way.legs != Legs::split) {
    fold.hip_forward_m += fold.on_feet01 * balancing_m(p, setting, posture, planted, fold);
  }
  return fold;
}

}  // namespace spotter::movement
