#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "body/skeleton.h"
#include "models/model.h"

namespace spotter::characters {

/// Where a foot meets the floor, in the rest pose.
struct Sole {
  maths::Vec3 heel_m, ball_m, tip_m;
};

/// A figure of somebody else that can do what our people do: its skin on our joints, with its own
/// proportions.
struct Character {
  models::Model model;
  body::Skeleton skeleton;
  std::array<Sole, 2> soles;  ///< left, right
};

/// Makes a character of a model with joints: finds its soles.
/// @pre the model has joints_m
Character makeCharacter(models::Model model);

/// Reads a character that was imported before. Fails, naming it, when the file is missing or
/// damaged.
base::Result<Character> readCharacter(const std::string& path);

}  // namespace spotter::characters
