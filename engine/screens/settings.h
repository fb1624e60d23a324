#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/actions.h"
#include "screens/quality.h"

namespace spotter::screens {

/// What a person at the desk has set, once and for all classes.
struct Settings {
  int text_percent = 100;  ///< 100 to 200, in steps of 25
  bool high_contrast = false;
  bool reduced_motion = false;
  int mouse_percent = 100;  ///< 25 to 300, in steps of 25
  Quality quality = Quality::automatic;
  QualityProbe probe;  ///< by which `automatic` goes; remembered from an earlier start
  bool sound = true;
  int volume_percent = 60;  ///< 0 to 100, in steps of 10
  bool captions = true;     ///< what is heard and matters, in words
  bool tried_out = false;   ///< the try-out was done or skipped once
  KeyMap keys = usualKeys();

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Settings as read from a file, and what was wrong with it.
struct SettingsRead {
  Settings settings;                  ///< what could be read; the rest as usual
  std::vector<std::string> problems;  ///< one plain sentence each; empty when all was well
};

/// Reads the text of a settings file: `name = value` lines, a plain subset of TOML. Never fails:
/// lines that make no sense are named in `problems`, numbers out of range are brought into it and
/// named.
SettingsRead readSettings(std::string_view text);

/// The text of a settings file; readSettings gives back an equal value.
std::string writeSettings(const Settings& settings);

}  // namespace spotter::screens
