#pragma once

#include <string>

namespace spotter::app {

/// What `spotter pack build` was asked to do.
struct PackOptions {
  std::string out_folder;
  std::string own_folder;  ///< pages and files of the trainer's own; empty: none
  std::string course;      ///< stands on every page; may be empty
  bool replace = false;    ///< an earlier pack there may be replaced
  bool without_pictures = false;
};

/// Builds the resource pack into a new folder. Returns an exit code.
int runPack(const PackOptions& options);

/// What `spotter pack safety` was asked to do.
struct SafetyCardOptions {
  std::string out_path;
  std::string course;
};

/// Writes the safety card as one HTML file. Returns an exit code.
int runSafetyCard(const SafetyCardOptions& options);

}  // namespace spotter::app
