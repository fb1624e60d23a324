#pragma once

#include <string>

#include "assess/debrief.h"

// Small pieces of sentences, shared by the wording of a debrief.

namespace spotter::assess {

/// "1 person", "3 people".
std::string countText(int count, const char* one, const char* many);

/// The name of a participant; "somebody" for an index that is none.
std::string personIn(const Debrief& debrief, int person);

/// A per cent sign that stays on the line of its number.
inline constexpr const char* kPercent = "\xC2\xA0%";

/// A share as whole per cent, "83 %".
std::string percentText(double share);

/// A number with one digit after the point, "1.7".
std::string decimalText(double value);

}  // namespace spotter::assess
