#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/kind.h"

namespace spotter::content {

struct Description;

/// A value on its way between a file and a struct; monostate: there is none.
using Value =
    std::variant<std::monostate, std::string, double, std::int64_t, bool, std::vector<std::string>>;

/// One key of a kind of file: what may stand there, what it means, and how it reaches the struct.
struct Field {
  enum class Type { text, id, number, whole, yes_no, choice, colour, texts, ids, table, tables };

  std::string key;
  Type type = Type::text;
  std::string unit;  ///< of numbers, for people: "s", "m", "deg" ...
  double low = 0.0;  ///< range of a number; least number of entries of a list
  double high = 0.0;
  bool required = false;
  std::string help;                  ///< one sentence
  std::vector<std::string> choices;  ///< of a choice or colour, or of a list that takes only these
  std::optional<Kind> refers;        ///< the kind of content that an id names
  std::shared_ptr<const Description> child;  ///< of a table or tables

  /// Between struct and value. Not for tables.
  std::function<void(void* object, const Value&)> set;
  std::function<Value(const void* object)> get;
  /// For tables: makes one more part of the struct, counts them, gives one.
  std::function<void*(void* object)> append;
  std::function<std::size_t(const void* object)> count;
  std::function<const void*(const void* object, std::size_t)> item;
};

/// A table of a content file: the one list from which it is read, checked, documented and written.
struct Description {
  std::string name;  ///< "person", "fault.cause" ...
  std::string help;
  std::vector<Field> fields;
  std::function<std::shared_ptr<void>()> make;  ///< a struct with its defaults

  const Field* find(std::string_view key) const;
};

/// The description of a kind of file. Built once, read-only.
const Description& description(Kind kind);

}  // namespace spotter::content
