#pragma once

#include <span>
#include <string>

#include "text/diagnostic.h"

namespace spotter::text {

/// One message for a terminal: `path:line:column: error[CODE]: message`, the source line, a caret
/// under the place, and the hint. Long lines are cropped round the place. Ends with a line feed.
/// @param file  the file it is about; nullptr leaves the source line out
std::string renderText(const Diagnostic& diagnostic, const SourceFile* file);

/// All messages in the order given, a blank line between them, and a last line that counts them
/// ("2 errors, 1 warning in 14 files").
std::string renderReport(std::span<const Diagnostic> diagnostics,
                         std::span<const SourceFile> files);

/// The same as JSON: {"files": n, "errors": n, "warnings": n, "diagnostics": [{code, severity,
/// path, line, column, end_line, end_column, message, hint}]}. Ends with a line feed.
std::string renderJson(std::span<const Diagnostic> diagnostics, std::span<const SourceFile> files);

}  // namespace spotter::text
