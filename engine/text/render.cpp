#include "text/render.h"

#include <algorithm>

#include "text/json_string.h"
#include "text/utf8.h"

namespace spotter::text {

namespace {

constexpr int kWidest = 100;  // code points of a source line that are shown

std::string_view severityName(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

/// The stretch of a line that is shown, and the caret line under it.
struct Excerpt {
  std::string shown;
  std::string caret;
};

void appendVisible(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += c == '\t' || byte == 0x7F || byte < 0x20 ? ' ' : c;
  }
}

Excerpt excerptOf(std::string_view line, const Span& span) {
  const int length = countCodePoints(line);
  const int column = std::clamp(span.column, 1, length + 1);
  const int last = span.end_line > span.line ? length + 1 : std::min(span.end_column, length + 1);
  int first_shown = 1;
  if (length > kWidest && column > kWidest / 2) first_shown = column - kWidest / 2;
  const int end_shown = std::min(length + 1, first_shown + kWidest);
  Excerpt excerpt;
  if (first_shown > 1) excerpt.shown = "...";
  const std::size_t from = offsetOf(line, 1, first_shown);
  appendVisible(excerpt.shown, line.substr(from, offsetOf(line, 1, end_shown) - from));
  if (end_shown <= length) excerpt.shown += "...";
  const int indent = column - first_shown + (first_shown > 1 ? 3 : 0);
  const int width = std::max(1, std::min(last, end_shown) - column);
  excerpt.caret = std::string(static_cast<std::size_t>(indent), ' ') +
                  std::string(static_cast<std::size_t>(width), '^');
  return excerpt;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::size_t countOf(std::span<const Diagnostic> diagnostics, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& d) { return d.severity == severity; }));
}

const SourceFile* fileAt(std::span<const SourceFile> files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const SourceFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

std::string jsonEntry(const Diagnostic& d) {
  std::string out = "{\"code\": " + jsonString(d.code);
  out += ", \"severity\": " + jsonString(severityName(d.severity));
  out += ", \"path\": " + jsonString(d.path);
  out += ", \"line\": " + std::to_string(d.span.line);
  out += ", \"column\": " + std::to_string(d.span.column);
  out += ", \"end_line\": " + std::to_string(d.span.end_line);
  out += ", \"end_column\": " + std::to_string(d.span.end_column);
  out += ", \"message\": " + jsonString(d.message);
  return out + ", \"hint\": " + jsonString(d.hint) + "}";
}

}  // namespace

std::string renderText(const Diagnostic& d, const SourceFile* file) {
  std::string out = d.path + ":" + std::to_string(d.span.line) + ":" +
                    std::to_string(d.span.column) + ": " + std::string(severityName(d.severity)) +
                    "[" + d.code + "]: " + d.message + "\n";
  const std::string number = std::to_string(d.span.line);
  const std::string gutter(std::max<std::size_t>(5, number.size()), ' ');
  const std::string_view line = file ? lineOf(file->text, d.span.line) : std::string_view();
  if (!line.empty() && !firstInvalidUtf8(line)) {
    const Excerpt excerpt = excerptOf(line, d.span);
    out += gutter.substr(number.size()) + number + " | " + excerpt.shown + "\n";
    out += gutter + " | " + excerpt.caret + "\n";
  }
  if (!d.hint.empty()) out += gutter + " = hint: " + d.hint + "\n";
  return out;
}

std::string renderReport(std::span<const Diagnostic> diagnostics,
                         std::span<const SourceFile> files) {
  std::string out;
  for (const Diagnostic& d : diagnostics) out += renderText(d, fileAt(files, d.path)) + "\n";
  const std::size_t errors = countOf(diagnostics, Severity::error);
  const std::size_t warnings = countOf(diagnostics, Severity::warning);
  out += errors == 0 && warnings == 0
             ? "no mistakes"
             : counted(errors, "error") + ", " + counted(warnings, "warning");
  return out + " in " + counted(files.size(), "file") + "\n";
}

std::string renderJson(std::span<const Diagnostic> diagnostics, std::span<const SourceFile> files) {
  std::string out = "{\"files\": " + std::to_string(files.size());
  out += ", \"errors\": " + std::to_string(countOf(diagnostics, Severity::error));
  out += ", \"warnings\": " + std::to_string(countOf(diagnostics, Severity::warning));
  out += ", \"diagnostics\": [";
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    out += (i == 0 ? "\n  " : ",\n  ") + jsonEntry(diagnostics[i]);
  }
  return out + (diagnostics.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace spotter::text
