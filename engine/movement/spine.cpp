#include "movement/spine.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Joint;
using maths::Quat;

// What the spine bends of the trunk's lean: nearly half of the first degrees and ever less of the
// next, so that it bends before the pelvis tips and straightens after it (lumbopelvic rhythm, Esola
// et al. 1996, tag TK). At 40 degrees the pelvis has three quarters of the trunk line's lean:
// thorax and pelvis share 60:40 of the thorax's own (faults.md 0.1).
double spineShareOf(double lean_rad) {
  constexpr double kFirst01 = 0.45;
  constexpr double kLess = 1.15;  // for each radian
  constexpr double kBackward01 = 0.25;
  if (lean_rad < 0.0) return kBackward01 * lean_rad;
  return kFirst01 * lean_rad / (1.0 + kLess * lean_rad);
}
// Rounded upper back: pelvis, spine, chest, upper chest, neck, head in degrees (after bodies.md 6),
// and what that leans the trunk line.
constexpr std::array<double, 6> kKyphosis_deg = {-4.0, -7.0, 10.0, 14.0, 4.0, -21.0};
constexpr double kKyphosisLine_deg = 5.1;

}  // namespace

Spine spineOf(const Performer& p, const Posture& posture) {
  Spine s;
  s.kyphosis01 = p.baseline.kyphosis01;
  const double lean = angleAt(posture, Channel::trunk_lean);
  s.pelvis_pitch_rad = lean - spineShareOf(lean) + maths::radians(kKyphosis_deg[0]) * s.kyphosis01 +
                       angleAt(posture, Channel::pelvis_tilt);
  const double kyphosis = maths::radians(kKyphosisLine_deg) * s.kyphosis01;
  s.bend_rad = (lean - s.pelvis_pitch_rad - kyphosis) * p.spine_bend_gain;
  s.drop_rad = angleAt(posture, Channel::pelvis_drop);
  s.side_bend_rad = (angleAt(posture, Channel::side_lean) - s.drop_rad) * p.spine_bend_gain;
  return s;
}

void setSpine(const Posture& posture, const Setting& setting, const Spine& s, body::Pose& pose) {
  const double ky = maths::radians(1.0) * s.kyphosis01;
  // A full chest straightens the back; ever less of it comes from a deeper breath (proposed).
  const double breath =
      maths::radians(0.9) * setting.breath / (1.0 + 0.25 * std::abs(setting.breath));
  // The low back turns little: 7 degrees of a full turn (faults.md 1.20: S48).
  constexpr double kLowBack01 = 0.2;
  const double turn = angleAt(posture, Channel::trunk_turn);
  const Quat bend = maths::rotationZ(-s.side_bend_rad / 3.0);
  const Quat side = bend * maths::rotationY(0.5 * (1.0 - kLowBack01) * turn);
  const double third = s.bend_rad / 3.0;
  pose.at(Joint::spine) =
      bend * maths::rotationY(kLowBack01 * turn) * maths::rotationX(third + ky * kKyphosis_deg[1]);
  pose.at(Joint::chest) = side * maths::rotationX(third + ky * kKyphosis_deg[2] - breath);
  pose.at(Joint::upper_chest) = side * maths::rotationX(third + ky * kKyphosis_deg[3]);

  // The eyes stay ahead and level: the head keeps a small share of the trunk's lean.
  const double lean = angleAt(posture, Channel::trunk_lean);
  const double thorax = s.pelvis_pitch_rad + s.bend_rad - breath +
                        ky * (kKyphosis_deg[1] + kKyphosis_deg[2] + kKyphosis_deg[3]);
  const double wanted = 0.25 * lean + angleAt(posture, Channel::head_nod);
  const double back = std::max(wanted - thorax, maths::radians(-62.0));
  const double tilt = 0.25 * angleAt(posture, Channel::side_lean) - s.drop_rad - s.side_bend_rad;
  const double look = angleAt(posture, Channel::head_turn) * 0.5;
  const Quat aside = maths::rotationY(look);
  pose.at(Joint::neck) = aside * maths::rotationZ(-tilt * 0.45) * maths::rotationX(back * 0.45);
  pose.at(Joint::head) = aside * maths::rotationZ(-tilt * 0.55) * maths::rotationX(back * 0.55);
}

}  // namespace spotter::movement
