#pragma once

#include <string>

namespace spotter::app {

/// What `spotter course sitting`, `take` and `challenge` were asked for.
struct SittingOptions {
  std::string course;      ///< its file
  std::string trainee;     ///< a pseudonym; take: may be empty
  std::string supervisor;
  std::string blueprint = "watching";
  bool extended = false;   ///< a declared need; the need itself is not asked for
  std::string allow;       ///< why an attempt is opened against the standard's rule; may be empty
  std::string out_path;    ///< the .sitting file to write
  std::string bundle;      ///< an .exam file
  int entry = 0;
  int window = 0;          ///< counted from 1
  std::string reason;
};

/// Opens a supervised sitting: draws its form now, keeps an entry, writes the sealed ticket and prints
/// the one-time code, once. Returns an exit code: 1 when the standard does not allow another attempt.
int runCourseSitting(const SittingOptions& options);
/// Takes what was handed in, once, after running it again; 1 and the reason when it is refused.
int runCourseTake(const SittingOptions& options);
/// Keeps that a trainee does not agree with a window of an exam, and why.
int runCourseChallenge(const SittingOptions& options);

}  // namespace spotter::app
