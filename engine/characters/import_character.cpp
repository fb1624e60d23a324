#include "characters/import_character.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "characters/rebind.h"
#include "characters/stance.h"

namespace spotter::characters {
namespace {

using base::Error;
using body::Joint;
using body::kJointCount;
using models::ForeignModel;

// A second joint in the chest and collar bones are a help, no more.
constexpr std::array<Joint, 3> kHelpful = {Joint::upper_chest, Joint::left_shoulder,
                                           Joint::right_shoulder};
constexpr int kNeeded = kJointCount - static_cast<int>(kHelpful.size());
constexpr int kLeastMoving = 8;

bool isNeeded(Joint joint) {
  return std::find(kHelpful.begin(), kHelpful.end(), joint) == kHelpful.end();
}

std::string listed(const std::vector<Joint>& joints) {
  std::string text;
  for (const Joint joint : joints)
    text += (text.empty() ? "" : ", ") + std::string(body::vrmName(joint));
  return text;
}

std::vector<Joint> missingOf(const BoneMap& map) {
  std::vector<Joint> missing;
  for (int j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    if (!map.has(joint) && isNeeded(joint)) missing.push_back(joint);
  }
  return missing;
}

/// What will be seen of a bone that is missing.
std::string effectOf(Joint joint) {
  const std::string name(body::vrmName(joint));
  switch (joint) {
    case Joint::spine:
    case Joint::chest:
      return "no bone for " + name + ": the back bends in fewer places";
    case Joint::neck:
      return "no bone for neck: the head turns on the shoulders";
    case Joint::head:
      return "no bone for head: the head goes with the neck";
    case Joint::left_hand:
    case Joint::right_hand:
      return "no bone for " + name + ": that hand stays straight";
    default:
      return "no bone for " + name +
             ": those toes will not bend, and a lifted heel is harder to see";
  }
}

Error tooFewBones(const ForeignModel& model, const BoneMap& map, const std::vector<Joint>& needs) {
  const bool any = std::any_of(model.meshes.begin(), model.meshes.end(), [](const auto& mesh) {
    return std::any_of(mesh.weights.begin(), mesh.weights.end(),
                       [&](const auto& w) { return w.node != mesh.weights.front().node; });
  });
  if (!any) {
    return {"its skin hangs on no bones: it cannot move", "",
            "rig it first, e.g. with Mixamo or Blender's Rigify, and export mesh and armature "
            "together"};
  }
  return {"no bone was found for " + listed(needs) + " (" + boneWords(map) + ")", "",
          "name the bones as VRM, Mixamo, MakeHuman, Unreal or Rigify do, and export all of them"};
}

/// Leaves out meshes that hang on nothing that moves, e.g. a floor.
void dropLooseMeshes(ForeignModel& model, const BoneMap& map, std::vector<std::string>& warnings) {
  const std::vector<int> follows = followedJoints(model, map);
  const auto loose = [&](const models::ForeignMesh& mesh) {
    return std::none_of(mesh.weights.begin(), mesh.weights.end(), [&](const auto& w) {
      return follows[static_cast<std::size_t>(w.node)] >= 0;
    });
  };
  for (const models::ForeignMesh& mesh : model.meshes) {
    if (loose(mesh))
      warnings.push_back("mesh " + models::shownName(mesh.name) +
                         " hangs on none of these bones and is left out: bind it to them if it "
                         "belongs to the figure");
  }
  std::erase_if(model.meshes, loose);
}

bool isFinite(const ForeignModel& model) {
  return std::all_of(model.nodes.begin(), model.nodes.end(), [](const models::ForeignNode& node) {
    return std::isfinite(node.place.x) && std::isfinite(node.place.y) &&
           std::isfinite(node.place.z) && maths::length(node.place) < 1e6;
  });
}

std::size_t trianglesOf(const ForeignModel& model) {
  std::size_t triangles = 0;
  for (const models::ForeignMesh& mesh : model.meshes) triangles += mesh.indices.size() / 3;
  return triangles;
}

// Bones beyond the joints that move skin.
std::size_t furtherBones(const ForeignModel& model, const BoneMap& map) {
  std::vector<bool> moves(model.nodes.size(), false);
  for (const models::ForeignMesh& mesh : model.meshes) {
    for (const models::ForeignWeight& w : mesh.weights)
      moves[static_cast<std::size_t>(w.node)] = true;
  }
  for (const int node : map.node) {
    if (node >= 0) moves[static_cast<std::size_t>(node)] = false;
  }
  return static_cast<std::size_t>(std::count(moves.begin(), moves.end(), true));
}

void tellFacts(const ForeignModel& model, const BoneMap& map, const Stance& stance,
               const Rebound& rebound, Imported& out) {
  std::array<char, 32> stature{};
  std::snprintf(stature.data(), stature.size(), "%.2f", stance.stature_m);
  out.facts.push_back(model.format + ", " + std::to_string(trianglesOf(model)) + " triangles, " +
                      std::to_string(model.images.size()) + " pictures");
  out.facts.push_back(boneWords(map));
  out.facts.push_back(std::string(stature.data()) + " m tall, " +
                      bindPoseWords(rebound.arm_below_level_deg));
  if (const std::size_t further = furtherBones(model, map); further > 0) {
    out.facts.push_back(std::to_string(further) +
                        " further bones (fingers, twists, hair, cloth) follow the joint that they "
                        "hang on");
  }
  for (const auto* notes : {&model.notes, &stance.notes})
    out.facts.insert(out.facts.end(), notes->begin(), notes->end());
  if (rebound.uneven_vertices > 0) {
    out.facts.push_back("the skin weights of " + std::to_string(rebound.uneven_vertices) +
                        " vertices did not sum to 1: they were evened");
  }
}

void tellWarnings(const BoneMap& map, const Stance& stance, const Rebound& rebound, Imported& out) {
  for (const Joint joint : missingOf(map)) out.warnings.push_back(effectOf(joint));
  out.warnings.insert(out.warnings.end(), stance.warnings.begin(), stance.warnings.end());
  if (rebound.loose_vertices > 0) {
    out.warnings.push_back(std::to_string(rebound.loose_vertices) +
                           " vertices hang on no bone: they follow the nearest joint (weight them "
                           "and import again if the skin tears)");
  }
  constexpr double kUpright_deg = -20.0;
  if (rebound.arm_below_level_deg < kUpright_deg) {
    out.warnings.emplace_back(
        "it was made with raised arms: shoulders may look drawn (a T-pose or A-pose is better)");
  }
}

}  // namespace

std::string boneWords(const BoneMap& map) {
  const std::vector<Joint> missing = missingOf(map);
  std::vector<Joint> guessed;
  for (int j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    if (map.has(joint) && map.guessed[static_cast<std::size_t>(j)] && isNeeded(joint))
      guessed.push_back(joint);
  }
  std::string text = std::to_string(kNeeded - static_cast<int>(missing.size())) + " of " +
                     std::to_string(kNeeded) + " needed bones found by " +
                     (map.names.empty() ? "their place in the tree, since no names are known"
                                        : map.names + " names");
  if (!map.names.empty() && !guessed.empty())
    text += "; by their place in the tree: " + listed(guessed);
  if (!missing.empty()) text += "; missing: " + listed(missing);
  return text;
}

std::vector<Joint> missingNeeds(const BoneMap& map) {
  std::vector<Joint> needs;
  for (const Joint joint :
       {Joint::hips, Joint::left_upper_leg, Joint::left_lower_leg, Joint::left_foot,
        Joint::right_upper_leg, Joint::right_lower_leg, Joint::right_foot, Joint::left_upper_arm,
        Joint::left_lower_arm, Joint::right_upper_arm, Joint::right_lower_arm}) {
    if (!map.has(joint)) needs.push_back(joint);
  }
  if (!map.has(Joint::spine) && !map.has(Joint::chest) && !map.has(Joint::upper_chest))
    needs.push_back(Joint::spine);
  return needs;
}

base::Result<Imported> importCharacter(ForeignModel model, const ImportWishes& wishes) {
  if (!isFinite(model)) {
    return Error{"a bone's place is no finite number", "", "repair the armature and export again"};
  }
  BoneMap map = findBones(model);
  if (const auto needs = missingNeeds(map); !needs.empty()) return tooFewBones(model, map, needs);
  Imported out;
  dropLooseMeshes(model, map, out.warnings);
  if (model.meshes.empty()) {
    return Error{"none of its meshes hangs on its bones: they cannot move it", "",
                 "bind the mesh to the armature (in Blender: parent with automatic weights)"};
  }
  const auto stance = findStance(model, map, wishes.height_m);
  if (!stance) return stance.error();
  Rebound rebound = rebind(model, map, stance.value());
  if (rebound.joints_that_move < kLeastMoving) {
    return Error{"only " + std::to_string(rebound.joints_that_move) +
                     " of its bones move any skin: it would not bend",
                 "", "bind the mesh to the armature (in Blender: parent with automatic weights)"};
  }
  tellFacts(model, map, stance.value(), rebound, out);
  tellWarnings(map, stance.value(), rebound, out);
  out.character = makeCharacter(std::move(rebound.model));
  return out;
}

}  // namespace spotter::characters
