#pragma once

#include <span>
#include <string>
#include <vector>

#include "text/source.h"

namespace spotter::text {

/// How much a message matters: content with an error is not used.
enum class Severity { error, warning };

/// One message about a file: what was seen, the rule, and a hint.
struct Diagnostic {
  std::string code;  ///< e.g. "E0201"; `explain` knows it
  Severity severity = Severity::error;
  std::string path;
  Span span;
  std::string message;  ///< seen / rule, one line, lower case, code in backquotes
  std::string hint;     ///< what to do; may be empty

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Sorts into reading order: path, line, column, code, message. A total order, so equal input gives
/// an equal list.
void sortForReading(std::vector<Diagnostic>& diagnostics);

/// Whether any of them is an error.
bool hasErrors(std::span<const Diagnostic> diagnostics);

}  // namespace spotter::text
