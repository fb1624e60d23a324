#include "picture/face.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::picture {
namespace {

using body::Joint;
using maths::Quat;
using maths::Vec3;

// Of the head joint in a person of 1.75 m (figure/head_shape): the pupils.
constexpr double kEyesUp_m = 0.065;
constexpr double kEyesAhead_m = 0.083;
constexpr double kEyeAside_m = 0.0315;
constexpr double kBeside_deg = 30.0;  // that eyes go without the head
constexpr double kAbove_deg = 20.0;
constexpr double kBelow_deg = 30.0;
constexpr double kNeckShare = 0.4;

double scaleOf(const body::Skeleton& skeleton) { return skeleton.physique.height_m / 1.75; }

}  // namespace

FaceState faceOf(const circuit::Look& look, double blink) {
  FaceState face;
  face.pain = look.pain;
  face.strain = look.strain;
  face.fear = look.fear;
  face.fatigue = look.fatigue;
  face.smile = look.smile;
  face.blink = std::max(blink, look.lids);
  face.lids_wide = look.lids_wide;
  face.jaw_open = look.jaw;
  face.purse = look.purse;
  face.mouth_wide = look.mouth_wide;
  face.brows_up = look.brows;
  face.droop_left = look.droop_left;
  face.droop_right = look.droop_right;
  return face;
}

HeadTurn bearingOf(const Quat& head, const Vec3& from_m, const Vec3& to_m) {
  const Vec3 d = maths::rotate(maths::conjugate(head), to_m - from_m);
  const double level = std::sqrt(d.x * d.x + d.z * d.z);
  return {maths::degrees(maths::arcTangent2(d.x, d.z)),
          maths::degrees(maths::arcTangent2(d.y, level)), 0.0};
}

EyePlaces eyesOf(const body::Skeleton& skeleton, const body::JointFrames& frames) {
  const double k = scaleOf(skeleton);
  const Vec3 rest = skeleton.rest(Joint::head);
  const auto carried = [&](double aside) {
    return body::carriedPoint(skeleton, frames, Joint::head,
                              rest + Vec3{aside, kEyesUp_m, kEyesAhead_m} * k);
  };
  return {carried(0.0), carried(kEyeAside_m), carried(-kEyeAside_m)};
}

void turnHead(const body::Skeleton& skeleton, const HeadTurn& turn, body::JointFrames& frames) {
  const auto part = [&](double share) {
    return maths::rotationY(maths::radians(share * turn.left_deg)) *
           maths::rotationX(maths::radians(-share * turn.up_deg)) *
           maths::rotationZ(maths::radians(-share * turn.tilt_deg));
  };
  const auto neck = static_cast<std::size_t>(body::index(Joint::neck));
  const auto head = static_cast<std::size_t>(body::index(Joint::head));
  const Quat own = maths::conjugate(frames.rotation[neck]) * frames.rotation[head];
  frames.rotation[neck] = frames.rotation[neck] * part(kNeckShare);
  frames.position_m[head] =
      body::carriedPoint(skeleton, frames, Joint::neck, skeleton.rest(Joint::head));
  frames.rotation[head] = frames.rotation[neck] * own * part(1.0 - kNeckShare);
}

Gaze gazeAt(const body::Skeleton& skeleton, const body::JointFrames& frames, const Vec3& point_m) {
  constexpr double kGivesUp_deg = 55.0, kTurnsAway_deg = 80.0;
  const Quat& head = frames.turn(Joint::head);
  const EyePlaces eyes = eyesOf(skeleton, frames);
  const HeadTurn both = bearingOf(head, eyes.middle_m, point_m);
  const double seen = maths::smoothstep(kTurnsAway_deg, kGivesUp_deg, std::fabs(both.left_deg)) *
                      maths::smoothstep(kTurnsAway_deg, kGivesUp_deg, std::fabs(both.up_deg));
  const auto aside = [&](const Vec3& eye_m) {
    const double wanted = bearingOf(head, eye_m, point_m).left_deg;
    return seen * maths::clamp(wanted, -kBeside_deg, kBeside_deg);
  };
  return {aside(eyes.left_m), aside(eyes.right_m),
          seen * maths::clamp(both.up_deg, -kBelow_deg, kAbove_deg)};
}

}  // namespace spotter::picture
