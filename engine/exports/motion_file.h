#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "body/pose.h"

namespace spotter::exports {

inline constexpr int kCoordinateCount = 19;
/// Columns after the time: names of OpenSim's full-body models.
inline constexpr std::array<std::string_view, kCoordinateCount> kCoordinateNames = {
    "pelvis_tilt",   "pelvis_list",      "pelvis_rotation", "pelvis_tx",      "pelvis_ty",
    "pelvis_tz",     "hip_flexion_r",    "hip_adduction_r", "hip_rotation_r", "knee_angle_r",
    "ankle_angle_r", "hip_flexion_l",    "hip_adduction_l", "hip_rotation_l", "knee_angle_l",
    "ankle_angle_l", "lumbar_extension", "lumbar_bending",  "lumbar_rotation"};

/// Values in the order of kCoordinateNames: degrees, and metres for the three translations.
using Coordinates = std::array<double, kCoordinateCount>;

/// Joint coordinates of a posed skeleton, signed as in the full-body model of Rajagopal et al. 2016
/// (gait2392 has knee_angle the other way round): flexion of hip and knee, adduction, inward
/// rotation and dorsiflexion are positive. Pelvis and trunk turn about Z (right), X (forward), Y
/// (up) in that order: tilt is positive backward, list with the right side low, rotation to the
/// left; lumbar extension backward, bending to the right, rotation to the left. The hip is the same
/// sequence of the thigh in the pelvis: flexion, adduction, rotation. The trunk is the upper chest
/// against the pelvis. Angles are 0 in the rest pose, where a person stands upright. Translations
/// are those of the middle between the front spines of the pelvis, in the axes of toExportAxes().
/// Knee and ankle are hinges here: what else they do is left out, which moves the ankle by up to
/// 4 mm for someone who follows the angles (the knee stands half a degree apart from its hinge).
Coordinates coordinatesOf(const body::Skeleton& skeleton, const body::JointFrames& frames);

/// A motion file (.mot) of evenly sampled poses, kExportRate_hz, first row at 0 s.
/// @param title  first line: how a viewer lists the motion
std::string motionFile(std::string_view title, const body::Skeleton& skeleton,
                       std::span<const body::Pose> poses);

}  // namespace spotter::exports
