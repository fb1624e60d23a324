#pragma once

#include <string>
#include <vector>

#include "characters/find_bones.h"
#include "characters/stance.h"
#include "models/model.h"

namespace spotter::characters {

/// A foreign figure hung on our joints.
struct Rebound {
  models::Model model;               ///< with joints_m, its own proportions in our rest pose
  int joints_that_move = 0;          ///< joints that some skin hangs on
  double arm_below_level_deg = 0.0;  ///< in the pose that the skin was made in
  std::size_t uneven_vertices = 0;   ///< whose weights did not sum to 1
  std::size_t loose_vertices = 0;    ///< that hung on nothing: they follow the nearest joint
};

/// The joint that each node follows: its own, else that of its nearest ancestor that is one; the
/// hips for what lies above them; -1 for what hangs elsewhere.
std::vector<int> followedJoints(const models::ForeignModel& model, const BoneMap& map);

/// Hangs the skin on our joints. Trunk, head and shoulders stay as they were made; upper and lower
/// arms and legs turn into our rest pose, feet about the vertical only. Joints that the figure does
/// not have fall together with their neighbour, so that the bone before them carries the whole
/// bend.
/// @pre the map has at least what missingNeeds asks for
Rebound rebind(const models::ForeignModel& model, const BoneMap& map, const Stance& stance);

}  // namespace spotter::characters
