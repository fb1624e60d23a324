#include "app/measured_words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string_view>

#include "app/fault_option.h"

namespace spotter::app {
namespace {

using movement::Definition;
using movement::FaultModel;
using movement::FaultTruth;
using movement::Measure;
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

struct MeasureWords {
  Measure measure;
  const char* words;
};
constexpr MeasureWords kMeasureWords[] = {
    {Measure::valgus_deg, "knee inwards"},
    {Measure::trunk_lean_deg, "body forward"},
    {Measure::trunk_back_deg, "body backward"},
    {Measure::side_lean_deg, "body sideways"},
    {Measure::trunk_turn_deg, "chest against hips"},
    {Measure::pelvis_turn_deg, "hips turned"},
    {Measure::hollow_back_deg, "lower back hollow"},
    {Measure::round_back_deg, "lower back round"},
    {Measure::pelvis_drop_deg, "hip low"},
    {Measure::pelvis_hitch_deg, "hip high"},
    {Measure::pelvis_shift_m, "hips sideways"},
    {Measure::knee_flexion_deg, "knee bent"},
    {Measure::knee_back_deg, "knee bowed back"},
    {Measure::shank_lean_deg, "shin forward"},
    {Measure::heel_lift_m, "heel off the floor"},
    {Measure::heel_difference_m, "between the heels"},
    {Measure::toe_out_deg, "foot turned out"},
    {Measure::foot_roll_deg, "foot on its outer edge"},
    {Measure::thigh_flexion_deg, "thigh forward"},
    {Measure::thigh_abduction_deg, "thigh outward"},
    {Measure::leg_flexion_deg, "leg forward"},
    {Measure::leg_abduction_deg, "leg outward"},
    {Measure::leg_turn_deg, "foot turned out"},
    {Measure::step_width_m, "between the feet"},
    {Measure::heel_toe_gap_m, "from heel to toes"},
    {Measure::foot_gap_m, "between the feet"},
    {Measure::elbow_flexion_deg, "elbow bent"},
    {Measure::elbow_difference_deg, "between the elbows"},
    {Measure::arm_flexion_deg, "upper arm forward"},
    {Measure::arm_difference_deg, "between the arms"},
    {Measure::arm_abduction_deg, "upper arm outward"},
    {Measure::wrist_back_deg, "hand bent back"},
    {Measure::shoulder_lift_m, "shoulder up"},
    {Measure::neck_flexion_deg, "head forward"},
    {Measure::heel_off_step_m, "heel behind the edge of the step"},
    {Measure::step_clearance_m, "toes over the edge of the step"},
    {Measure::push_off_deg, "ankle pointed, toes on the floor"},
    {Measure::varus_deg, "knee outwards"},
    {Measure::plantarflexion_deg, "foot pointed down"},
    {Measure::hip_flexion_deg, "hip bent"},
    {Measure::hip_height_m, "hips above the mat"},
    {Measure::side_bend_deg, "waist bent sideways"},
    {Measure::knee_gap_m, "between the knees"},
};

// Times alone say what they are.
static_assert(std::size(kMeasureWords) + 2 == static_cast<std::size_t>(Measure::knee_gap_m) + 1);

/// What is measured, in a few plain words; empty where the fault's own name says it.
std::string_view wordsOf(Measure measure) {
  for (const MeasureWords& entry : kMeasureWords) {
    if (entry.measure == measure) return entry.words;
  }
  return "";
}

std::string measuredIn(const Definition& definition) {
  const std::string words{wordsOf(definition.measure)};
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
