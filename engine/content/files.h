#pragma once

#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace spotter::content {

/// Content files found on disk, and what could not be read.
struct FolderContents {
  std::vector<text::SourceFile> files;        ///< sorted by path
  std::vector<text::Diagnostic> diagnostics;  ///< E0001, E0002
};

/// A file of more bytes is refused before it is read.
inline constexpr std::size_t kLargestFile = 1'000'000;

/// Reads every .toml file in a folder and the folders below it (to a depth of 8; hidden ones and
/// links to folders are left out), or the one file that `path` names.
FolderContents readFolder(const std::string& path);

}  // namespace spotter::content
