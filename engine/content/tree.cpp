#include "content/tree.h"

#include <algorithm>

#include "content/depth.h"
#include "content/files.h"
#include "text/utf8.h"

namespace spotter::content {
/// The parser met something that it was not written for.
struct ParserGaveUp {};
}  // namespace spotter::content

// Header-only and without exceptions of its own: a mistake of the author is a value, and the fuzzer
// sees inside. Its assertions can be reached by bad input (`[!`), where a Release build would go on
// undefined: so they are on in every build, and end the reading of this file only.
#undef NDEBUG
#define TOML_ASSERT(condition)                                  \
  do {                                                          \
    if (!(condition)) throw ::spotter::content::ParserGaveUp(); \
  } while (false)
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_MAX_NESTED_VALUES 64
#pragma GCC diagnostic push
#ifdef __clang__
#pragma GCC diagnostic ignored "-Wexceptions"
#else
#pragma GCC diagnostic ignored "-Wterminate"
#endif
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace spotter::content {

namespace {

text::Span spanOf(const toml::source_region& region) {
  const auto number = [](toml::source_index i) { return std::max(1, static_cast<int>(i)); };
  text::Span span{number(region.begin.line), number(region.begin.column), number(region.end.line),
                  number(region.end.column)};
  if (span.end_line < span.line) span.end_line = span.line;
  if (span.end_line == span.line && span.end_column <= span.column) {
    span.end_column = span.column + 1;
  }
  return span;
}

Node convert(const toml::node& from);

Node convertTable(const toml::table& from) {
  Node node;
  for (const auto& [key, value] : from) {
    node.entries.push_back({std::string(key.str()), spanOf(key.source()), convert(value)});
  }
  std::stable_sort(node.entries.begin(), node.entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.key_span.line, a.key_span.column) <
           std::pair(b.key_span.line, b.key_span.column);
  });
  return node;
}

Node convert(const toml::node& from) {
  Node node;
  if (const toml::table* table = from.as_table()) {
    node = convertTable(*table);
  } else if (const toml::array* array = from.as_array()) {
    node.type = Node::Type::list;
    for (const toml::node& item : *array) node.items.push_back(convert(item));
  } else if (const auto* words = from.as_string()) {
    node.type = Node::Type::text;
    node.text = words->get();
  } else if (const auto* whole = from.as_integer()) {
    node.type = Node::Type::whole;
    node.whole = whole->get();
  } else if (const auto* number = from.as_floating_point()) {
    node.type = Node::Type::number;
    node.number = number->get();
  } else if (const auto* yes = from.as_boolean()) {
    node.type = Node::Type::yes_no;
    node.yes = yes->get();
  } else {
    node.type = Node::Type::date;
  }
  node.span = spanOf(from.source());
  return node;
}

struct Slip {
  std::string_view seen_by_parser;  ///< part of the parser's words
  Code code;
  std::string_view message;
  std::string_view hint;
};

constexpr Slip kSlips[] = {
    {"cannot redefine", Code::repeated_key, "this name is given twice",
     "keep one of the two; several tables of one kind need [[double brackets]]"},
    {"unescaped control characters", Code::syntax, "a text has no closing quote",
     "close it with \" on the same line"},
    {"encountered end-of-file", Code::syntax, "the file ends in the middle of something",
     "a bracket or quote may be missing"},
    {"could not determine value type", Code::syntax, "this is no value",
     "text needs \"quotes\"; numbers are written 12 or 12.5; yes or no is true or false"},
    {"expected '='", Code::syntax, "a key needs `=` and a value", "write key = value"},
    {"leading zeroes", Code::syntax, "a number may not begin with 0", "write 7, not 07"},
    {"unknown escape sequence", Code::syntax, "a backslash begins a special sign that is none",
     "write \\\\ for a backslash"},
    {"expected a comment or whitespace", Code::syntax, "one key a line", "begin a new line here"},
    {"exceeded maximum nested", Code::too_deep, "lists are nested too deeply", ""},
};

void reportSlip(const toml::parse_error& error, Findings& findings) {
  const text::Span span = spanOf(error.source());
  const std::string_view words = error.description();
  for (const Slip& slip : kSlips) {
    if (words.find(slip.seen_by_parser) == std::string_view::npos) continue;
    findings.add(slip.code, span, std::string(slip.message), std::string(slip.hint));
    return;
  }
  findings.add(Code::syntax, span, "this is not TOML: " + std::string(words));
}

/// Signs that no one sees, which a terminal or a screen may take for orders: "\u001B".
void reportControls(const Node& node, Findings& findings) {
  const auto hidden = [](char c) {
    return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
  };
  if (node.type == Node::Type::text && std::any_of(node.text.begin(), node.text.end(), hidden)) {
    findings.add(Code::syntax, node.span, "this text holds a control sign that nobody can see",
                 "leave out \\u001B and the like");
  }
  for (const Node& item : node.items) reportControls(item, findings);
  for (const Entry& entry : node.entries) reportControls(entry.value, findings);
}

bool beginsKey(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '"' || c == '\'';
}

/// Where the parser probably gave up: the first line that begins a table without a name.
text::Span placeOfBadHeader(std::string_view text) {
  int line = 0;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    ++line;
    const std::string_view words = text::lineOf(text.substr(at), 1);
    const std::size_t bracket = words.find_first_not_of(" \t");
    if (bracket != std::string_view::npos && words[bracket] == '[') {
      const std::size_t name = words.find_first_not_of("[ \t", bracket);
      const int column = static_cast<int>(bracket) + 1;
      if (name == std::string_view::npos || !beginsKey(words[name])) {
        return {line, column, line, column + 1};
      }
    }
    if (text.find('\n', at) == std::string_view::npos) break;
  }
  return {};
}

text::Span placeOf(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t start = before.find_last_of('\n') + 1;
  const int column = text::countCodePoints(before.substr(start)) + 1;
  return {lines + 1, column, lines + 1, column + 1};
}

/// Whether the bytes may go to the parser at all.
bool isReadable(const text::SourceFile& file, Findings& findings) {
  if (file.text.size() > kLargestFile) {
    findings.add(Code::too_large, {},
                 "the file has " + std::to_string(file.text.size()) + " bytes; at most " +
                     std::to_string(kLargestFile) + " are read",
                 "is this a content file?");
  } else if (const auto bad = text::firstInvalidUtf8(file.text)) {
    findings.add(Code::invalid_utf8, placeOf(file.text, *bad), "this byte is not UTF-8",
                 "save the file with the encoding UTF-8");
  } else if (file.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    findings.add(Code::empty_file, {}, "the file is empty",
                 "`spotter explain E0004` shows what belongs in it");
  } else if (const auto turn = text::firstHiddenTurn(file.text)) {
    findings.add(Code::hidden_turn, placeOf(file.text, *turn),
                 "here is an unseen sign that turns the order of letters",
                 "delete it: what people would read is not what stands here");
  } else if (const auto deep = firstTooDeep(file.text)) {
    findings.add(Code::too_deep, *deep,
                 "tables or lists are nested more than " + std::to_string(kDeepest) + " deep");
  }
  return !findings.broken();
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::string_view typeName(Node::Type type) {
  switch (type) {
    case Node::Type::text:
      return "text";
    case Node::Type::number:
      return "a number";
    case Node::Type::whole:
      return "a whole number";
    case Node::Type::yes_no:
      return "true or false";
    case Node::Type::date:
      return "a date or time";
    case Node::Type::list:
      return "a list";
    case Node::Type::table:
      return "a table";
  }
  return "something else";
}

std::optional<Node> parseTree(const text::SourceFile& file, Findings& findings) {
  if (!isReadable(file, findings)) return std::nullopt;
  try {
    const toml::parse_result result = toml::parse(std::string_view(file.text));
    if (!result.failed()) {
      Node root = convertTable(result.table());
      reportControls(root, findings);
      return root;
    }
    reportSlip(result.error(), findings);
  } catch (const ParserGaveUp&) {
    findings.add(Code::syntax, placeOfBadHeader(file.text), "this is not TOML",
                 "a table is written [name] or [[name]], a list [1, 2]");
  }
  return std::nullopt;
}

}  // namespace spotter::content
