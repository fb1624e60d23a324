#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "body/skeleton.h"
#include "movement/model.h"

namespace spotter::app {

/// A fault as it is asked for on the command line.
struct FaultOption {
  int fault = 0;                   ///< index into the faults given to readFaultOption()
  double severity = 0.0;           ///< in the unit of the fault's measure
  std::optional<body::Side> side;  ///< as named; a fault that has no side refuses one
};

/// Reads ID[=SEVERITY][,left|right]. SEVERITY is a number in the unit of the fault's measure or one
/// of the fault's own levels L1, L2, L3 (L2 when left out). Error with what may be written instead.
/// @param faults  those of the exercise
base::Result<FaultOption> readFaultOption(const std::string& text,
                                          std::span<const movement::FaultModel> faults);

/// Unit of a measure: "deg", "m", "deg/s" or "s".
const char* unitOf(const movement::Definition& definition);

/// The three levels for people: "L1 8, L2 13, L3 18 deg".
std::string levelsText(const movement::FaultModel& fault);

/// A number as a person writes it: the shortest text that reads back as the same number.
std::string shortNumber(double value);

}  // namespace spotter::app
