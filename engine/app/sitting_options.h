#pragma once

#include "app/exam_sitting.h"
#include "app/sitting_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// What all commands about sittings are asked for.
struct AllSittingOptions {
  SittingOptions course;
  ExamSitOptions sit;
  std::string exam;  ///< an .exam file
  bool json = false;
};

/// Adds to `course` (sitting, take, challenge) and to `exam` (sit, result), which are there already.
/// @param options  filled by the parser  @param code  gets the exit code
void addSittingCommands(CLI::App& app, AllSittingOptions& options, int& code);

}  // namespace spotter::app
