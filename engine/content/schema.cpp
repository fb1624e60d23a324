#include "content/schema.h"

#include <nlohmann/json.hpp>

#include "content/describe.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kIdPattern = "^[a-z][a-z0-9_]{0,63}$";

Json tableSchema(const Description& table);

Json listSchema(const Field& field, Json items) {
  Json list{{"type", "array"}, {"items", std::move(items)}};
  if (field.low > 0) list["minItems"] = static_cast<int>(field.low);
  if (field.high > 0) list["maxItems"] = static_cast<int>(field.high);
  return list;
}

Json rangeSchema(const char* type, const Field& field) {
  return Json{{"type", type}, {"minimum", field.low}, {"maximum", field.high}};
}

Json typeSchema(const Field& field) {
  switch (field.type) {
    case Field::Type::text: {
      Json text{{"type", "string"}, {"maxLength", static_cast<int>(field.high)}};
      if (field.required) text["minLength"] = 1;
      return text;
    }
    case Field::Type::id:
      return Json{{"type", "string"}, {"pattern", kIdPattern}};
    case Field::Type::number:
      return rangeSchema("number", field);
    case Field::Type::whole:
      return rangeSchema("integer", field);
    case Field::Type::yes_no:
      return Json{{"type", "boolean"}};
    case Field::Type::choice:
      return Json{{"type", "string"}, {"enum", field.choices}};
    case Field::Type::colour:
      return Json{{"type", "string"},
                  {"anyOf", Json::array({Json{{"enum", field.choices}},
                                         Json{{"pattern", "^#[0-9A-Fa-f]{6}$"}}})}};
    case Field::Type::texts: {
      Json one{{"type", "string"}};
      if (!field.choices.empty()) one["enum"] = field.choices;
      return listSchema(field, std::move(one));
    }
    case Field::Type::ids:
      return listSchema(field, Json{{"type", "string"}, {"pattern", kIdPattern}});
    case Field::Type::table:
      return tableSchema(*field.child);
    case Field::Type::tables:
      return listSchema(field, tableSchema(*field.child));
  }
  return Json::object();
}

Json tableSchema(const Description& table) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Field& field : table.fields) {
    Json one = typeSchema(field);
    one["description"] = field.unit.empty() ? field.help : field.help + " (" + field.unit + ")";
    properties[field.key] = std::move(one);
    if (field.required) required.push_back(field.key);
  }
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

std::string bare(double number) {
  const std::string text = shortestNumber(number);
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string wordList(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string whatItIs(const Field& field) {
  const std::string range = bare(field.low) + " to " + bare(field.high);
  const std::string unit = field.unit.empty() ? "" : " " + field.unit;
  switch (field.type) {
    case Field::Type::text:
      return "text";
    case Field::Type::id:
      return field.refers ? std::string(kindName(*field.refers)) + " id" : "id";
    case Field::Type::number:
      return "number, " + range + unit;
    case Field::Type::whole:
      return "whole number, " + range;
    case Field::Type::yes_no:
      return "true or false";
    case Field::Type::choice:
      return "one of: " + wordList(field.choices);
    case Field::Type::colour:
      return "#RRGGBB or one of: " + wordList(field.choices);
    case Field::Type::texts:
      return field.choices.empty() ? "list of texts" : "list of: " + wordList(field.choices);
    case Field::Type::ids:
      return "list of " + (field.refers ? std::string(kindName(*field.refers)) + " " : "") + "ids";
    case Field::Type::table:
      return "table";
    case Field::Type::tables:
      return "tables, " + range;
  }
  return "";
}

struct DefaultText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(double number) const { return bare(number); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>&) const { return ""; }
};

std::string defaultOf(const Field& field, const void* defaults) {
  if (field.required) return "needed";
  return field.child ? "" : std::visit(DefaultText(), field.get(defaults));
}

void documentTable(const Description& table, const std::string& path, bool many, std::string& out) {
  const std::string header = many ? "[[" + path + "]]" : "[" + path + "]";
  if (!path.empty()) out += "\n`" + header + "`: " + table.help + "\n";
  out += "\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n";
  const std::shared_ptr<void> defaults = table.make();
  for (const Field& field : table.fields) {
    out += "| `" + field.key + "` | " + whatItIs(field) + " | " + defaultOf(field, defaults.get()) +
           " | " + field.help + " |\n";
  }
  for (const Field& field : table.fields) {
    if (!field.child) continue;
    const std::string inner = path.empty() ? field.key : path + "." + field.key;
    documentTable(*field.child, inner, field.type == Field::Type::tables, out);
  }
}

}  // namespace

std::string schema(Kind kind) {
  const Description& table = description(kind);
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "Spotter " + table.name},
              {"description", table.help}};
  Json body = tableSchema(table);
  Json properties = Json::object();
  properties["format"] = Json{{"const", 1}, {"description", "The format of the file."}};
  properties.update(body["properties"]);
  body["properties"] = std::move(properties);
  body["required"].insert(body["required"].begin(), "format");
  schema.update(body);
  return schema.dump(2) + "\n";
}

std::string documentation(Kind kind) {
  const Description& table = description(kind);
  std::string out = table.help + "\n";
  documentTable(table, "", false, out);
  return out;
}

}  // namespace spotter::content
