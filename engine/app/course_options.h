#pragma once

#include "app/course_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// Adds `spotter course` with its own commands to the command line.
/// @param code  how the command ends is written there; outlives the parsing, as the options do
void addCourseCommands(CLI::App& app, CourseOptions& options, int& code);

}  // namespace spotter::app
