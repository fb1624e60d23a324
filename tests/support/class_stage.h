#pragma once

#include <string>
#include <vector>

#include "picture/picture.h"

namespace spotter::stage {

/// Standing with arms at the sides.
body::JointFrames standing(const body::Skeleton& skeleton);
/// A squat: knees at an angle, heels down, arms held forward.
/// @param valgus_deg  how far both thighs are turned inwards
body::JointFrames squatting(const body::Skeleton& skeleton, double knee_deg,
                            double valgus_deg = 0.0);
/// One leg to the side.
body::JointFrames legAside(const body::Skeleton& skeleton, body::Side side, double angle_deg);
/// On a chair with a seat of 0.46 m.
body::JointFrames seated(const body::Skeleton& skeleton);

/// The participants of assets/people, in alphabetical order; empty when there are none.
std::vector<std::string> peopleOf(const std::string& assets_folder);

/// A skeleton that fits the person's model: its bones' rest places. Falls back to a person of 1.70
/// m.
body::Skeleton skeletonOf(const std::string& assets_folder, const std::string& id);

/// People and their chairs in an arc before the facilitator at (0, 4), everyone busy with something
/// else.
picture::Picture classInArc(const std::string& assets_folder, int people);

}  // namespace spotter::stage
