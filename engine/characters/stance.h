#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "characters/find_bones.h"
#include "models/affine.h"

namespace spotter::characters {

/// Statures that are taken for a person's, m.
inline constexpr double kShortest_m = 1.2;
inline constexpr double kTallest_m = 2.2;

/// How a foreign figure stands in its file, and what brings it into our frame: metres, +Y up,
/// facing +Z, left at +X, soles at 0, the middle between the hip joints above the origin.
struct Stance {
  models::Affine to_ours;
  double stature_m = 0.0;
  bool inside_out = false;            ///< its triangles face inward
  std::vector<std::string> notes;     ///< what was unusual and set right
  std::vector<std::string> warnings;  ///< what was guessed
};

/// Finds up, front, left and scale by where the bones and the skin are, not by what the file says.
/// Swaps left and right in the map when the feet point the other way. Fails when it has no height
/// that could be a person's.
/// @param wanted_m  stature to scale it to, whatever its units
/// @pre the map has hips, both upper legs and both feet
base::Result<Stance> findStance(const models::ForeignModel& model, BoneMap& map,
                                std::optional<double> wanted_m);

/// In words: "T-pose: arms 3 degrees below level".
std::string bindPoseWords(double arm_below_level_deg);

}  // namespace spotter::characters
