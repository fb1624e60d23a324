#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace spotter::app {

/// Where the program's own files are: scenarios, assets, shaders.
struct DataPaths {
  std::filesystem::path root;
  std::filesystem::path scenarios() const { return root / "scenarios"; }
  std::filesystem::path assets() const { return root / "assets"; }
  std::filesystem::path shaders() const { return root / "shaders"; }
};

/// Finds them: $SPOTTER_DATA, then share/spotter beside the program's bin folder, then a folder
/// above the program that holds scenarios/ (a build folder inside the source tree).
base::Result<DataPaths> findData();

/// The user's own classes and recordings: $XDG_DATA_HOME/spotter or ~/.local/share/spotter.
std::filesystem::path userData();
/// Journal, log and crash notes: $XDG_STATE_HOME/spotter or ~/.local/state/spotter.
std::filesystem::path userState();
/// Settings: $XDG_CONFIG_HOME/spotter or ~/.config/spotter.
std::filesystem::path userConfig();

}  // namespace spotter::app
