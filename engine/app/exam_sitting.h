#pragma once

#include <string>

namespace spotter::app {

/// What `spotter exam sit` was asked for.
struct ExamSitOptions {
  std::string ticket;   ///< a .sitting file
  std::string code;     ///< as the supervisor told it
  std::string trainee = "expert";
  std::string out_path;  ///< the .exam file to write
  std::string device;    ///< folder of this machine's key; empty: the user's data
};

/// Lets a simulated trainee sit what was opened, and writes the signed bundle, which says that nobody
/// real sat it. Returns an exit code.
int runExamSit(const ExamSitOptions& options);

/// Prints what an exam came to for who sat it. Returns an exit code: 1 when it cannot be marked.
int runExamResult(const std::string& path, bool json);

}  // namespace spotter::app
