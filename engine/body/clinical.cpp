#include "body/clinical.h"

#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::body {
namespace {

using maths::Vec3;

Vec3 hipCentre(const JointFrames& frames) {
  return (frames.at(Joint::left_upper_leg) + frames.at(Joint::right_upper_leg)) * 0.5;
}

// Horizontal unit vector to the person's left: the line between the hip joints, levelled.
Vec3 leftAxis(const JointFrames& frames) {
  const Vec3 across = frames.at(Joint::left_upper_leg) - frames.at(Joint::right_upper_leg);
  return maths::normalised({across.x, 0.0, across.z}, {1.0, 0.0, 0.0});
}

// Square to leftAxis, horizontal, where the pelvis faces.
Vec3 frontAxis(const Vec3& left) { return {-left.z, 0.0, left.x}; }

double angleFrom(double across, double along) {
  return maths::degrees(maths::arcTangent2(across, along));
}

// Signed distance of the knee from the hip-ankle line in the frontal plane, + medial.
double kneeOffset(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 medial = leftAxis(frames) * -signOf(side);
  const Vec3 line = frames.at(joints.foot) - frames.at(joints.upper);
  const Vec3 knee = frames.at(joints.lower) - frames.at(joints.upper);
  const double line_across = maths::dot(line, medial);
  const double span = std::sqrt(line_across * line_across + line.y * line.y);
  return (maths::dot(knee, medial) * -line.y + knee.y * line_across) / span;
}

// How far a joint's upright axis leans forward in the sagittal plane of the pelvis.
double pitch_deg(const JointFrames& frames, Joint joint) {
  const Vec3 up = maths::rotate(frames.turn(joint), {0.0, 1.0, 0.0});
  return angleFrom(maths::dot(up, frontAxis(leftAxis(frames))), up.y);
}

// About the vertical, of a line to the person's left.
double heading_deg(const Vec3& left) { return angleFrom(-left.z, left.x); }

Vec3 trunkLine(const JointFrames& frames) {
  return maths::normalised(frames.at(Joint::neck) - hipCentre(frames));
}

Vec3 upperArm(const JointFrames& frames, Side side) {
  return maths::normalised(frames.at(arm(side).lower) - frames.at(arm(side).upper));
}

}  // namespace

double plantarflexion_deg(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const auto between = [&](const Vec3& knee, const Vec3& ankle, const Vec3& toes) {
    const Vec3 shank = knee - ankle, foot = toes - ankle;
    return angleFrom(maths::length(maths::cross(shank, foot)), maths::dot(shank, foot));
  };
  return between(frames.at(joints.lower), frames.at(joints.foot), frames.at(joints.toes)) -
         between(skeleton.rest(joints.lower), skeleton.rest(joints.foot),
                 skeleton.rest(joints.toes));
}

double kneeFlexion_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 thigh = frames.at(joints.lower) - frames.at(joints.upper);
  const Vec3 shank = frames.at(joints.foot) - frames.at(joints.lower);
  const Vec3 turn = maths::cross(thigh, shank);
  const double angle = angleFrom(maths::length(turn), maths::dot(thigh, shank));
  // Flexion turns the shank about the thigh's own left axis; bowing back the other way.
  const Vec3 hinge = maths::rotate(frames.turn(joints.upper), {1.0, 0.0, 0.0});
  return maths::dot(turn, hinge) < 0.0 ? -angle : angle;
}

double valgus_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const double m = kneeOffset(frames, side);
  const double thigh = maths::distance(frames.at(joints.upper), frames.at(joints.lower));
  const double shank = maths::distance(frames.at(joints.lower), frames.at(joints.foot));
  return maths::degrees(maths::arcSine(m / thigh) + maths::arcSine(m / shank));
}

double frontalProjection_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 medial = leftAxis(frames) * -signOf(side);
  const auto slant = [&](const Vec3& bone) { return angleFrom(maths::dot(bone, medial), -bone.y); };
  return slant(frames.at(joints.lower) - frames.at(joints.upper)) -
         slant(frames.at(joints.foot) - frames.at(joints.lower));
}

double shankLean_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 shank = frames.at(joints.lower) - frames.at(joints.foot);
  return angleFrom(maths::dot(shank, frontAxis(leftAxis(frames))), shank.y);
}

double trunkLean_deg(const Skeleton& skeleton, const JointFrames& frames) {
  const Vec3 rest =
      skeleton.rest(Joint::neck) -
      (skeleton.rest(Joint::left_upper_leg) + skeleton.rest(Joint::right_upper_leg)) * 0.5;
  const Vec3 line = frames.at(Joint::neck) - hipCentre(frames);
  return angleFrom(maths::dot(line, frontAxis(leftAxis(frames))), line.y) -
         angleFrom(rest.z, rest.y);
}

double sideLean_deg(const JointFrames& frames) {
  const Vec3 line = frames.at(Joint::neck) - hipCentre(frames);
  const Vec3 left = leftAxis(frames);
  const double ahead = maths::dot(line, frontAxis(left));
  // Against the line's length in the sagittal plane, so that bending forward does not enlarge it.
  return angleFrom(maths::dot(line, left), std::sqrt(ahead * ahead + line.y * line.y));
}

double pelvisDrop_deg(const JointFrames& frames) {
  const Vec3 across = frames.at(Joint::left_upper_leg) - frames.at(Joint::right_upper_leg);
  return angleFrom(-across.y, std::sqrt(across.x * across.x + across.z * across.z));
}

double pelvisShift_m(const JointFrames& frames, const Vec3& from_m) {
  return maths::dot(hipCentre(frames) - from_m, leftAxis(frames));
}

double toeOut_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 foot = frames.at(joints.toes) - frames.at(joints.foot);
  const Vec3 left = leftAxis(frames);
  return angleFrom(maths::dot(foot, left) * signOf(side), maths::dot(foot, frontAxis(left)));
}

double heelHeight_m(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  return carriedPoint(skeleton, frames, leg(side).foot, heelRest(skeleton, side)).y;
}

double legAbduction_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 line = frames.at(joints.foot) - frames.at(joints.upper);
  return angleFrom(maths::dot(line, leftAxis(frames)) * signOf(side), -line.y);
}

double legFlexion_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 line = frames.at(joints.foot) - frames.at(joints.upper);
  return angleFrom(maths::dot(line, frontAxis(leftAxis(frames))), -line.y);
}

double thighFlexion_deg(const JointFrames& frames, Side side) {
  const Vec3 thigh = frames.at(leg(side).lower) - frames.at(leg(side).upper);
  return angleFrom(maths::dot(thigh, frontAxis(leftAxis(frames))), -thigh.y);
}

double thighAbduction_deg(const JointFrames& frames, Side side) {
  const Vec3 thigh = maths::normalised(frames.at(leg(side).lower) - frames.at(leg(side).upper));
  return maths::degrees(maths::arcSine(maths::dot(thigh, leftAxis(frames)) * signOf(side)));
}

double legTurn_deg(const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const Vec3 shank = maths::normalised(frames.at(joints.foot) - frames.at(joints.lower));
  const Vec3 left = leftAxis(frames);
  const Vec3 foot = maths::squareTo(frames.at(joints.toes) - frames.at(joints.foot), shank);
  return angleFrom(maths::dot(foot, left) * signOf(side),
                   maths::dot(foot, maths::cross(shank, left)));
}

double footRoll_deg(const JointFrames& frames, Side side) {
  const Vec3 across = maths::rotate(frames.turn(leg(side).foot), {1.0, 0.0, 0.0});
  return maths::degrees(maths::arcSine(-across.y)) * signOf(side);
}

double stepWidth_m(const JointFrames& frames) {
  const Vec3 apart = frames.at(Joint::left_foot) - frames.at(Joint::right_foot);
  return maths::dot(apart, leftAxis(frames));
}

double ankleDistance_m(const JointFrames& frames) {
  return maths::distance(frames.at(Joint::left_foot), frames.at(Joint::right_foot));
}

double heelToeGap_m(const Skeleton& skeleton, const JointFrames& frames, Side front) {
  const Side back = other(front);
  const Vec3 heel = carriedPoint(skeleton, frames, leg(front).foot, heelRest(skeleton, front));
  const Vec3 rest_tip = heelRest(skeleton, back) + Vec3{0.0, 0.0, footLength_m(skeleton)};
  const Vec3 tip = carriedPoint(skeleton, frames, leg(back).foot, rest_tip);
  return maths::dot(heel - tip, frontAxis(leftAxis(frames)));
}

Vec3 heel_m(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  return carriedPoint(skeleton, frames, leg(side).foot, heelRest(skeleton, side));
}

Vec3 toeTip_m(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const Vec3 rest_tip = heelRest(skeleton, side) + Vec3{0.0, 0.0, footLength_m(skeleton)};
  return carriedPoint(skeleton, frames, leg(side).toes, rest_tip);
}

double trunkTurn_deg(const JointFrames& frames) {
  const Vec3 shoulders = frames.at(Joint::left_upper_arm) - frames.at(Joint::right_upper_arm);
  const Vec3 left = leftAxis(frames);
  return angleFrom(-maths::dot(shoulders, frontAxis(left)), maths::dot(shoulders, left));
}

double pelvisTurn_deg(const JointFrames& frames) { return heading_deg(leftAxis(frames)); }

double pelvisTilt_deg(const JointFrames& frames) { return pitch_deg(frames, Joint::hips); }

double spineFlexion_deg(const JointFrames& frames) {
  return pitch_deg(frames, Joint::upper_chest) - pitch_deg(frames, Joint::hips);
}

double neckFlexion_deg(const JointFrames& frames) {
  return pitch_deg(frames, Joint::head) - pitch_deg(frames, Joint::upper_chest);
}

double hipFlexion_deg(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const LegJoints joints = leg(side);
  const auto angle = [](const Vec3& trunk, const Vec3& thigh, const Vec3& ahead) {
    const Vec3 down = maths::normalised(-trunk);
    const Vec3 front = maths::normalised(maths::squareTo(ahead, down));
    return angleFrom(maths::dot(thigh, front), maths::dot(thigh, down));
  };
  const Vec3 rest_hips =
      (skeleton.rest(Joint::left_upper_leg) + skeleton.rest(Joint::right_upper_leg)) * 0.5;
  const double rest =
      angle(skeleton.rest(Joint::neck) - rest_hips,
            skeleton.rest(joints.lower) - skeleton.rest(joints.upper), {0.0, 0.0, 1.0});
  const Vec3 left =
      maths::normalised(frames.at(Joint::left_upper_leg) - frames.at(Joint::right_upper_leg));
  const Vec3 trunk = frames.at(Joint::neck) - hipCentre(frames);
  const Vec3 ahead = maths::cross(left, maths::normalised(trunk));
  return angle(trunk, frames.at(joints.lower) - frames.at(joints.upper), ahead) - rest;
}

double sideBend_deg(const JointFrames& frames) {
  const Vec3 up = maths::rotate(frames.turn(Joint::upper_chest), {0.0, 1.0, 0.0});
  const Vec3 own = maths::rotate(maths::conjugate(frames.turn(Joint::hips)), up);
  return angleFrom(own.x, own.y);
}

double kneeGap_m(const JointFrames& frames) {
  const Vec3 across =
      maths::normalised(frames.at(Joint::left_upper_leg) - frames.at(Joint::right_upper_leg));
  return maths::dot(frames.at(Joint::left_lower_leg) - frames.at(Joint::right_lower_leg), across);
}

double elbowFlexion_deg(const JointFrames& frames, Side side) {
  const Vec3 lower = frames.at(arm(side).hand) - frames.at(arm(side).lower);
  const Vec3 upper = upperArm(frames, side);
  return angleFrom(maths::length(maths::cross(upper, lower)), maths::dot(upper, lower));
}

double armFlexion_deg(const JointFrames& frames, Side side) {
  const Vec3 line = trunkLine(frames);
  const Vec3 ahead = maths::normalised(maths::squareTo(frontAxis(leftAxis(frames)), line));
  const Vec3 upper = upperArm(frames, side);
  return angleFrom(maths::dot(upper, ahead), -maths::dot(upper, line));
}

double armAbduction_deg(const JointFrames& frames, Side side) {
  return maths::degrees(
      maths::arcSine(maths::dot(upperArm(frames, side), leftAxis(frames)) * signOf(side)));
}

double wristBack_deg(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const ArmJoints joints = arm(side);
  const Vec3 along = maths::normalised(skeleton.rest(joints.hand) - skeleton.rest(joints.lower));
  // The palm faces body and floor at rest, the thumb ahead.
  const Vec3 palm = maths::normalised(maths::cross(along, {0.0, 0.0, 1.0})) * signOf(side);
  const Vec3 forearm = maths::normalised(frames.at(joints.hand) - frames.at(joints.lower));
  return maths::degrees(
      maths::arcSine(maths::dot(forearm, maths::rotate(frames.turn(joints.hand), palm))));
}

double shoulderLift_m(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const ArmJoints joints = arm(side);
  const Vec3 up = maths::rotate(frames.turn(Joint::upper_chest), {0.0, 1.0, 0.0});
  const double rest = skeleton.rest(joints.upper).y - skeleton.rest(joints.shoulder).y;
  return maths::dot(frames.at(joints.upper) - frames.at(joints.shoulder), up) - rest;
}

double footLength_m(const Skeleton& skeleton) { return 0.155 * skeleton.physique.height_m; }

Vec3 heelRest(const Skeleton& skeleton, Side side) {
  const Vec3 ankle = skeleton.rest(leg(side).foot);
  return {ankle.x, 0.0, ankle.z - 0.05 * skeleton.physique.height_m / 1.75};
}

}  // namespace spotter::body
