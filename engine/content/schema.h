#pragma once

#include <string>

#include "content/kind.h"

namespace spotter::content {

/// JSON Schema (draft 2020-12) of a kind of file, with help, units, ranges and choices, for editors
/// that complete TOML. Ends with a line feed.
std::string schema(Kind kind);

/// The same as a Markdown table for people: key, what it is, unit and range, default.
std::string documentation(Kind kind);

}  // namespace spotter::content
