#pragma once

#include "body/pose.h"

namespace spotter::body {

/// Clinical angles and distances of a performed pose. All of them come from joint centres alone, in
/// degrees and metres, 0 in the rest pose where a person stands straight unless said otherwise.
/// Frontal means the person's own frontal plane: square to where the pelvis faces.

/// Angle between thigh and shank: 0 is collinear. Negative bows back.
double kneeFlexion_deg(const JointFrames& frames, Side side);
/// Knee medial of the hip-ankle line in the frontal plane: asin(m/thigh) + asin(m/shank).
double valgus_deg(const JointFrames& frames, Side side);
/// Angle of hip-knee-ankle projected on the frontal plane less 180: what a camera in front sees.
/// Positive is a knee toward the midline. Never used as truth.
double frontalProjection_deg(const JointFrames& frames, Side side);
/// Forward lean of the shank from vertical.
double shankLean_deg(const JointFrames& frames, Side side);
/// Line from the hips' centre to the base of the neck, forward from vertical, less its rest angle.
double trunkLean_deg(const Skeleton& skeleton, const JointFrames& frames);
/// The same line sideways, positive toward the person's left.
double sideLean_deg(const JointFrames& frames);
/// Line between the hip joint centres: positive when the left side is low.
double pelvisDrop_deg(const JointFrames& frames);
/// Hip centre sideways from a point on the floor, positive toward the person's left.
double pelvisShift_m(const JointFrames& frames, const maths::Vec3& from_m);
/// Heading of the line ankle-toes, positive outward.
double toeOut_deg(const JointFrames& frames, Side side);
/// Heel over the floor.
double heelHeight_m(const Skeleton& skeleton, const JointFrames& frames, Side side);
/// Hip-ankle line out to the side from vertical, positive away from the midline.
double legAbduction_deg(const JointFrames& frames, Side side);
/// Hip-ankle line forward from vertical.
double legFlexion_deg(const JointFrames& frames, Side side);

/// The heel's lowest point in the rest pose: it moves with the foot joint.
maths::Vec3 heelRest(const Skeleton& skeleton, Side side);

}  // namespace spotter::body
