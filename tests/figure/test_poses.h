#pragma once

#include "body/pose.h"

namespace spotter::figure_test {

/// Postures for pictures and metrics; the arms hang unless a posture says otherwise.
body::Pose standing(const body::Skeleton& skeleton);
body::Pose sitting(const body::Skeleton& skeleton);
/// @param knee_in sideways part of the direction in which the knees point; negative = valgus
body::Pose squatting(const body::Skeleton& skeleton, double knee_in);
body::Pose abducting(const body::Skeleton& skeleton);
body::Pose armsOverhead(const body::Skeleton& skeleton);
body::Pose kyphotic(const body::Skeleton& skeleton);
/// Left hip, knee and elbow bent to the given angles.
body::Pose bent(const body::Skeleton& skeleton, double hip_deg, double knee_deg, double elbow_deg);

}  // namespace spotter::figure_test
