#pragma once

#include <cstdint>
#include <string>

namespace spotter::app {

/// What `spotter play` was asked to do.
struct PlayOptions {
  std::string class_word;  ///< class id or path of a class file
  std::uint64_t seed = 1;
  std::string trainee = "typical";  ///< which simulated trainee leads it
  std::string commands_path;        ///< or the commands to give; empty: the simulated trainee
  std::string out_path;             ///< where the recording goes; empty: nowhere
  bool json = false;
};

/// Plays a class headless and prints its debrief. Returns an exit code.
int runPlay(const PlayOptions& options);

/// Runs a recording again, compares it, and prints its debrief. Returns an exit code.
int runReplay(const std::string& path, bool json);

}  // namespace spotter::app
