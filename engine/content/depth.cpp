#include "content/depth.h"

namespace spotter::content {

namespace {

/// Walks over the text, skipping comments and quoted stretches the way TOML does.
class DepthScan {
 public:
  explicit DepthScan(std::string_view text) : text_(text) {}

  std::optional<text::Span> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"' || c == '\'') {
        skipQuoted(c);
      } else if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') step();
      } else {
        count(c);
        if (depth_ > kDeepest || dots_ >= kDeepest)
          return text::Span{line_, column_, line_, column_ + 1};
        step();
      }
    }
    return std::nullopt;
  }

 private:
  void count(char c) {
    if (c == '[' || c == '{') ++depth_;
    if ((c == ']' || c == '}') && depth_ > 0) --depth_;
    if (c == '.') {
      ++dots_;
    } else if (c == '=' || c == ',' || c == '\n' || c == '[' || c == '{') {
      dots_ = 0;
    }
  }

  void step() {
    const bool starts_code_point = (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80;
    if (text_[at_] == '\n') {
      ++line_;
      column_ = 1;
    } else if (starts_code_point) {
      ++column_;
    }
    ++at_;
  }

  void skipQuoted(char quote) {
    const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
    const bool many_lines = text_.substr(at_, 3) == triple;
    const std::string_view closing = triple.substr(0, many_lines ? 3 : 1);
    for (std::size_t i = 0; i < closing.size(); ++i) step();
    while (at_ < text_.size()) {
      if (text_.substr(at_, closing.size()) == closing) break;
      if (!many_lines && text_[at_] == '\n') return;
      if (quote == '"' && text_[at_] == '\\' && at_ + 1 < text_.size()) step();
      step();
    }
    for (std::size_t i = 0; i < closing.size() && at_ < text_.size(); ++i) step();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  int depth_ = 0;
  int dots_ = 0;
};

}  // namespace

std::optional<text::Span> firstTooDeep(std::string_view text) { return DepthScan(text).run(); }

}  // namespace spotter::content
