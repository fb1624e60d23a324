#pragma once

#include <string>

namespace CLI {
class App;
}

namespace spotter::app {

/// What `spotter course agenda` was asked for; 0 and empty: as the agenda, or the course, has it.
struct AgendaOptions {
  std::string file;  ///< of a course; may be empty
  std::string agenda = "one_day";
  std::string start;
  int trainees = 0;
  int machines = -1;  ///< -1: as the agenda has it; none is a number, too
  int minutes = 0;
};

/// Prints the day by the clock. Ends with kAnswerIsNo when it does not fit.
int runCourseAgenda(const AgendaOptions& options);

/// Adds `agenda` to `course`, which is there already.
void addAgendaCommand(CLI::App& app, AgendaOptions& options, int& code);

}  // namespace spotter::app
