#pragma once

#include "circuit/bearing.h"
#include "picture/picture.h"

namespace spotter::picture {

/// The face that is drawn for a look. @param blink  of the ordinary blinking, 0 to 1
FaceState faceOf(const circuit::Look& look, double blink);

/// Where the eyes of a person are, between them and each: hall coordinates.
struct EyePlaces {
  maths::Vec3 middle_m;
  maths::Vec3 left_m;
  maths::Vec3 right_m;
};
EyePlaces eyesOf(const body::Skeleton& skeleton, const body::JointFrames& frames);

/// How far the head is turned: of the neck a part.
struct HeadTurn {
  double left_deg = 0.0;
  double up_deg = 0.0;
  double tilt_deg = 0.0;  ///< + to the left shoulder
};
/// Degrees to the left and up of a point seen from another, against a head.
HeadTurn bearingOf(const maths::Quat& head, const maths::Vec3& from_m, const maths::Vec3& to_m);
/// Turns neck and head about their joints; nothing else moves.
void turnHead(const body::Skeleton& skeleton, const HeadTurn& turn, body::JointFrames& frames);

/// The eyes of a head on a point, each for itself, as far as eyes go: what lies further aside is
/// not looked at, and the eyes rest.
Gaze gazeAt(const body::Skeleton& skeleton, const body::JointFrames& frames,
            const maths::Vec3& point_m);

}  // namespace spotter::picture
