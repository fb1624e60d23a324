#pragma once

namespace spotter::app {

/// What the program tells the shell.
enum ExitCode : int {
  kDone = 0,
  kAnswerIsNo = 1,     ///< content with errors, a recording that does not match
  kWrongUse = 2,       ///< unknown command, bad option, no such id
  kOutsideFailed = 3,  ///< file, display, OpenGL
};

}  // namespace spotter::app
