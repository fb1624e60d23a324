#include "exports/motion_file.h"

#include <algorithm>
#include <vector>

#include "exports/marker_file.h"
#include "maths/angle.h"
#include "support/catch.h"

using namespace spotter;
using body::Joint;
using maths::radians;

namespace {

const body::Skeleton kBody = body::makeSkeleton({});

double coordinate(const body::Pose& pose, std::string_view name) {
  const auto& names = exports::kCoordinateNames;
  const auto at = std::find(names.begin(), names.end(), name);
  REQUIRE(at != names.end());
  return exports::coordinatesOf(
      kBody, body::solveFrames(kBody, pose))[static_cast<std::size_t>(at - names.begin())];
}

// A turn given as OpenSim counts it: about Z (right), then X (forward), then Y (up).
maths::Quat cardan(double z_deg, double x_deg, double y_deg) {
  return maths::rotationX(radians(-z_deg)) * maths::rotationZ(radians(x_deg)) *
         maths::rotationY(radians(y_deg));
}

}  // namespace

TEST_CASE("Every angle is zero in the rest pose") {
  const body::Pose rest = body::restPose(kBody);
  const exports::Coordinates values = exports::coordinatesOf(kBody, body::solveFrames(kBody, rest));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_position = i >= 3 && i <= 5;
    if (!is_position) CHECK(values[i] == Approx(0.0).margin(1e-12));
  }
  const maths::Vec3 origin = exports::toExportAxes(exports::pelvisLandmarks(kBody).origin_m());
  CHECK(coordinate(rest, "pelvis_tx") == Approx(origin.x));
  CHECK(coordinate(rest, "pelvis_ty") == Approx(origin.y));
  CHECK(coordinate(rest, "pelvis_tz") == Approx(0.0).margin(1e-12));
}

TEST_CASE("The hip is taken apart into flexion, adduction and rotation, mirrored on the left") {
  body::Pose pose = body::restPose(kBody);
  pose.at(Joint::right_upper_leg) = cardan(50.0, 10.0, 20.0);
  pose.at(Joint::left_upper_leg) = cardan(70.0, 8.0, -15.0);
  CHECK(coordinate(pose, "hip_flexion_r") == Approx(50.0));
  CHECK(coordinate(pose, "hip_adduction_r") == Approx(10.0));
  CHECK(coordinate(pose, "hip_rotation_r") == Approx(20.0));
  CHECK(coordinate(pose, "hip_flexion_l") == Approx(70.0));
  CHECK(coordinate(pose, "hip_adduction_l") == Approx(-8.0));
  CHECK(coordinate(pose, "hip_rotation_l") == Approx(15.0));
}

TEST_CASE("Positive hip angles bring the knee forward, the knee inward and the toes inward") {
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const bool is_left = side == body::Side::left;
    const double inward = -body::signOf(side);
    const body::LegJoints joints = body::leg(side);
    const auto name = [&](const char* stem) { return std::string(stem) + (is_left ? "l" : "r"); };
    const auto moved = [&](const maths::Quat& turn) {
      body::Pose pose = body::restPose(kBody);
      pose.at(joints.upper) = turn;
      return pose;
    };
    const auto shift = [&](const body::Pose& pose, Joint joint) {
      return body::solveFrames(kBody, pose).at(joint) - kBody.rest(joint);
    };
    const body::Pose forward = moved(maths::rotationX(radians(-20.0)));
    CHECK(shift(forward, joints.lower).z > 0.1);
    CHECK(coordinate(forward, name("hip_flexion_")) == Approx(20.0));
    const body::Pose across = moved(maths::rotationZ(radians(inward * -20.0)));
    CHECK(shift(across, joints.lower).x * inward < -0.1);  // outward
    CHECK(coordinate(across, name("hip_adduction_")) == Approx(-20.0));
    const body::Pose turned = moved(maths::rotationY(radians(inward * 20.0)));
    CHECK(shift(turned, joints.toes).x * inward > 0.03);
    CHECK(coordinate(turned, name("hip_rotation_")) == Approx(20.0));
  }
}

TEST_CASE("Knee flexion and dorsiflexion are positive on both sides and leave the hip alone") {
  body::Pose pose = body::restPose(kBody);
  pose.at(Joint::left_lower_leg) = maths::rotationX(radians(60.0));
  pose.at(Joint::right_foot) = maths::rotationX(radians(-12.0));
  const body::JointFrames frames = body::solveFrames(kBody, pose);
  CHECK(frames.at(Joint::left_foot).z < kBody.rest(Joint::left_foot).z - 0.2);  // heel to the seat
  CHECK(frames.at(Joint::right_toes).y > kBody.rest(Joint::right_toes).y + 0.01);  // toes up
  CHECK(coordinate(pose, "knee_angle_l") == Approx(60.0));
  CHECK(coordinate(pose, "knee_angle_r") == Approx(0.0).margin(1e-9));
  CHECK(coordinate(pose, "ankle_angle_r") == Approx(12.0));
  CHECK(coordinate(pose, "hip_flexion_l") == Approx(0.0).margin(1e-9));
}

TEST_CASE("Pelvis and trunk follow the signs of the full-body model") {
  body::Pose pose = body::restPose(kBody);
  pose.at(Joint::hips) = cardan(-25.0, 6.0, 9.0);
  pose.at(Joint::spine) = cardan(-15.0, 0.0, 0.0);
  pose.at(Joint::upper_chest) = cardan(-5.0, 0.0, 0.0);
  CHECK(coordinate(pose, "pelvis_tilt") == Approx(-25.0));  // forward
  CHECK(coordinate(pose, "pelvis_list") == Approx(6.0));    // right side low
  CHECK(coordinate(pose, "pelvis_rotation") == Approx(9.0));
  CHECK(coordinate(pose, "lumbar_extension") == Approx(-20.0));
  const body::JointFrames frames = body::solveFrames(kBody, pose);
  CHECK(frames.at(Joint::head).z > frames.at(Joint::hips).z + 0.2);
  CHECK(frames.at(Joint::right_upper_leg).y < frames.at(Joint::left_upper_leg).y);
  const maths::Vec3 facing = maths::rotate(pose.at(Joint::hips), {0.0, 0.0, 1.0});
  CHECK(facing.x > 0.1);  // turned to the left
}

TEST_CASE("A motion file says what it holds before the rows") {
  const std::vector<body::Pose> poses(2, body::restPose(kBody));
  const std::string text = exports::motionFile("squat_1", kBody, poses);
  CHECK(text.rfind("squat_1\nversion=1\nnRows=2\nnColumns=20\ninDegrees=yes\n", 0) == 0);
  const std::size_t table =
      text.find("endheader\ntime\tpelvis_tilt\tpelvis_list\tpelvis_rotation\t");
  REQUIRE(table != std::string::npos);
  CHECK(std::count(text.begin() + static_cast<std::ptrdiff_t>(table), text.end(), '\n') == 4);
  CHECK(text.find("\n0.01\t0.00000\t") != std::string::npos);
  CHECK(text.back() == '\n');
}
