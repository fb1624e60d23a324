#include "exports/motion_file.h"

#include "exports/fixed_text.h"
#include "exports/marker_file.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::exports {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// Turns about the export axes, one after the other, each in the turned frame, degrees.
struct Turns {
  double about_z, about_x, about_y;
};

// R = Rz Rx Ry: the second row and column of the matrix give the angles.
Turns turnsOf(const Quat& q) {
  const Vec3 up = toExportAxes(maths::rotate(q, {0.0, 1.0, 0.0}));
  const Vec3 forward = toExportAxes(maths::rotate(q, {0.0, 0.0, 1.0}));
  const Vec3 right = toExportAxes(maths::rotate(q, {-1.0, 0.0, 0.0}));
  return {maths::degrees(maths::arcTangent2(-up.x, up.y)), maths::degrees(maths::arcSine(up.z)),
          maths::degrees(maths::arcTangent2(-forward.z, right.z))};
}

Turns turnsBetween(const body::JointFrames& frames, Joint from, Joint to) {
  return turnsOf(maths::conjugate(frames.turn(from)) * frames.turn(to));
}

struct LegAngles {
  double hip_flexion, hip_adduction, hip_rotation, knee, ankle;
};

LegAngles legAngles(const body::JointFrames& frames, Side side) {
  const body::LegJoints joints = body::leg(side);
  const Turns hip = turnsBetween(frames, Joint::hips, joints.upper);
  const Turns knee = turnsBetween(frames, joints.upper, joints.lower);
  const Turns ankle = turnsBetween(frames, joints.lower, joints.foot);
  // Adduction and inward rotation turn the left leg the other way.
  const double mirror = -body::signOf(side);
  return {hip.about_z, mirror * hip.about_x, mirror * hip.about_y, -knee.about_z, ankle.about_z};
}

void addHeader(std::string& text, std::string_view title, std::size_t row_count) {
  text += title;
  text += "\nversion=1\nnRows=" + std::to_string(row_count) +
          "\nnColumns=" + std::to_string(kCoordinateCount + 1) + "\ninDegrees=yes\n\n";
  text +=
      "Units are S.I. units (second, meters, Newtons, ...)\n"
      "Angles are in degrees, zero in upright standing.\n"
      "Signs as in the full-body model of Rajagopal et al. 2016: knee flexion is positive.\n"
      "Ground: X forward, Y up, Z to the right.\n\n"
      "endheader\ntime";
  for (const std::string_view name : kCoordinateNames) {
    text += '\t';
    text += name;
  }
  text += '\n';
}

}  // namespace

Coordinates coordinatesOf(const body::Skeleton& skeleton, const body::JointFrames& frames) {
  const Turns pelvis = turnsOf(frames.turn(Joint::hips));
  const Turns trunk = turnsBetween(frames, Joint::hips, Joint::upper_chest);
  const LegAngles right = legAngles(frames, Side::right);
  const LegAngles left = legAngles(frames, Side::left);
  const Vec3 origin_m = toExportAxes(
      body::carriedPoint(skeleton, frames, Joint::hips, pelvisLandmarks(skeleton).origin_m()));
  return {pelvis.about_z, pelvis.about_x,    pelvis.about_y,      origin_m.x,         origin_m.y,
          origin_m.z,     right.hip_flexion, right.hip_adduction, right.hip_rotation, right.knee,
          right.ankle,    left.hip_flexion,  left.hip_adduction,  left.hip_rotation,  left.knee,
          left.ankle,     trunk.about_z,     trunk.about_x,       trunk.about_y};
}

std::string motionFile(std::string_view title, const body::Skeleton& skeleton,
                       std::span<const body::Pose> poses) {
  std::string text;
  addHeader(text, title, poses.size());
  for (std::size_t i = 0; i < poses.size(); ++i) {
    appendFixed(text, static_cast<double>(i) / kExportRate_hz, 2);
    for (const double value : coordinatesOf(skeleton, body::solveFrames(skeleton, poses[i]))) {
      text += '\t';
      appendFixed(text, value, 5);
    }
    text += '\n';
  }
  return text;
}

}  // namespace spotter::exports
