#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Private to this module: JSON in one line with its keys in a fixed order, so that equal values are
// equal bytes, and strict reading of it.

namespace spotter::exam {

using Json = nlohmann::json;

/// Builds an object in the order in which it is added to.
class Object {
 public:
  Object& add(const char* key, const std::string& value);
  Object& add(const char* key, const char* value) { return add(key, std::string(value)); }
  Object& add(const char* key, bool value) { return raw(key, value ? "true" : "false"); }
  Object& add(const char* key, std::int64_t value) { return raw(key, std::to_string(value)); }
  Object& add(const char* key, std::uint64_t value) { return raw(key, std::to_string(value)); }
  Object& add(const char* key, int value) { return raw(key, std::to_string(value)); }
  Object& add(const char* key, const std::vector<std::string>& values);
  /// @param value  JSON already
  Object& raw(const char* key, const std::string& value);
  std::string text() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

/// "[a,b]" of values that are JSON already.
std::string array(const std::vector<std::string>& values);

/// A JSON object of at most `longest` bytes; nothing for anything else.
std::optional<Json> objectIn(std::string_view text, std::size_t longest);

/// Each takes a field of its kind; false when there is none. Whole numbers must fit.
bool take(const Json& object, const char* key, std::string& value);
bool take(const Json& object, const char* key, bool& value);
bool take(const Json& object, const char* key, int& value);
bool take(const Json& object, const char* key, std::uint64_t& value);
bool take(const Json& object, const char* key, std::vector<std::string>& values);

}  // namespace spotter::exam
