#include "text/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace spotter::text {

namespace {

auto readingKey(const Diagnostic& d) {
  return std::tie(d.path, d.span.line, d.span.column, d.code, d.message, d.hint, d.span.end_line,
                  d.span.end_column, d.severity);
}

}  // namespace

void sortForReading(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return readingKey(a) < readingKey(b); });
}

bool hasErrors(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace spotter::text
