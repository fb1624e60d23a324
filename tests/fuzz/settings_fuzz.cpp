// Any bytes as a settings file: never a crash, everything within its range, and what was read comes
// back equal after it was written.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "screens/settings.h"

using namespace spotter::screens;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const SettingsRead read = readSettings(text);
  const Settings& settings = read.settings;
  if (settings.text_percent < 100 || settings.text_percent > 200) std::abort();
  if (settings.mouse_percent < 25 || settings.mouse_percent > 300) std::abort();
  for (const std::string& problem : read.problems) {
    if (problem.empty()) std::abort();
  }
  const SettingsRead again = readSettings(writeSettings(settings));
  if (!again.problems.empty() || !(again.settings == settings)) std::abort();
  return 0;
}
