#pragma once

#include <optional>
#include <string>

namespace spotter::app {

/// What `spotter import` was asked to do.
struct ImportOptions {
  std::string path;
  std::string name;
  std::optional<double> height_m;  ///< where the file's scale cannot be told
};

/// Reads somebody else's figure, says what was found and what will not look right, and keeps it in
/// charactersFolder(). The file is read in a process of its own, so that one that makes its reader
/// fail does no harm. Returns an exit code: 1 when the figure cannot serve, 3 when the file cannot
/// be read or the character not be kept.
int runImport(const ImportOptions& options);

}  // namespace spotter::app
