#include "content/describe.h"

#include <algorithm>

#include "content/fields.h"

namespace spotter::content {

const Field* Description::find(std::string_view key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

const Description& description(Kind kind) {
  static const std::array<Description, kKinds.size()> all = {
      describeCue(),        describeExercise(), describeFault(),      describePerson(),
      describeStandard(),   describePlace(),    describePhraseBook(), describeGroup(),
      describeDiscussion(), describeClass(),    describePage(),   describeBlueprint(), describeAgenda()};
  return all[static_cast<std::size_t>(kind)];
}

std::vector<std::string> channelNames() {
  return {"knee_flexion",  "shank_lean",    "trunk_lean",  "side_lean",    "trunk_turn",
          "pelvis_drop",   "pelvis_shift",  "pelvis_turn", "pelvis_tilt",  "valgus",
          "heel_lift",     "toe_lift",      "toe_out",     "foot_roll",    "foot_forward",
          "foot_outward",  "leg_abduction", "leg_flexion", "leg_turn_out", "leg_knee",
          "stance_knee",   "arm_raise",     "arm_out",     "elbow_bend",   "wrist_back",
          "shoulder_lift", "head_nod",      "head_turn",   "hips_onto",    "hips_up",
          "foot_onto",     "foot_clear",    "foot_reach",  "hand_ahead",   "crank_turn",
          "saddle_knee",   "foot_point",    "hip_flexion", "hip_lift",     "knee_open",
          "knee_press"};
}

std::vector<std::string> handsNames() {
  return {"crossed",  "forward", "on_thighs",    "on_chair_back", "on_chair_ahead", "on_seat",
          "at_sides", "on_rail", "on_handlebar", "on_mat",        "on_stick",       "on_armrests"};
}

std::vector<std::string> carrierNames() { return {"feet", "seat", "saddle", "mat"}; }

std::vector<std::string> equipmentNames() {
  return {"step", "rail", "mat", "towel", "pillow", "bike", "tins", "band", "wall"};
}

std::vector<std::string> sideNames() { return {"left", "right"}; }

std::vector<std::string> faceNames() { return {"neutral", "pain", "strain", "fatigue", "smile"}; }

}  // namespace spotter::content
