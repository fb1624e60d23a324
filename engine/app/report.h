#pragma once

#include <string>

#include "base/result.h"

namespace spotter::app {

/// Prints an error of the outside world on standard error. Returns kOutsideFailed.
int reportOutside(const base::Error& error);

/// Prints a mistake in how the program was called. Returns kWrongUse.
int reportWrongUse(const std::string& message);

/// Writes text on standard output as it is.
void print(const std::string& text);

}  // namespace spotter::app
