#include "exam/json.h"

#include "text/json_string.h"

namespace spotter::exam {

Object& Object::add(const char* key, const std::string& value) {
  return raw(key, text::jsonString(value));
}

Object& Object::add(const char* key, const std::vector<std::string>& values) {
  std::vector<std::string> quoted;
  for (const std::string& value : values) quoted.push_back(text::jsonString(value));
  return raw(key, array(quoted));
}

Object& Object::raw(const char* key, const std::string& value) {
  if (!text_.empty()) text_ += ",";
  text_ += text::jsonString(key) + ":" + value;
  return *this;
}

std::string array(const std::vector<std::string>& values) {
  std::string text = "[";
  for (const std::string& value : values) text += (text.size() > 1 ? "," : "") + value;
  return text + "]";
}

std::optional<Json> objectIn(std::string_view text, std::size_t longest) {
  if (text.size() > longest) return std::nullopt;
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return std::nullopt;
  return json;
}

bool take(const Json& object, const char* key, std::string& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  value = found->get<std::string>();
  return true;
}

bool take(const Json& object, const char* key, bool& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_boolean()) return false;
  value = found->get<bool>();
  return true;
}

bool take(const Json& object, const char* key, std::uint64_t& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) return false;
  value = found->get<std::uint64_t>();
  return true;
}

bool take(const Json& object, const char* key, int& value) {
  std::uint64_t wide = 0;
  if (!take(object, key, wide) || wide > 1'000'000'000) return false;
  value = static_cast<int>(wide);
  return true;
}

bool take(const Json& object, const char* key, std::vector<std::string>& values) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return false;
  values.clear();
  for (const Json& each : *found) {
    if (!each.is_string()) return false;
    values.push_back(each.get<std::string>());
  }
  return true;
}

}  // namespace spotter::exam
