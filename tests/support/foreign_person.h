#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "body/skeleton.h"

namespace support {

/// How somebody else's program would have written a figure.
struct ForeignRecipe {
  /// Names of joints: "vrm", "mixamo", "makehuman", "unreal", "rigify", "opensim" or "none".
  std::string names = "vrm";
  double height_m = 1.7;
  double leg_scale = 1.0;     ///< legs against the rest
  double girth = 1.0;         ///< thickness
  double arm_down_deg = 0.0;  ///< 0 is a T-pose
  double leg_out_deg = 0.0;   ///< legs apart
  double unit = 1.0;          ///< units a metre
  bool z_up = false;
  bool faces_back = false;  ///< towards -Z
  bool mirrored = false;    ///< x turned round after naming
  bool bone_axes = false;   ///< bones have axes of their own, as most programs give them
  bool normals = true;
  bool byte_weights = false;
  int weight_sets = 1;  ///< four influences each
  double weight_sum = 1.0;
  int further_bones = 0;             ///< in a tail below the head, moving some of its skin
  std::vector<std::string> without;  ///< VRM names of joints that have no bone
  int vrm_extension = 0;             ///< 0 none, 1 VRM 1.0, -1 VRM 0
};

/// The joint's name in the recipe's family; empty when the family has none.
std::string foreignName(const ForeignRecipe& recipe, spotter::body::Joint joint);

/// A figure of smooth tubes, as a glTF binary.
/// @param change  last word on the description, for what a recipe cannot say
std::vector<std::uint8_t> foreignGlb(const ForeignRecipe& recipe,
                                     const std::function<void(nlohmann::json&)>& change = {});

/// The same figure as an FBX file of text (7.4), without its colours; of the recipe it heeds names,
/// size, pose, unit and the joints to leave out.
std::string foreignFbx(const ForeignRecipe& recipe);

}  // namespace support
