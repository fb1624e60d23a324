#pragma once

#include <span>
#include <string>

#include "trials/truth_table.h"

namespace spotter::trials {

/// One line a row, for people, and a last one that says how many rows failed.
std::string textOf(std::span<const TruthTable> tables);

/// The same rows as JSON: an object with the arrays "clean" and "faults".
std::string jsonOf(std::span<const TruthTable> tables);

}  // namespace spotter::trials
