#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/findings.h"
#include "text/source.h"

namespace spotter::content {

struct Entry;

/// A value of a TOML file, with its place.
struct Node {
  enum class Type { text, number, whole, yes_no, date, list, table };
  Type type = Type::table;
  text::Span span;  ///< of the value; of the header for a table under one
  std::string text;
  double number = 0.0;
  std::int64_t whole = 0;
  bool yes = false;
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a table, in the order of the file

  /// The entry of a table, or nullptr.
  const Entry* find(std::string_view key) const;
};

/// A key and its value.
struct Entry {
  std::string key;
  text::Span key_span;
  Node value;
};

/// How people call a type of value: "text", "a number" ...
std::string_view typeName(Node::Type type);

/// Reads a file as TOML. Size, encoding, depth and grammar are checked here; nothing comes back
/// when one of them is wrong, and `findings` says why.
std::optional<Node> parseTree(const text::SourceFile& file, Findings& findings);

}  // namespace spotter::content
