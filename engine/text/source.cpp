#include "text/source.h"

namespace spotter::text {

namespace {

bool continuesCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t lineStart(std::string_view text, int line) {
  std::size_t start = 0;
  for (int at = 1; at < line; ++at) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return text.size();
    start = end + 1;
  }
  return start;
}

}  // namespace

std::string_view lineOf(std::string_view text, int line) {
  const std::size_t start = lineStart(text, line);
  std::string_view rest = text.substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

std::size_t offsetOf(std::string_view text, int line, int column) {
  std::size_t at = lineStart(text, line);
  for (int passed = 1; passed < column; ++passed) {
    if (at >= text.size() || text[at] == '\n') break;
    ++at;
    while (at < text.size() && continuesCodePoint(text[at])) ++at;
  }
  return at;
}

std::string_view fileName(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view folderName(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? std::string_view() : fileName(path.substr(0, slash));
}

}  // namespace spotter::text
