#include "content/canonical.h"

#include <string_view>

#include "content/describe.h"
#include "content/document.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

std::string quotedText(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

struct ValueWriter {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return quotedText(text); }
  std::string operator()(double number) const { return shortestNumber(number); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>& words) const {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + quotedText(word);
    return "[" + out + "]";
  }
};

std::string writeTable(const Description& table, const void* object, const std::string& path) {
  std::string out;
  for (const Field& field : table.fields) {
    if (field.child) continue;
    const std::string value = std::visit(ValueWriter(), field.get(object));
    if (!value.empty()) out += field.key + " = " + value + "\n";
  }
  // TOML wants a table's own keys before the tables below it.
  for (const Field& field : table.fields) {
    if (!field.child) continue;
    const std::string here = joinedPath(path, field.key);
    const bool many = field.type == Field::Type::tables;
    for (std::size_t i = 0; i < field.count(object); ++i) {
      const std::string inner = writeTable(*field.child, field.item(object, i), here);
      if (inner.empty() && !many) continue;
      out += "\n" + std::string(many ? "[[" : "[") + here + (many ? "]]" : "]") + "\n" + inner;
    }
  }
  return out;
}

std::string write(Kind kind, const void* object) {
  return "format = 1\n" + writeTable(description(kind), object, "");
}

}  // namespace

std::string canonicalText(const CueModel& cue) { return write(Kind::cue, &cue); }
std::string canonicalText(const movement::ExerciseModel& exercise) {
  return write(Kind::exercise, &exercise);
}
std::string canonicalText(const movement::FaultModel& fault) { return write(Kind::fault, &fault); }
std::string canonicalText(const PersonModel& person) { return write(Kind::person, &person); }
std::string canonicalText(const StandardModel& standard) {
  return write(Kind::standard, &standard);
}
std::string canonicalText(const PlaceModel& place) { return write(Kind::place, &place); }
std::string canonicalText(const PhraseBookModel& book) { return write(Kind::phrases, &book); }
std::string canonicalText(const GroupModel& group) { return write(Kind::group, &group); }
std::string canonicalText(const DiscussionModel& discussion) {
  return write(Kind::discussion, &discussion);
}
std::string canonicalText(const ClassModel& plan) { return write(Kind::class_plan, &plan); }
std::string canonicalText(const BlueprintModel& blueprint) {
  return write(Kind::blueprint, &blueprint);
}

std::string canonicalText(const AgendaModel& agenda) { return write(Kind::agenda, &agenda); }

std::string canonicalText(const PageModel& page) { return write(Kind::page, &page); }

}  // namespace spotter::content
