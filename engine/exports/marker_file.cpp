#include "exports/marker_file.h"

#include "body/clinical.h"
#include "exports/fixed_text.h"

namespace spotter::exports {
namespace {

using body::Joint;
using body::Side;
using maths::Vec3;

void addHeader(std::string& text, std::string_view file_name, std::size_t frame_count) {
  const std::string rate = std::to_string(kExportRate_hz) + ".00";
  const std::string count = std::to_string(frame_count);
  text += "PathFileType\t4\t(X/Y/Z)\t";
  text += file_name;
  text +=
      "\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\t"
      "OrigNumFrames\n";
  text += rate + "\t" + rate + "\t" + count + "\t" + std::to_string(kMarkerCount) + "\tmm\t" +
          rate + "\t1\t" + count + "\nFrame#\tTime";
  for (const std::string_view name : kMarkerNames) {
    text += '\t';
    text += name;
    text += "\t\t";
  }
  text += "\n\t";
  for (int marker = 1; marker <= kMarkerCount; ++marker) {
    for (const char* axis : {"\tX", "\tY", "\tZ"}) text += axis + std::to_string(marker);
  }
  text += "\n\n";
}

}  // namespace

PelvisLandmarks pelvisLandmarks(const body::Skeleton& skeleton) {
  const Vec3 hip = skeleton.rest(Joint::left_upper_leg);
  const double width_mm = (hip.x * 1000.0 - 7.3) / 0.33;
  const double forward_mm = 0.138 * width_mm + 10.4;
  const double up_mm = 0.305 * width_mm + 10.9;
  // The unsimplified equation for the forward distance is 0.24 depth + 9.9.
  const double depth_mm = (forward_mm - 9.9) / 0.24;
  constexpr double kBackWidth = 0.4;

  PelvisLandmarks marks;
  const Vec3 front = {0.0005 * width_mm, hip.y + 0.001 * up_mm, hip.z + 0.001 * forward_mm};
  const Vec3 back = {kBackWidth * front.x, front.y, front.z - 0.001 * depth_mm};
  marks.left_front_m = front;
  marks.left_back_m = back;
  marks.right_front_m = {-front.x, front.y, front.z};
  marks.right_back_m = {-back.x, back.y, back.z};
  return marks;
}

Markers markersOf(const body::Skeleton& skeleton, const body::JointFrames& frames) {
  const PelvisLandmarks pelvis = pelvisLandmarks(skeleton);
  const auto onPelvis = [&](const Vec3& rest_m) {
    return body::carriedPoint(skeleton, frames, Joint::hips, rest_m);
  };
  const auto heel = [&](Side side) {
    return body::carriedPoint(skeleton, frames, body::leg(side).foot,
                              body::heelRest(skeleton, side));
  };
  return {frames.at(Joint::left_upper_leg),
          frames.at(Joint::right_upper_leg),
          frames.at(Joint::left_lower_leg),
          frames.at(Joint::right_lower_leg),
          frames.at(Joint::left_foot),
          frames.at(Joint::right_foot),
          heel(Side::left),
          heel(Side::right),
          frames.at(Joint::left_toes),
          frames.at(Joint::right_toes),
          frames.at(Joint::left_upper_arm),
          frames.at(Joint::right_upper_arm),
          onPelvis(pelvis.left_front_m),
          onPelvis(pelvis.right_front_m),
          onPelvis(pelvis.left_back_m),
          onPelvis(pelvis.right_back_m),
          frames.at(Joint::left_lower_arm),
          frames.at(Joint::right_lower_arm),
          frames.at(Joint::left_hand),
          frames.at(Joint::right_hand)};
}

std::string markerFile(std::string_view file_name, const body::Skeleton& skeleton,
                       std::span<const body::Pose> poses) {
  std::string text;
  addHeader(text, file_name, poses.size());
  for (std::size_t i = 0; i < poses.size(); ++i) {
    text += std::to_string(i + 1) + "\t";
    appendFixed(text, static_cast<double>(i) / kExportRate_hz, 2);
    for (const Vec3& marker_m : markersOf(skeleton, body::solveFrames(skeleton, poses[i]))) {
      const Vec3 exported_m = toExportAxes(marker_m);
      for (const double part_m : {exported_m.x, exported_m.y, exported_m.z}) {
        text += '\t';
        appendFixed(text, part_m * 1000.0, 3);
      }
    }
    text += '\n';
  }
  return text;
}

}  // namespace spotter::exports
