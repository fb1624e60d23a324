#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace spotter::app {

/// All bytes of a file of at most 256 MB.
base::Result<std::string> readFile(const std::string& path);

/// Writes a file whole or not at all: to a neighbour first, then renamed over the old one.
base::Result<base::Done> replaceFile(const std::string& path, std::string_view bytes);

/// Prints an error of the outside world on standard error. Returns kOutsideFailed.
int reportOutside(const base::Error& error);

}  // namespace spotter::app
