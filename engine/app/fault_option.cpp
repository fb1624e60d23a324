#include "app/fault_option.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "text/nearest.h"

namespace spotter::app {
namespace {

using movement::FaultModel;
using movement::Measure;

// Content allows no larger number anywhere in a fault; the body refuses far smaller ones.
constexpr double kLargestSeverity = 1000.0;

std::optional<double> readSeverity(const std::string& text, const FaultModel& fault) {
  if (text == "L1") return fault.level1;
  if (text == "L2") return fault.level2;
  if (text == "L3") return fault.level3;
  double value = 0.0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
  if (value <= 0.0 || value > kLargestSeverity) return std::nullopt;
  return value;
}

base::Error noSuchFault(const std::string& id, std::span<const FaultModel> faults) {
  std::vector<std::string> ids;
  std::string list;
  for (const FaultModel& fault : faults) {
    ids.push_back(fault.id);
    list += (list.empty() ? "" : ", ") + fault.id;
  }
  const std::string near(text::nearestName(id, ids));
  const std::string remedy = near.empty() ? "" : "did you mean `" + near + "`? ";
  return {"this exercise has no fault `" + id + "`", "", remedy + "its faults are " + list};
}

int indexOf(const std::string& id, std::span<const FaultModel> faults) {
  for (std::size_t i = 0; i < faults.size(); ++i) {
    if (faults[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

bool takesSide(const FaultModel& fault) {
  return fault.sided || fault.acts_on != movement::ActsOn::named_side;
}

}  // namespace

base::Result<FaultOption> readFaultOption(const std::string& text,
                                          std::span<const FaultModel> faults) {
  const std::size_t comma = text.find(',');
  const std::string front = text.substr(0, comma);
  const std::size_t equals = front.find('=');
  const std::string id = front.substr(0, equals);
  FaultOption option;
  option.fault = indexOf(id, faults);
  if (option.fault < 0) return noSuchFault(id, faults);
  const FaultModel& fault = faults[static_cast<std::size_t>(option.fault)];

  const std::string severity = equals == std::string::npos ? "L2" : front.substr(equals + 1);
  const std::optional<double> value = readSeverity(severity, fault);
  if (!value) {
    return base::Error{"`" + severity + "` is no severity of `" + id + "`", "",
                       "give a positive number or a level: " + levelsText(fault)};
  }
  option.severity = *value;
  if (comma == std::string::npos) return option;

  const std::string side = text.substr(comma + 1);
  if (side != "left" && side != "right") {
    return base::Error{"`" + side + "` is no side", "",
                       "write `" + front + ",left` or `" + front + ",right`"};
  }
  if (!takesSide(fault)) {
    return base::Error{"`" + id + "` has no side", "", "write `" + front + "`"};
  }
  option.side = side == "left" ? body::Side::left : body::Side::right;
  return option;
}

const char* unitOf(const movement::Definition& definition) {
  if (definition.take == movement::Take::speed) return "deg/s";
  switch (definition.measure) {
    case Measure::pelvis_shift_m:
    case Measure::heel_lift_m:
    case Measure::heel_difference_m:
    case Measure::step_width_m:
    case Measure::heel_toe_gap_m:
    case Measure::foot_gap_m:
    case Measure::shoulder_lift_m:
    case Measure::heel_off_step_m:
    case Measure::step_clearance_m:
    case Measure::hip_height_m:
    case Measure::knee_gap_m:
      return "m";
    case Measure::phase_time_s:
    case Measure::breath_hold_s:
      return "s";
    default:
      return "deg";
  }
}

std::string levelsText(const FaultModel& fault) {
  return "L1 " + shortNumber(fault.level1) + ", L2 " + shortNumber(fault.level2) + ", L3 " +
         shortNumber(fault.level3) + " " + unitOf(fault.definition);
}

std::string shortNumber(double value) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

}  // namespace spotter::app
