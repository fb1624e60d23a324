#include "app/measured_words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "app/fault_option.h"

namespace spotter::app {
namespace {

using movement::Definition;
using movement::FaultModel;
using movement::FaultTruth;
using movement::Reference;
using movement::Zone;

struct Unit {
  const char* one;
  const char* many;
  double scale;
  int digits;
};

Unit wordsFor(const Definition& definition) {
  const std::string_view unit = unitOf(definition);
  if (unit == "m") return {"cm", "cm", 100.0, 1};
  if (unit == "s") return {"second", "seconds", 1.0, 1};
  if (unit == "deg/s") return {"degree a second", "degrees a second", 1.0, 0};
  return {"degree", "degrees", 1.0, 0};
}

/// What is measured, in a few plain words; empty where the fault's own name says it.
const char* measureWords(movement::Measure measure) {
  using movement::Measure;
  switch (measure) {
    case Measure::valgus_deg:
      return "knee inwards";
    case Measure::trunk_lean_deg:
      return "body forward";
    case Measure::trunk_back_deg:
      return "body backward";
    case Measure::side_lean_deg:
      return "body sideways";
    case Measure::trunk_turn_deg:
      return "chest against hips";
    case Measure::pelvis_turn_deg:
      return "hips turned";
    case Measure::hollow_back_deg:
      return "lower back hollow";
    case Measure::round_back_deg:
      return "lower back round";
    case Measure::pelvis_drop_deg:
      return "hip low";
    case Measure::pelvis_hitch_deg:
      return "hip high";
    case Measure::pelvis_shift_m:
      return "hips sideways";
    case Measure::knee_flexion_deg:
      return "knee bent";
    case Measure::knee_back_deg:
      return "knee bowed back";
    case Measure::shank_lean_deg:
      return "shin forward";
    case Measure::heel_lift_m:
      return "heel off the floor";
    case Measure::heel_difference_m:
      return "between the heels";
    case Measure::toe_out_deg:
      return "foot turned out";
    case Measure::foot_roll_deg:
      return "foot on its outer edge";
    case Measure::thigh_flexion_deg:
      return "thigh forward";
    case Measure::thigh_abduction_deg:
      return "thigh outward";
    case Measure::leg_flexion_deg:
      return "leg forward";
    case Measure::leg_abduction_deg:
      return "leg outward";
    case Measure::leg_turn_deg:
      return "foot turned out";
    case Measure::step_width_m:
      return "between the feet";
    case Measure::heel_toe_gap_m:
      return "from heel to toes";
    case Measure::foot_gap_m:
      return "between the feet";
    case Measure::elbow_flexion_deg:
      return "elbow bent";
    case Measure::elbow_difference_deg:
      return "between the elbows";
    case Measure::arm_flexion_deg:
      return "upper arm forward";
    case Measure::arm_difference_deg:
      return "between the arms";
    case Measure::arm_abduction_deg:
      return "upper arm outward";
    case Measure::wrist_back_deg:
      return "hand bent back";
    case Measure::shoulder_lift_m:
      return "shoulder up";
    case Measure::neck_flexion_deg:
      return "head forward";
    case Measure::heel_off_step_m:
      return "heel behind the edge of the step";
    case Measure::step_clearance_m:
      return "toes over the edge of the step";
    case Measure::push_off_deg:
      return "ankle pointed, toes on the floor";
    case Measure::varus_deg:
      return "knee outwards";
    case Measure::plantarflexion_deg:
      return "foot pointed down";
    case Measure::hip_flexion_deg:
      return "hip bent";
    case Measure::hip_height_m:
      return "hips above the mat";
    case Measure::side_bend_deg:
      return "waist bent sideways";
    case Measure::knee_gap_m:
      return "between the knees";
    case Measure::phase_time_s:
    case Measure::breath_hold_s:
      return "";
  }
  return "";
}

std::string measuredIn(const Definition& definition) {
  const std::string words = measureWords(definition.measure);
  if (words.empty()) return "";
  return definition.take == movement::Take::range ? " (to and fro: " + words + ")"
                                                  : " (" + words + ")";
}

std::string rounded(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  std::string words(text.data(), end.ptr);
  if (words.ends_with(".0")) words.resize(words.size() - 2);
  if (words == "-0") words = "0";
  return words;
}

// Just short of its limit a value must not read as if it had reached it.
std::string roundedAgainst(double value, double limit, Unit unit) {
  std::string words = rounded(value * unit.scale, unit.digits);
  if (words == rounded(limit * unit.scale, unit.digits) && value != limit) {
    words = rounded(value * unit.scale, unit.digits + 1);
  }
  return words;
}

std::string withUnit(const std::string& number, Unit unit) {
  return number + " " + (number == "1" || number == "-1" ? unit.one : unit.many);
}

}  // namespace

std::string valueWords(const Definition& definition, double value) {
  const Unit unit = wordsFor(definition);
  return withUnit(rounded(value * unit.scale, unit.digits), unit);
}

std::string measuredWords(const FaultModel& fault, const FaultTruth& truth) {
  const Definition& definition = fault.definition;
  const Unit unit = wordsFor(definition);
  std::string words = fault.name + ": ";
  if (definition.reference == Reference::baseline) {
    words +=
        withUnit(roundedAgainst(std::fabs(truth.value), std::fabs(definition.fault), unit), unit);
    words += truth.value < 0.0 ? " less than usual" : " more than usual";
    words += measuredIn(definition) + ". It counts from ";
    words += rounded(std::fabs(definition.fault) * unit.scale, unit.digits);
    words += definition.above ? " more" : " less";
  } else {
    words += withUnit(roundedAgainst(truth.value, definition.fault, unit), unit);
    words += measuredIn(definition);
    words += definition.above ? ". It counts from " : ". It counts at or below ";
    words += rounded(definition.fault * unit.scale, unit.digits);
  }
  if (truth.zone == Zone::subtle) return words + ": too small as yet.";
  return words + (truth.zone == Zone::clean ? ": fine." : ".");
}

}  // namespace spotter::app
