#pragma once

#include <string>
#include <vector>

#include "content/codes.h"
#include "text/diagnostic.h"

namespace spotter::content {

/// A file's further messages are not kept; one more says so.
inline constexpr std::size_t kMostMessages = 100;

/// Collects the messages about one file.
class Findings {
 public:
  explicit Findings(std::string path) : path_(std::move(path)) {}

  void add(Code code, const text::Span& span, std::string message, std::string hint = "");

  /// Whether anything worse than a warning was found.
  bool broken() const { return broken_; }
  /// Whether no further message would be kept.
  bool full() const { return diagnostics_.size() > kMostMessages; }
  const std::string& path() const { return path_; }
  const std::vector<text::Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::string path_;
  std::vector<text::Diagnostic> diagnostics_;
  bool broken_ = false;
};

/// `word` in backquotes, shortened when it is long, control characters replaced.
std::string quoted(std::string_view word);

/// A hint that names the nearest candidate, or lists a few candidates; empty when there are none.
std::string didYouMean(std::string_view wrong, const std::vector<std::string>& candidates);

}  // namespace spotter::content
