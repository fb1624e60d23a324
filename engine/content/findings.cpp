#include "content/findings.h"

#include "text/nearest.h"
#include "text/utf8.h"

namespace spotter::content {

namespace {

constexpr std::size_t kMostListed = 8;
constexpr std::size_t kLongestQuote = 48;

}  // namespace

void Findings::add(Code code, const text::Span& span, std::string message, std::string hint) {
  const std::string id(codeId(code));
  const bool is_error = id.starts_with('E');
  broken_ = broken_ || is_error;
  if (full()) return;
  const auto severity = is_error ? text::Severity::error : text::Severity::warning;
  diagnostics_.push_back({id, severity, path_, span, std::move(message), std::move(hint)});
  if (diagnostics_.size() != kMostMessages) return;
  diagnostics_.push_back({std::string(codeId(Code::too_many_mistakes)), text::Severity::error,
                          path_, span, "more mistakes follow; the first 100 are shown",
                          "mend these and check again"});
}

std::string quoted(std::string_view word) {
  std::string out = "`";
  for (const char c : word) {
    const bool starts_code_point = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (out.size() > kLongestQuote && starts_code_point) return out + "...`";
    out += static_cast<unsigned char>(c) < 0x20 || c == '`' ? ' ' : c;
  }
  return out + '`';
}

std::string didYouMean(std::string_view wrong, const std::vector<std::string>& candidates) {
  const std::string_view nearest = text::nearestName(wrong, candidates);
  if (!nearest.empty()) return "did you mean " + quoted(nearest) + "?";
  if (candidates.empty()) return "";
  if (candidates.size() > kMostListed) return "";
  std::string list;
  for (const std::string& candidate : candidates) {
    list += (list.empty() ? "" : ", ") + quoted(candidate);
  }
  return "there " + std::string(candidates.size() == 1 ? "is " : "are ") + list;
}

}  // namespace spotter::content
