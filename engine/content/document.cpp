#include "content/document.h"

#include <algorithm>
#include <cmath>

#include "content/describe.h"
#include "content/look.h"
#include "content/tree.h"
#include "content/unit_hint.h"
#include "content/upgrade.h"
#include "text/utf8.h"

namespace spotter::content {

namespace {

constexpr std::size_t kLongestId = 64;

bool isId(std::string_view word) {
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !word.empty() && word.size() <= kLongestId && word.front() >= 'a' && word.front() <= 'z' &&
         std::all_of(word.begin(), word.end(), good);
}

std::string rangeText(const Field& field) {
  const auto bare = [](double v) {
    std::string number = shortestNumber(v);
    return number.ends_with(".0") ? number.substr(0, number.size() - 2) : number;
  };
  const std::string range = bare(field.low) + " to " + bare(field.high);
  return field.unit.empty() ? range : range + " " + field.unit;
}

std::string wantedName(Field::Type type) {
  switch (type) {
    case Field::Type::text:
    case Field::Type::choice:
    case Field::Type::colour:
      return "text in \"quotes\"";
    case Field::Type::id:
      return "an id in \"quotes\"";
    case Field::Type::number:
      return "a number";
    case Field::Type::whole:
      return "a whole number";
    case Field::Type::yes_no:
      return "true or false";
    case Field::Type::texts:
    case Field::Type::ids:
      return "a list of texts, [\"one\", \"two\"]";
    case Field::Type::table:
      return "a [table]";
    case Field::Type::tables:
      return "[[tables]] in double brackets";
  }
  return "";
}

/// Where in a kind of file a key belongs: the header of the first table that has it.
std::string tableWith(const Description& table, std::string_view key, const std::string& header) {
  for (const Field& field : table.fields) {
    if (!field.child) continue;
    const std::string path = joinedPath(header, field.key);
    const bool many = field.type == Field::Type::tables;
    if (field.child->find(key)) return many ? "[[" + path + "]]" : "[" + path + "]";
    const std::string below = tableWith(*field.child, key, path);
    if (!below.empty()) return below;
  }
  return "";
}

/// Reads the tables of one file into a struct by their descriptions.
class Reader {
 public:
  Reader(Document& document, const Description& root) : document_(document), root_(root) {}

  void readTable(const Node& node, const Description& table, void* object,
                 const std::string& path) {
    for (const Entry& entry : node.entries) {
      if (document_.findings.full()) return;
      const Field* field = table.find(entry.key);
      if (field) {
        readField(entry, *field, object, joinedPath(path, entry.key));
      } else if (!(path.empty() && entry.key == "format")) {
        reportUnknownKey(entry, table);
      }
    }
    for (const Field& field : table.fields) {
      if (document_.findings.full()) return;
      if (!field.required || node.find(field.key) || isMeant(node, table, field)) continue;
      reportMissing(node, field, path);
    }
  }

 private:
  /// Whether another key of the table is this one in another unit: one slip, one message.
  static bool isMeant(const Node& node, const Description& table, const Field& field) {
    return std::any_of(node.entries.begin(), node.entries.end(), [&](const Entry& entry) {
      const auto slip = unitSlip(table, entry.key, entry.value);
      return !table.find(entry.key) && slip && slip->right_key == field.key;
    });
  }

  void readField(const Entry& entry, const Field& field, void* object, const std::string& path) {
    switch (field.type) {
      case Field::Type::table:
        return readOneTable(entry, field, object, path);
      case Field::Type::tables:
        return readTables(entry, field, object, path);
      case Field::Type::texts:
      case Field::Type::ids:
        return readList(entry, field, object, path);
      default:
        break;
    }
    const Value value = valueOf(entry.value, field, entry.key);
    if (std::holds_alternative<std::monostate>(value)) return;
    field.set(object, value);
    document_.places.put(path, entry.value.span);
  }

  void readOneTable(const Entry& entry, const Field& field, void* object, const std::string& path) {
    if (entry.value.type != Node::Type::table) return reportType(entry, field);
    document_.places.put(path, entry.key_span);
    readTable(entry.value, *field.child, field.append(object), path);
  }

  void readTables(const Entry& entry, const Field& field, void* object, const std::string& path) {
    if (entry.value.type != Node::Type::list) return reportType(entry, field);
    const std::vector<Node>& items = entry.value.items;
    checkCount(items.size(), field, entry.key_span);
    document_.places.put(path, entry.key_span);
    for (std::size_t i = 0; i < std::min(items.size(), static_cast<std::size_t>(field.high)); ++i) {
      if (items[i].type != Node::Type::table) {
        add(Code::wrong_type, items[i].span,
            "every entry of " + quoted(entry.key) + " is a table, this is " +
                std::string(typeName(items[i].type)));
        continue;
      }
      document_.places.put(entryPath(path, i), items[i].span);
      readTable(items[i], *field.child, field.append(object), entryPath(path, i));
    }
  }

  void readList(const Entry& entry, const Field& field, void* object, const std::string& path) {
    if (entry.value.type != Node::Type::list) return reportType(entry, field);
    checkCount(entry.value.items.size(), field, entry.value.span);
    std::vector<std::string> words;
    Field one = field;
    one.type = field.type == Field::Type::ids ? Field::Type::id
               : field.choices.empty()        ? Field::Type::text
                                              : Field::Type::choice;
    one.required = true;
    one.high = 2000;
    for (const Node& item : entry.value.items) {
      const Value value = valueOf(item, one, entry.key);
      if (std::holds_alternative<std::monostate>(value)) continue;
      document_.places.put(entryPath(path, words.size()), item.span);
      words.push_back(std::get<std::string>(value));
    }
    field.set(object, words);
    document_.places.put(path, entry.value.span);
  }

  /// The value, or monostate after saying what is wrong with it.
  Value valueOf(const Node& node, const Field& field, const std::string& key) {
    using Type = Node::Type;
    switch (field.type) {
      case Field::Type::text:
        if (node.type == Type::text) return textOf(node, field, key);
        break;
      case Field::Type::id:
        if (node.type == Type::text) return idOf(node);
        break;
      case Field::Type::choice:
        if (node.type == Type::text) return choiceOf(node, field, key);
        break;
      case Field::Type::colour:
        if (node.type == Type::text) {
          return isHexColour(node.text) ? Value(node.text) : choiceOf(node, field, key);
        }
        break;
      case Field::Type::number:
        if (node.type == Type::number) return numberOf(node, node.number, field, key);
        if (node.type == Type::whole) {
          return numberOf(node, static_cast<double>(node.whole), field, key);
        }
        break;
      case Field::Type::whole:
        if (node.type == Type::whole) return wholeOf(node, field, key);
        break;
      case Field::Type::yes_no:
        if (node.type == Type::yes_no) return node.yes;
        break;
      default:
        break;
    }
    add(Code::wrong_type, node.span,
        quoted(key) + " is " + std::string(typeName(node.type)) + "; it must be " +
            wantedName(field.type));
    return {};
  }

  Value textOf(const Node& node, const Field& field, const std::string& key) {
    if (field.required && node.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      add(Code::empty_text, node.span, quoted(key) + " is empty", field.help);
      return {};
    }
    if (node.text.size() > static_cast<std::size_t>(field.high)) {
      add(Code::empty_text, node.span,
          quoted(key) + " has " + std::to_string(node.text.size()) + " bytes; at most " +
              std::to_string(static_cast<int>(field.high)) + " fit");
      return {};
    }
    return node.text;
  }

  Value idOf(const Node& node) {
    if (isId(node.text)) return node.text;
    add(Code::badly_spelt_id, node.span, quoted(node.text) + " is no id",
        "ids have small letters a to z, digits and _, begin with a letter, at most 64 long");
    return {};
  }

  Value choiceOf(const Node& node, const Field& field, const std::string& key) {
    const auto& words = field.choices;
    if (std::find(words.begin(), words.end(), node.text) != words.end()) return node.text;
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + quoted(word);
    if (field.type == Field::Type::colour) all += ", or a colour as `#RRGGBB`";
    const std::string hint = didYouMean(node.text, words);
    add(Code::unknown_choice, node.span,
        quoted(node.text) + " is none of the words for " + quoted(key),
        hint.starts_with("did") ? hint + " (one of " + all + ")" : "one of " + all);
    return {};
  }

  Value numberOf(const Node& node, double number, const Field& field, const std::string& key) {
    if (!std::isfinite(number)) {
      add(Code::not_finite, node.span, quoted(key) + " must be an ordinary number",
          "from " + rangeText(field));
      return {};
    }
    if (number >= field.low && number <= field.high) return number;
    add(Code::out_of_range, node.span,
        quoted(key) + " is " + shortestNumber(number) + "; it goes from " + rangeText(field));
    return {};
  }

  Value wholeOf(const Node& node, const Field& field, const std::string& key) {
    const auto number = static_cast<double>(node.whole);
    if (number >= field.low && number <= field.high) return node.whole;
    add(Code::out_of_range, node.span,
        quoted(key) + " is " + std::to_string(node.whole) + "; it goes from " + rangeText(field));
    return {};
  }

  void checkCount(std::size_t count, const Field& field, const text::Span& span) {
    const auto number = static_cast<double>(count);
    if (number < field.low) {
      add(Code::too_few, span,
          std::to_string(count) + " entries of " + quoted(field.key) + "; at least " +
              std::to_string(static_cast<int>(field.low)) + " are needed",
          field.help);
    } else if (number > field.high) {
      add(Code::too_many, span,
          std::to_string(count) + " entries of " + quoted(field.key) + "; at most " +
              std::to_string(static_cast<int>(field.high)) + " are possible");
    }
  }

  void reportUnknownKey(const Entry& entry, const Description& table) {
    if (const auto slip = unitSlip(table, entry.key, entry.value)) {
      return add(Code::wrong_unit, entry.key_span,
                 quoted(entry.key) + " has the wrong unit; the key is " + quoted(slip->right_key),
                 slip->hint);
    }
    if (&table != &root_ && root_.find(entry.key)) {
      return add(Code::misplaced_key, entry.key_span,
                 quoted(entry.key) + " stands under a [table] but belongs at the top of the file",
                 "move it above the first [table]");
    }
    const std::string header = tableWith(root_, entry.key, "");
    if (!header.empty()) {
      return add(Code::misplaced_key, entry.key_span,
                 quoted(entry.key) + " does not belong here but under " + header);
    }
    std::vector<std::string> known;
    for (const Field& field : table.fields) known.push_back(field.key);
    const std::string_view renamed = presentKey(document_.kind, entry.key);
    add(Code::unknown_key, entry.key_span, "no key called " + quoted(entry.key) + " here",
        renamed.empty() ? didYouMean(entry.key, known)
                        : "it is called " + quoted(renamed) + " now; `spotter upgrade` changes it");
  }

  void reportMissing(const Node& node, const Field& field, const std::string& path) {
    const text::Span where = path.empty() ? text::Span{} : node.span;
    if (field.type == Field::Type::tables && field.low > 0) {
      return checkCount(0, field, where);
    }
    const std::string what = field.child ? "[" + joinedPath(path, field.key) + "]" : field.key;
    const std::string unit = field.unit.empty() ? "" : " (" + field.unit + ")";
    add(Code::missing_key, where, quoted(what) + " is missing" + (path.empty() ? "" : " here"),
        field.help + unit);
  }

  void reportType(const Entry& entry, const Field& field) {
    const bool single = field.type == Field::Type::tables && entry.value.type == Node::Type::table;
    add(Code::wrong_type, entry.key_span,
        quoted(entry.key) + " is " + std::string(typeName(entry.value.type)) + "; it must be " +
            wantedName(field.type),
        single ? "write [[" + entry.key + "]]" : "");
  }

  void add(Code code, const text::Span& span, std::string message, std::string hint = "") {
    document_.findings.add(code, span, std::move(message), std::move(hint));
  }

  Document& document_;
  const Description& root_;
};

void checkFormat(const Node& root, Findings& findings) {
  const Entry* format = root.find("format");
  if (!format) {
    findings.add(Code::missing_format, {}, "the file does not say `format = 1`",
                 "write `format = 1` as its first line, or run `spotter upgrade`");
  } else if (format->value.type != Node::Type::whole || format->value.whole != 1) {
    findings.add(Code::other_format, format->value.span, "this program reads `format = 1`",
                 "an older file: `spotter upgrade`; a newer one: a newer Spotter");
  }
}

Model emptyModel(Kind kind) {
  switch (kind) {
    case Kind::cue:
      return CueModel{};
    case Kind::exercise:
      return movement::ExerciseModel{};
    case Kind::fault:
      return movement::FaultModel{};
    case Kind::person:
      return PersonModel{};
    case Kind::standard:
      return StandardModel{};
    case Kind::place:
      return PlaceModel{};
    case Kind::phrases:
      return PhraseBookModel{};
    case Kind::group:
      return GroupModel{};
    case Kind::discussion:
      return DiscussionModel{};
    case Kind::class_plan:
      return ClassModel{};
    case Kind::page:
      return PageModel{};
    case Kind::blueprint:
      return BlueprintModel{};
    case Kind::agenda:
      return AgendaModel{};
  }
  return CueModel{};
}

}  // namespace

text::Span Places::of(std::string path) const {
  while (!path.empty()) {
    const auto found = spans_.find(path);
    if (found != spans_.end()) return found->second;
    const std::size_t cut = path.find_last_of(".[");
    path.resize(cut == std::string::npos ? 0 : cut);
  }
  return {};
}

const std::string& Document::id() const {
  return std::visit([](const auto& m) -> const std::string& { return m.id; }, model);
}

void* Document::object() {
  return std::visit([](auto& m) -> void* { return &m; }, model);
}

const void* Document::object() const {
  return std::visit([](const auto& m) -> const void* { return &m; }, model);
}

std::string entryPath(const std::string& list, std::size_t i) {
  return list + "[" + std::to_string(i) + "]";
}

std::string joinedPath(const std::string& table, const std::string& key) {
  return table.empty() ? key : table + "." + key;
}

Document readDocument(const text::SourceFile& file, Kind kind) {
  Document document{kind, emptyModel(kind), {}, Findings(file.path), false};
  const std::optional<Node> root = parseTree(file, document.findings);
  if (!root) return document;
  checkFormat(*root, document.findings);
  const Description& description = content::description(kind);
  Reader(document, description).readTable(*root, description, document.object(), "");
  document.read_well = !document.findings.broken();
  return document;
}

}  // namespace spotter::content
