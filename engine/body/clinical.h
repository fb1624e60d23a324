#pragma once

#include "body/pose.h"

namespace spotter::body {

/// Clinical angles and distances of a performed pose, in degrees and metres, 0 in the rest pose
/// where a person stands straight unless said otherwise. They come from joint centres, and where
/// two centres cannot tell (pelvis tilt, spine, neck, wrist, roll of the foot) from the joints'
/// turns. Frontal means the person's own frontal plane: square to where the pelvis faces.

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

/// Thigh forward from vertical: 0 hanging down, 90 level ahead.
double thighFlexion_deg(const JointFrames& frames, Side side);
/// Thigh out of the sagittal plane, positive away from the midline.
double thighAbduction_deg(const JointFrames& frames, Side side);
/// Foot turned outward about the line of the shank, 0 straight ahead of the shin.
double legTurn_deg(const JointFrames& frames, Side side);
/// Foot onto its outer edge (inversion).
double footRoll_deg(const JointFrames& frames, Side side);
/// Between the ankles, sideways to the pelvis.
double stepWidth_m(const JointFrames& frames);
/// Between the ankles, in space.
double ankleDistance_m(const JointFrames& frames);
/// From the heel of the front foot back to the other's toe tips, along where the pelvis faces.
double heelToeGap_m(const Skeleton& skeleton, const JointFrames& frames, Side front);

/// The heel's lowest point and the tip of the toes, on the sole.
maths::Vec3 heel_m(const Skeleton& skeleton, const JointFrames& frames, Side side);
maths::Vec3 toeTip_m(const Skeleton& skeleton, const JointFrames& frames, Side side);
/// Foot pointed down: angle between shank and foot less that of standing. Negative: drawn up.
double plantarflexion_deg(const Skeleton& skeleton, const JointFrames& frames, Side side);

/// Shoulders against hips about the vertical, positive turns to the left.
double trunkTurn_deg(const JointFrames& frames);
/// Where the pelvis faces, about the vertical, positive to the left.
double pelvisTurn_deg(const JointFrames& frames);
/// Pelvis tipped forward from its rest pose.
double pelvisTilt_deg(const JointFrames& frames);
/// Thorax bent forward against the pelvis: the flexion of the spine.
double spineFlexion_deg(const JointFrames& frames);
/// Head bent forward against the thorax.
double neckFlexion_deg(const JointFrames& frames);

/// Thigh forward of the line from the neck's base to the hips, in the pelvis's own sagittal plane:
/// 0 when shoulder, hip and knee lie as in standing.
double hipFlexion_deg(const Skeleton& skeleton, const JointFrames& frames, Side side);
/// Thorax bent sideways against the pelvis, positive toward the person's left.
double sideBend_deg(const JointFrames& frames);
/// Between the knees, sideways to the pelvis.
double kneeGap_m(const JointFrames& frames);

/// Elbow: 0 is straight.
double elbowFlexion_deg(const JointFrames& frames, Side side);
/// Upper arm forward from hanging along the trunk line: 90 is square ahead, 180 overhead.
double armFlexion_deg(const JointFrames& frames, Side side);
/// Upper arm out of the sagittal plane.
double armAbduction_deg(const JointFrames& frames, Side side);
/// Hand bent back against the forearm (extension).
double wristBack_deg(const Skeleton& skeleton, const JointFrames& frames, Side side);
/// Shoulder joint nearer to the ear than at rest, along the thorax.
double shoulderLift_m(const Skeleton& skeleton, const JointFrames& frames, Side side);

/// Heel to toe tips, in a shoe (basis: proposed, as drawn: 0.155 of the stature).
double footLength_m(const Skeleton& skeleton);

/// The heel's lowest point in the rest pose: it moves with the foot joint.
maths::Vec3 heelRest(const Skeleton& skeleton, Side side);

}  // namespace spotter::body
