#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace spotter::app {

/// What `spotter records push` was asked for.
struct RecordsOptions {
  std::vector<std::string> courses;  ///< their files
  std::string address;               ///< postgresql://...; may hold a password, so it is never printed
  bool with_recordings = false;      ///< the bundles of exams, too
};

/// Sends each course's entries to an office's server. Ends with kAnswerIsNo when one of them is refused; the
/// others are sent all the same.
int runRecordsPush(const RecordsOptions& options);

/// Adds `spotter records` to the command line.
void addRecordsCommands(CLI::App& app, RecordsOptions& options, int& code);

}  // namespace spotter::app
