#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "base/fields.h"

// Private to this module: the fields of commands and events as JSON, both ways, by one visitor
// each.

namespace spotter::replay {

using Json = nlohmann::json;

/// Writes every field of a value into a JSON object.
class FieldWriter {
 public:
  explicit FieldWriter(Json& object) : object_(object) {}

  template <class T>
  void operator()(const char* name, const T& value) {
    object_[name] = json(value);
  }

 private:
  template <class T>
  static Json json(const T& value) {
    if constexpr (base::HasFields<T>) {
      Json object = Json::object();
      FieldWriter writer(object);
      T::fields(value, writer);
      return object;
    } else if constexpr (std::is_enum_v<T>) {
      return static_cast<int>(value);
    } else {
      return value;
    }
  }
  template <class T>
  static Json json(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) array.push_back(json(value));
    return array;
  }
  Json& object_;
};

/// Reads every field of a value from a JSON object; remembers the first that is missing or of
/// another kind. Numbers must fit their type.
class FieldReader {
 public:
  explicit FieldReader(const Json& object) : object_(&object) {}

  template <class T>
  void operator()(const char* name, T& value) {
    if (!wrong_.empty()) return;
    const auto found = object_->find(name);
    if (found == object_->end() || !read(*found, value)) wrong_ = name;
  }
  /// Name of the first field that is missing or wrong; empty when all is well.
  const std::string& wrong() const { return wrong_; }

 private:
  static bool read(const Json& json, std::string& value) {
    if (!json.is_string()) return false;
    value = json.get<std::string>();
    return true;
  }
  static bool read(const Json& json, bool& value) {
    if (!json.is_boolean()) return false;
    value = json.get<bool>();
    return true;
  }
  static bool read(const Json& json, double& value) {
    if (!json.is_number()) return false;
    value = json.get<double>();
    return true;
  }
  static bool read(const Json& json, std::int64_t& value) {
    if (!json.is_number_integer()) return false;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX) return false;
    value = json.get<std::int64_t>();
    return true;
  }
  static bool read(const Json& json, int& value) {
    std::int64_t wide = 0;
    if (!read(json, wide) || wide < INT32_MIN || wide > INT32_MAX) return false;
    value = static_cast<int>(wide);
    return true;
  }
  template <class T>
  static bool read(const Json& json, std::vector<T>& values) {
    if (!json.is_array()) return false;
    values.clear();
    for (const Json& item : json) {
      T value{};
      if (!read(item, value)) return false;
      values.push_back(std::move(value));
    }
    return true;
  }
  template <class T>
  static bool read(const Json& json, T& value) {
    if constexpr (std::is_enum_v<T>) {
      int number = 0;
      if (!read(json, number) || number < 0 || number > 255) return false;
      value = static_cast<T>(number);
      return true;
    } else {
      if (!json.is_object()) return false;
      FieldReader reader(json);
      T::fields(value, reader);
      return reader.wrong().empty();
    }
  }
  const Json* object_;
  std::string wrong_;
};

}  // namespace spotter::replay
