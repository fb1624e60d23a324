#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "body/skeleton.h"

namespace spotter::characters {

/// How a family of programs calls the bones.
struct Convention {
  std::string_view title;
  /// Canonical names: hips, spine, chest, upper chest, neck, head; then shoulder, upper arm, lower
  /// arm, hand, upper leg, lower leg, foot, toes of one side. `@` stands for left or right, `#` for
  /// l or r. Empty where the family has no such bone.
  std::array<std::string_view, 14> bones;
};

/// All families that are known. Sources: VRM 1.0 specification (humanoid bones); Mixamo, Unreal,
/// 3ds Max Biped, Daz and Reallusion as their exports call them; MakeHuman's rigs default,
/// game_engine and cmu_mb; Rigify of Blender 3.4; body names of OpenSim's gait models.
std::span<const Convention> conventions();

/// The canonical name of a joint in a family; empty when it has none.
std::string nameIn(const Convention& convention, body::Joint joint);

/// A bone's name without what programs put round it: name spaces ("mixamorig:"), prefixes of a rig
/// ("Bip01 "), case, blanks, dots, dashes and underscores.
std::string canonicalName(std::string_view name);

}  // namespace spotter::characters
