#pragma once

#include <string>

namespace spotter::app {

/// What `spotter course challenge` and `spotter course decide` were asked for.
struct DecideOptions {
  std::string file;  ///< of the course
  int entry = 0;     ///< of the exam
  std::string result;  ///< "pass" or "not-yet"
  std::string reason;
  std::string by;  ///< who decides
};

/// A trainee, or somebody for them, does not accept a result: from then on it waits for a trainer.
int runCourseChallenge(const DecideOptions& options);
/// A trainer decides what is borderline or challenged. Each returns how the command ends.
int runCourseDecide(const DecideOptions& options);

}  // namespace spotter::app
