#pragma once

#include "app/reliability_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// Adds `reliability` to `course`, which is there already.
/// @param options  filled by the parser  @param code  gets the exit code
void addReliabilityCommand(CLI::App& app, ReliabilityOptions& options, int& code);

}  // namespace spotter::app
