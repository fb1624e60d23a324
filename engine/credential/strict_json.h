#pragma once

// For the sources of this module only: whoever includes it reads the whole JSON library.

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace spotter::credential {

/// JSON as RFC 8259 has it and stricter: UTF-8, at most 12 levels, no name twice in one object. Error
/// says what is wrong.
/// @param largest  in bytes
base::Result<nlohmann::json> strictJson(std::string_view text, std::size_t largest = 256 * 1024);

/// Reads values of fixed places; what is not there or of another type leaves a fault that names the
/// place, and something harmless is returned.
class Fields {
 public:
  explicit Fields(const nlohmann::json& json) : json_(json) {}

  /// @param place  a JSON pointer (RFC 6901)
  std::string text(const std::string& place);
  int whole(const std::string& place);
  bool truth(const std::string& place);
  /// Elements of the array there; 0 and a fault when there is none.
  std::size_t size(const std::string& place);
  bool has(const std::string& place) const;

  /// The first fault in words, or empty.
  const std::string& fault() const { return fault_; }

 private:
  const nlohmann::json* at(const std::string& place, const char* wanted);
  const nlohmann::json& json_;
  std::string fault_;
};

}  // namespace spotter::credential
