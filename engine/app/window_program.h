#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "screens/quality.h"

namespace spotter::app {

/// How the window is opened.
struct WindowOptions {
  std::string class_id;               ///< start this class at once; empty: the home screen
  std::optional<std::uint64_t> seed;  ///< of the classes; nothing: another one each time
  std::string sitting{};              ///< a .sitting file to open at once; may be empty
  std::string blueprint{};            ///< of practice exams; empty: the usual one
  bool review = false;                ///< open the clinicians' review at once
  std::optional<screens::Quality> quality{};  ///< draw so, whatever the settings say
};

/// Opens the window and runs until it is closed. Returns an exit code: 3 with a message when there
/// is no display or no OpenGL.
int runWindow(const WindowOptions& options);

}  // namespace spotter::app
