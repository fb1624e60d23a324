#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/class_run.h"

namespace spotter::app {

/// A class as a command line asks for it, to be led by a simulated trainee.
struct LedClassOptions {
  const std::string& class_word;  ///< id or file
  const std::string& trainee;     ///< name of a simulated trainee
  std::uint64_t seed;
  const std::string& out_path;  ///< empty: nothing is written
  std::string_view replaces;    ///< beginning of files that may be replaced
};

/// Begun, or told why not.
struct LedClass {
  int code;                     ///< exit code where it could not begin
  std::optional<ClassRun> run;  ///< nothing: what was wrong has been reported
  content::Library library;     ///< all content, for the names in it
};

/// Checks what was asked for, reads the content and begins the class. Reports what is wrong.
LedClass beginLedClass(const LedClassOptions& options);

}  // namespace spotter::app
