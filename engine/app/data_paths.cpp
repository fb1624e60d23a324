#include "app/data_paths.h"

#include <cstdlib>

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

bool holdsContent(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "scenarios", error);
}

fs::path fromEnvironment(const char* variable, const char* below_home) {
  const char* value = std::getenv(variable);
  if (value != nullptr && *value == '/') return fs::path(value) / "spotter";
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr && *home != '\0' ? home : ".") / below_home / "spotter";
}

}  // namespace

base::Result<DataPaths> findData() {
  if (const char* named = std::getenv("SPOTTER_DATA"); named != nullptr && *named != '\0') {
    if (holdsContent(named)) return DataPaths{named};
    return base::Error{"there is no scenarios folder in it", named,
                       "point SPOTTER_DATA at the program's data"};
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "spotter";
  if (holdsContent(installed)) return DataPaths{installed};
  fs::path folder = program.parent_path();
  for (int up = 0; up < 6 && folder.has_relative_path(); ++up, folder = folder.parent_path()) {
    if (holdsContent(folder)) return DataPaths{folder};
  }
  return base::Error{"the program's scenarios, assets and shaders were not found", program.string(),
                     "install it again, or set SPOTTER_DATA to the folder that holds them"};
}

fs::path userData() { return fromEnvironment("XDG_DATA_HOME", ".local/share"); }
fs::path userState() { return fromEnvironment("XDG_STATE_HOME", ".local/state"); }
fs::path userConfig() { return fromEnvironment("XDG_CONFIG_HOME", ".config"); }

}  // namespace spotter::app
