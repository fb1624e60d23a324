#pragma once

#include <string>
#include <vector>

namespace spotter::app {

/// What `spotter course reliability` was asked for.
struct ReliabilityOptions {
  std::vector<std::string> courses;  ///< one or several files
  std::string blueprint = "watching";
  bool json = false;
};

/// Prints how far results of courses can be relied on. Exams that cannot be used are told on standard
/// error. Ends with kAnswerIsNo when there are too few people for any figure.
int runCourseReliability(const ReliabilityOptions& options);

}  // namespace spotter::app
