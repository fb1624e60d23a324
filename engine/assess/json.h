#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/json_string.h"

// Private to this module.

namespace spotter::assess {

/// Builds JSON from the inside out. Numbers have the fewest digits that read back to the same bits.
class Json {
 public:
  template <class T>
  Json& add(const char* key, const T& value) {
    separate();
    text_ += text::jsonString(key) + ":" + json(value);
    return *this;
  }
  template <class T, class Describe>
  Json& list(const char* key, const std::vector<T>& values, Describe&& describe) {
    separate();
    text_ += text::jsonString(key) + ":[";
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) text_ += ",";
      text_ += json(describe(values[i]));
    }
    text_ += "]";
    return *this;
  }
  std::string object() const { return "{" + text_ + "}"; }

 private:
  static std::string json(const Json& value) { return value.object(); }
  static std::string json(const std::string& value) { return text::jsonString(value); }
  static std::string json(const char* value) { return text::jsonString(value); }
  static std::string json(bool value) { return value ? "true" : "false"; }
  static std::string json(std::integral auto value) { return std::to_string(value); }
  static std::string json(double value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
  }
  template <class T>
  static std::string json(const std::optional<T>& value) {
    return value ? json(*value) : "null";
  }

  void separate() {
    if (!text_.empty()) text_ += ",";
  }
  std::string text_;
};

}  // namespace spotter::assess
