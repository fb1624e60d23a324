#pragma once

#include <cstdint>
#include <string>

namespace spotter::app {

/// What `spotter exam draw` was asked to do.
struct ExamDrawOptions {
  std::string blueprint = "watching";
  std::uint64_t seed = 1;
  bool json = false;
  bool key = false;  ///< tells who shows what
};

/// Draws a form until it is valid and prints it for a trainer. Returns an exit code: 1 when no valid
/// form came of the seed.
int runExamDraw(const ExamDrawOptions& options);

/// What `spotter exam rehearse` was asked to do.
struct ExamRehearseOptions {
  std::string blueprint = "watching";
  int forms = 4;
  std::uint64_t seed = 1;  ///< of the first form; the next ones follow
  std::string trainee = "expert";
};

/// Lets a simulated trainee sit many forms and prints what came of it. Returns an exit code: 1 when
/// a seed gave no valid form.
int runExamRehearse(const ExamRehearseOptions& options);

}  // namespace spotter::app
