#pragma once

#include <string>
#include <vector>

namespace spotter::app {

/// `spotter check --truth`: performs every level of every fault by many bodies and holds what is
/// measured against the definitions. Prints a table, or JSON; progress goes to standard error.
/// @param exercises  ids; none: all
/// @return exit code: 1 when a row failed
int runTruth(const std::vector<std::string>& exercises, bool json);

}  // namespace spotter::app
