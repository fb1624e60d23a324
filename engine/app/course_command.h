#pragma once

#include <string>

namespace spotter::app {

/// What `spotter course ...` was asked for.
struct CourseOptions {
  std::string file;       ///< of the course
  std::string title;
  std::string place;
  std::string held_on;
  std::string standard = "practice";
  std::string pack_opens = "training";  ///< when the resource pack opens: training or pass
  std::string name;       ///< of a trainee; may be empty
  std::string trainee;    ///< a pseudonym
  std::string recording;  ///< a .rec file
  std::string out_path;   ///< of a backup or an export
  std::string form = "csv";  ///< of an export: csv, json or xapi
  /// Of xAPI statements: where accounts and ids are at home. A name that never leads anywhere (RFC 2606)
  /// until the course's own is given.
  std::string home = "https://spotter.invalid";
  int days = 0;  ///< of traces to keep; 0: as the course has it
};

/// Each returns how the command ends, and says on standard output what it did.
int runCourseNew(const CourseOptions& options);
int runCourseAdd(const CourseOptions& options);
int runCourseList(const CourseOptions& options);
/// Keeps what a practice recording came to, after running it again.
int runCourseKeep(const CourseOptions& options);
int runCourseErase(const CourseOptions& options);
int runCourseTidy(const CourseOptions& options);
/// Ends with kAnswerIsNo when the chain or the file does not hold together.
int runCourseCheck(const CourseOptions& options);
int runCourseBackUp(const CourseOptions& options);
int runCourseExport(const CourseOptions& options);

}  // namespace spotter::app
