#pragma once

#include "app/review_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// Adds `review` with its commands.
/// @param options  filled by the parser  @param code  gets the exit code
void addReviewCommands(CLI::App& app, ReviewOptions& options, int& code);

}  // namespace spotter::app
