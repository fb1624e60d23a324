#pragma once

#include <string>

namespace spotter::app {

/// What `spotter course decide` was asked for.
struct DecideOptions {
  std::string file;  ///< of the course
  int entry = 0;     ///< of the exam
  std::string result;  ///< "pass" or "not-yet"
  std::string reason;
  std::string by;  ///< who decides
};

/// A trainer decides what is borderline or challenged. Returns how the command ends.
int runCourseDecide(const DecideOptions& options);

}  // namespace spotter::app
