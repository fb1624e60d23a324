#pragma once

#include <string>

#include "movement/truth.h"

namespace spotter::app {

/// A value of a definition's measure in plain words: "13 degrees", "4.5 cm", "0.8 seconds".
std::string valueWords(const movement::Definition& definition, double value);

/// What one repetition measures of one fault, against its limits: "Knee rolls in: 13 degrees. It
/// counts from 10." Values against a person's own baseline are said to be more or less than usual.
std::string measuredWords(const movement::FaultModel& fault, const movement::FaultTruth& truth);

}  // namespace spotter::app
