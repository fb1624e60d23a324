#include "exports/marker_file.h"

#include <limits>
#include <sstream>
#include <vector>

#include "exports/fixed_text.h"
#include "support/catch.h"

using namespace spotter;
using body::Joint;

namespace {

std::string fixed(double value, int decimals) {
  std::string text;
  exports::appendFixed(text, value, decimals);
  return text;
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

int tabsIn(const std::string& line) {
  int tabs = 0;
  for (const char c : line) tabs += c == '\t' ? 1 : 0;
  return tabs;
}

}  // namespace

TEST_CASE("Numbers in exported files have a point, fixed decimals and no minus before zero") {
  CHECK(fixed(1.25, 3) == "1.250");
  CHECK(fixed(-1234.5678, 2) == "-1234.57");
  CHECK(fixed(-0.0004, 3) == "0.000");
  CHECK(fixed(-0.0, 0) == "0");
  CHECK(fixed(std::numeric_limits<double>::quiet_NaN(), 3) == "nan");
  CHECK(fixed(-std::numeric_limits<double>::infinity(), 3) == "nan");
  CHECK(fixed(1e308, 3).size() == 313);
}

TEST_CASE("A marker file opens with the header that motion software expects") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const std::vector<body::Pose> poses(3, body::restPose(skeleton));
  const std::string text = exports::markerFile("still.trc", skeleton, poses);
  const std::vector<std::string> lines = linesOf(text);
  REQUIRE(lines.size() == 9);
  CHECK(text.back() == '\n');
  CHECK(lines[0] == "PathFileType\t4\t(X/Y/Z)\tstill.trc");
  CHECK(lines[1] ==
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\t"
        "OrigNumFrames");
  CHECK(lines[2] == "100.00\t100.00\t3\t20\tmm\t100.00\t1\t3");
  CHECK(lines[3].rfind("Frame#\tTime\tLHJC\t\t\tRHJC\t\t\tLKJC", 0) == 0);
  CHECK(lines[4].rfind("\t\tX1\tY1\tZ1\tX2", 0) == 0);
  CHECK(lines[5].empty());
  CHECK(lines[6].rfind("1\t0.00\t", 0) == 0);
  CHECK(lines[8].rfind("3\t0.02\t", 0) == 0);
  for (const int line : {6, 7, 8})
    CHECK(tabsIn(lines[static_cast<std::size_t>(line)]) == 1 + 3 * 20);
}

TEST_CASE("Markers are written in millimetres with X forward, Y up and Z to the right") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  body::Pose pose = body::restPose(skeleton);
  pose.hips_m += {0.010, 0.020, 0.030};  // left, up, forward
  const std::string moved = linesOf(exports::markerFile("a", skeleton, {{pose}}))[6];
  std::istringstream cells(moved);
  double frame = 0.0, time_s = 0.0, x_mm = 0.0, y_mm = 0.0, z_mm = 0.0;
  cells >> frame >> time_s >> x_mm >> y_mm >> z_mm;
  const maths::Vec3 hip = skeleton.rest(Joint::left_upper_leg);
  CHECK(x_mm == Approx(hip.z * 1000.0 + 30.0).margin(0.001));
  CHECK(y_mm == Approx(hip.y * 1000.0 + 20.0).margin(0.001));
  CHECK(z_mm == Approx(-hip.x * 1000.0 - 10.0).margin(0.001));
}

TEST_CASE("The joint centre markers are the joints of the posed skeleton and the heels its soles") {
  const body::Skeleton skeleton = body::makeSkeleton({1.58, 1.0, 31.0, 72.0});
  body::Pose pose = body::restPose(skeleton);
  pose.at(Joint::left_upper_leg) = maths::rotationX(-0.7);
  pose.at(Joint::left_lower_leg) = maths::rotationX(1.1);
  const body::JointFrames frames = body::solveFrames(skeleton, pose);
  const exports::Markers markers = exports::markersOf(skeleton, frames);
  CHECK(markers[0] == frames.at(Joint::left_upper_leg));
  CHECK(markers[2] == frames.at(Joint::left_lower_leg));
  CHECK(markers[4] == frames.at(Joint::left_foot));
  CHECK(markers[9] == frames.at(Joint::right_toes));
  CHECK(markers[11] == frames.at(Joint::right_upper_arm));
  CHECK(markers[16] == frames.at(Joint::left_lower_arm));
  CHECK(markers[19] == frames.at(Joint::right_hand));
  CHECK(markers[7].y == Approx(0.0).margin(1e-12));  // the standing foot's heel is on the floor
  CHECK(markers[6].y > 0.05);                        // the lifted one is not
}

TEST_CASE("A laboratory's hip regression leads from the pelvis markers back to the hip centres") {
  for (const body::Physique& physique :
       {body::Physique{1.45, 1.0, 22.0, 80.0}, body::Physique{1.70, 0.0, 28.0, 65.0},
        body::Physique{1.95, 0.3, 40.0, 50.0}}) {
    const body::Skeleton skeleton = body::makeSkeleton(physique);
    const exports::PelvisLandmarks pelvis = exports::pelvisLandmarks(skeleton);
    const double width_mm = 1000.0 * maths::distance(pelvis.left_front_m, pelvis.right_front_m);
    const double depth_mm =
        1000.0 *
        maths::distance(pelvis.origin_m(), (pelvis.left_back_m + pelvis.right_back_m) * 0.5);
    // Harrington et al. 2007, from the middle between the front spines.
    const maths::Vec3 hip = skeleton.rest(Joint::left_upper_leg) - pelvis.origin_m();
    CHECK(1000.0 * hip.z == Approx(-0.24 * depth_mm - 9.9).margin(1.0));
    CHECK(1000.0 * hip.y == Approx(-0.30 * width_mm - 10.9).margin(1.5));
    CHECK(1000.0 * hip.x == Approx(0.33 * width_mm + 7.3).margin(1.0));
  }
}
