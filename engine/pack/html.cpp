#include "pack/html.h"

#include "base/assert.h"

namespace spotter::pack {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (code >= 0x20 || c == '\n' || c == '\t') {
      if (code != 0x7f) out += c;
    }
  }
  return out;
}

void Html::tag(std::string_view name, const Attributes& attributes) {
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    out_ += ' ';
    out_ += key;
    out_ += "=\"";
    out_ += escaped(value);
    out_ += '"';
  }
  out_ += '>';
}

Html& Html::open(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  open_.emplace_back(name);
  return *this;
}

Html& Html::close() {
  SPOTTER_ASSERT(!open_.empty(), "something is open");
  out_ += "</" + open_.back() + ">";
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  out_ += escaped(text);
  return *this;
}

Html& Html::element(std::string_view name, std::string_view text, const Attributes& attributes) {
  return open(name, attributes).text(text).close();
}

Html& Html::empty(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  return *this;
}

Html& Html::code(std::string_view name, std::string_view code, const Attributes& attributes) {
  SPOTTER_ASSERT(code.find("</") == std::string_view::npos, "it would end its element");
  open(name, attributes);
  out_ += code;
  return close();
}

Html& Html::line() {
  out_ += '\n';
  return *this;
}

std::string Html::finish() {
  while (!open_.empty()) close();
  line();
  return std::move(out_);
}

}  // namespace spotter::pack
