#pragma once

#include "movement/carriage.h"
#include "movement/feet.h"
#include "movement/leg.h"
#include "movement/spine.h"

namespace spotter::movement {

/// How far skin and clothes lie from the joints, m: measured on the figures as they are drawn
/// (basis: proposed), less what flesh and a foam mat give way.
struct Flesh {
  double buttock_m = 0.0;     ///< behind the hip joints
  double hip_side_m = 0.0;    ///< from the midline out to the side of the hip
  double knee_side_m = 0.0;   ///< from the middle of the knee outward
  double ankle_side_m = 0.0;  ///< from the middle of the ankle to the shoe's outer side
  double head_back_m = 0.0;   ///< behind the head joint
  double head_side_m = 0.0;   ///< beside the midline
  double arm_m = 0.0;         ///< radius of the upper arm
};
Flesh fleshOf(const Performer& performer);

/// Spine and pelvis of a lying body before it is turned to the mat: the middle between the hip
/// joints is the origin, the pelvis turned as the posture says.
struct LyingTrunk {
  Spine spine;
  maths::Quat pelvis;
  maths::Quat upper_chest;
  maths::Vec3 neck_m;
};
/// @param following01  how much of the pelvis's turn the thorax follows
LyingTrunk lyingTrunk(const Performer& performer, const Setting& setting, Posture posture,
                      double following01, body::Pose& pose);

/// Middle between the hip joints in the rest pose.
maths::Vec3 restHips(const Performer& performer);

/// How far behind the neck joint the back lies against the mat, m.
/// @param upper_chest  turn of the thorax
double backBehindNeck_m(const Performer& performer, const maths::Quat& upper_chest);

/// Angle of the thigh forward of the trunk's line in the rest pose: what a hip flexion of 0 means.
double restHipAngle_rad(const Performer& performer);

/// Turns neck and head so that the head joint is at a point and the face at a pitch, rad.
void setLyingHead(const Performer& performer, const Posture& posture, const Trunk& trunk,
                  const maths::Vec3& neck_m, const maths::Vec3& head_m, double pitch_rad,
                  body::Pose& pose);

/// Puts the trunk where the turn and the hips' place say: pose, hip joints and upper chest.
Trunk placeTrunk(const Performer& performer, const LyingTrunk& lying, const maths::Quat& turn,
                 const maths::Vec3& hips_middle_m, body::Pose& pose);

/// On the back: the mat is behind, at z = 0.
Trunk setLyingOnBack(const Performer& performer, const Setting& setting, const Posture& posture,
                     body::Pose& pose);
/// On the side: the mat is beside the lower side, at x = 0.
Trunk setLyingOnSide(const Performer& performer, const Setting& setting, const Posture& posture,
                     body::Pose& pose);

/// On the back with both feet planted: how the posture's knee bend places the feet, and the hip
/// flexion at which the hips rest.
struct Resting {
  double foot_forward_m = 0.0;
  double hip_flexion_deg = 0.0;
};
Resting restingOnBack(const Performer& performer, const Way& way, const Posture& posture);

/// Heel in the rest pose: edge of the sole and back of the shoe.
std::array<maths::Vec3, 2> heelPoints(const body::Skeleton& skeleton, body::Side side);

/// Where the head joint rests.
maths::Vec3 headAtRest(const Performer& performer, const Way& way);
maths::Vec3 headOnBack(const Performer& performer, const Way& way);
maths::Vec3 headOnSide(const Performer& performer, const Way& way);

}  // namespace spotter::movement
