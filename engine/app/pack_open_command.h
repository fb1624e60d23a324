#pragma once

#include <string>

#include "app/pack_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// What opening a pack, and what it depends on, were asked for.
struct PackOpenOptions {
  std::string file;      ///< of the course
  std::string trainee;   ///< a pseudonym
  std::string by;        ///< the trainer
  std::string withdraw;  ///< why somebody did not complete the training after all; empty: they did
  std::string opens;     ///< training or pass
  PackOptions pack;
};

/// Builds the pack for a trainee when the register says that it opens, and keeps that it was opened, once for
/// what it rests on. Ends with kAnswerIsNo and what is missing when it does not.
int runPackOpen(const PackOpenOptions& options);

/// Keeps that somebody completed the training, or that they did not after all.
int runCourseComplete(const PackOpenOptions& options);

/// Settles anew when a course's pack opens.
int runCourseSetPack(const PackOpenOptions& options);

/// Adds `open` to `pack`, and `complete` and `set` to `course`; both are there already.
void addPackOpening(CLI::App& app, PackOpenOptions& options, int& code);

}  // namespace spotter::app
