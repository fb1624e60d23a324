#include "body/clinical.h"

#include <cmath>

#include "maths/angle.h"
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

}  // namespace

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
  const Vec3 rest = skeleton.rest(Joint::neck) -
                    (skeleton.rest(Joint::left_upper_leg) + skeleton.rest(Joint::right_upper_leg)) * 0.5;
  const Vec3 line = frames.at(Joint::neck) - hipCentre(frames);
  return angleFrom(maths::dot(line, frontAxis(leftAxis(frames))), line.y) - angleFrom(rest.z, rest.y);
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

Vec3 heelRest(const Skeleton& skeleton, Side side) {
  const Vec3 ankle = skeleton.rest(leg(side).foot);
  return {ankle.x, 0.0, ankle.z - 0.05 * skeleton.physique.height_m / 1.75};
}

}  // namespace spotter::body
