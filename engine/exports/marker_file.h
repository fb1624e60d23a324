#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "body/pose.h"

namespace spotter::exports {

/// Exported files use the ground frame of OpenSim: X where the person faces, Y up, Z to their
/// right, origin at the person's spot on the floor. It is our frame turned about the vertical.
constexpr maths::Vec3 toExportAxes(const maths::Vec3& ours) { return {ours.z, ours.y, -ours.x}; }

/// Frames a second of every exported file.
inline constexpr int kExportRate_hz = 100;

inline constexpr int kMarkerCount = 20;
/// Names in the order of the columns. LHJC to RAJC are the centres of hip, knee and ankle; HEE the
/// heel's lowest point; TOE the ball joint; SHO the shoulder's joint centre; ASI and PSI the front
/// and back spines of the pelvis; EJC and WJC the centres of elbow and wrist.
inline constexpr std::array<std::string_view, kMarkerCount> kMarkerNames = {
    "LHJC", "RHJC", "LKJC", "RKJC", "LAJC", "RAJC", "LHEE", "RHEE", "LTOE", "RTOE",
    "LSHO", "RSHO", "LASI", "RASI", "LPSI", "RPSI", "LEJC", "REJC", "LWJC", "RWJC"};

/// Where the markers are, in our own axes, m.
using Markers = std::array<maths::Vec3, kMarkerCount>;

/// Markers of a posed skeleton, in the order of kMarkerNames.
Markers markersOf(const body::Skeleton& skeleton, const body::JointFrames& frames);

/// The bony landmarks of the pelvis in the rest pose; they move with the hips joint.
struct PelvisLandmarks {
  maths::Vec3 left_front_m, right_front_m;  ///< anterior superior iliac spines
  maths::Vec3 left_back_m, right_back_m;    ///< posterior superior iliac spines
  maths::Vec3 origin_m() const { return (left_front_m + right_front_m) * 0.5; }
};

/// Landmarks that a motion laboratory's own regression takes back to our hip joint centres within
/// 1.5 mm. Per hip centre, forward, up and out, with PW the distance between the front spines in
/// mm: -0.138 PW - 10.4, -0.305 PW - 10.9, 0.33 PW + 7.3 (Harrington et al. 2007 as simplified by
/// Sangeux 2015); front and back spines at one height in the rest pose. Width of the back spines
/// 0.4 PW (tag TK).
PelvisLandmarks pelvisLandmarks(const body::Skeleton& skeleton);

/// A marker file (.trc) of evenly sampled poses: kExportRate_hz, millimetres, first frame at 0 s.
/// Header as OpenSim's reader wants it: eight keys, no tab at the end of a row of numbers.
/// @param file_name  stands in the first line
std::string markerFile(std::string_view file_name, const body::Skeleton& skeleton,
                       std::span<const body::Pose> poses);

}  // namespace spotter::exports
