#pragma once

#include <string>

#include "base/result.h"

namespace spotter::app {

/// A passphrase: the first line of a file, or else typed at the terminal, where it is not shown.
/// Error when the file cannot be read, there is no terminal, or nothing was typed.
/// @param file   may be empty: ask at the terminal
/// @param twice  ask again and compare, for a new key
base::Result<std::string> askPassphrase(const std::string& file, bool twice);

}  // namespace spotter::app
