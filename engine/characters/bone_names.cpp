#include "characters/bone_names.h"

namespace spotter::characters {
namespace {

// clang-format off
constexpr std::array<Convention, 14> kConventions = {{
    {"VRM", {"hips", "spine", "chest", "upperchest", "neck", "head", "@shoulder", "@upperarm",
             "@lowerarm", "@hand", "@upperleg", "@lowerleg", "@foot", "@toes"}},
    {"Mixamo", {"hips", "spine", "spine1", "spine2", "neck", "head", "@shoulder", "@arm",
                "@forearm", "@hand", "@upleg", "@leg", "@foot", "@toebase"}},
    {"MakeHuman", {"root", "spine05", "spine03", "spine01", "neck01", "head", "clavicle#",
                   "upperarm01#", "lowerarm01#", "wrist#", "upperleg01#", "lowerleg01#", "foot#",
                   "toe11#"}},
    {"Unreal or MakeHuman game", {"pelvis", "spine01", "spine02", "spine03", "neck01", "head",
                                  "clavicle#", "upperarm#", "lowerarm#", "hand#", "thigh#",
                                  "calf#", "foot#", "ball#"}},
    {"Rigify", {"defspine", "defspine001", "defspine002", "defspine003", "defspine004",
                "defspine006", "defshoulder#", "defupperarm#", "defforearm#", "defhand#",
                "defthigh#", "defshin#", "deffoot#", "deftoe#"}},
    {"Rigify metarig", {"spine", "spine001", "spine002", "spine003", "spine004", "spine006",
                        "shoulder#", "upperarm#", "forearm#", "hand#", "thigh#", "shin#", "foot#",
                        "toe#"}},
    {"Blender", {"hips", "spine", "chest", "upperchest", "neck", "head", "shoulder#", "upperarm#",
                 "forearm#", "hand#", "thigh#", "shin#", "foot#", "toe#"}},
    {"OpenSim", {"pelvis", "torso", "", "", "neck", "head", "clavicle#", "humerus#", "ulna#",
                 "hand#", "femur#", "tibia#", "talus#", "toes#"}},
    {"VRoid", {"jbipchips", "jbipcspine", "jbipcchest", "jbipcupperchest", "jbipcneck",
               "jbipchead", "jbip#shoulder", "jbip#upperarm", "jbip#lowerarm", "jbip#hand",
               "jbip#upperleg", "jbip#lowerleg", "jbip#foot", "jbip#toebase"}},
    {"3ds Max Biped", {"pelvis", "spine", "spine1", "spine2", "neck", "head", "#clavicle",
                       "#upperarm", "#forearm", "#hand", "#thigh", "#calf", "#foot", "#toe0"}},
    {"motion capture", {"hips", "lowerback", "spine", "spine1", "neck", "head", "@shoulder",
                        "@arm", "@forearm", "@hand", "@upleg", "@leg", "@foot", "@toebase"}},
    {"Daz", {"hip", "abdomenlower", "chestlower", "chestupper", "necklower", "head", "#collar",
             "#shldrbend", "#forearmbend", "#hand", "#thighbend", "#shin", "#foot", "#toe"}},
    {"Reallusion", {"ccbasehip", "ccbasewaist", "ccbasespine01", "ccbasespine02",
                    "ccbasenecktwist01", "ccbasehead", "ccbase#clavicle", "ccbase#upperarm",
                    "ccbase#forearm", "ccbase#hand", "ccbase#thigh", "ccbase#calf", "ccbase#foot",
                    "ccbase#toebase"}},
    {"short side first", {"hips", "spine", "chest", "upperchest", "neck", "head", "#shoulder",
                          "#upperarm", "#lowerarm", "#hand", "#upperleg", "#lowerleg", "#foot",
                          "#toes"}},
}};
// clang-format on

constexpr int kFirstSided = 6;
constexpr int kSided = 4;

// Drops a prefix and the digits behind it: "mixamorig", "mixamorig9", "bip001".
void dropPrefix(std::string& name, std::string_view prefix) {
  if (name.size() <= prefix.size() || name.compare(0, prefix.size(), prefix) != 0) return;
  std::size_t end = prefix.size();
  while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
  if (end < name.size()) name.erase(0, end);
}

}  // namespace

std::span<const Convention> conventions() { return kConventions; }

std::string nameIn(const Convention& convention, body::Joint joint) {
  const int j = body::index(joint);
  // Joints stand in the order centre, left arm, right arm, left leg, right leg.
  const int limb = j < kFirstSided ? 0 : (j - kFirstSided) / kSided;
  const int row =
      j < kFirstSided ? j : kFirstSided + (limb / 2) * kSided + (j - kFirstSided) % kSided;
  const bool left = limb % 2 == 0;
  std::string name;
  for (const char c : convention.bones[static_cast<std::size_t>(row)]) {
    if (c == '@') {
      name += left ? "left" : "right";
    } else if (c == '#') {
      name += left ? 'l' : 'r';
    } else {
      name += c;
    }
  }
  return name;
}

std::string canonicalName(std::string_view name) {
  const std::size_t space = name.find_last_of(":|");
  if (space != std::string_view::npos) name.remove_prefix(space + 1);
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  dropPrefix(plain, "mixamorig");
  dropPrefix(plain, "valvebiped");
  dropPrefix(plain, "bip");
  return plain;
}

}  // namespace spotter::characters
