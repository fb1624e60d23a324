#include "credential/strict_json.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <vector>

namespace spotter::credential {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeepest = 12;

/// Looks at the shape before anything is built: it stops at the first fault.
struct Shape : nlohmann::json_sax<Json> {
  std::vector<std::set<std::string>> names;
  std::string fault;

  bool refuse(const std::string& why) {
    if (fault.empty()) fault = why;
    return false;
  }
  bool begin() {
    names.emplace_back();
    return names.size() <= kDeepest || refuse("it is nested too deeply");
  }
  bool end() {
    names.pop_back();
    return true;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return begin(); }
  bool key(string_t& name) override {
    return names.back().insert(name).second || refuse("`" + name + "` is there twice");
  }
  bool end_object() override { return end(); }
  bool start_array(std::size_t) override { return begin(); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    return refuse("it is no JSON at byte " + std::to_string(at));
  }
};

}  // namespace

base::Result<Json> strictJson(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    return base::Error{"it is larger than " + std::to_string(largest / 1024) + " KiB", "", ""};
  Shape shape;
  if (!Json::sax_parse(text, &shape))
    return base::Error{shape.fault.empty() ? "it is no JSON" : shape.fault, "", ""};
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return base::Error{"it is no JSON", "", ""};
  return json;
}

const Json* Fields::at(const std::string& place, const char* wanted) {
  const Json::json_pointer pointer(place);
  if (json_.contains(pointer)) return &json_.at(pointer);
  if (fault_.empty()) fault_ = "`" + place + "` is missing, where " + wanted + " should be";
  return nullptr;
}

bool Fields::has(const std::string& place) const {
  return json_.contains(Json::json_pointer(place));
}

std::string Fields::text(const std::string& place) {
  const Json* found = at(place, "a text");
  if (found != nullptr && found->is_string()) return found->get<std::string>();
  if (fault_.empty()) fault_ = "`" + place + "` is no text";
  return {};
}

int Fields::whole(const std::string& place) {
  const Json* found = at(place, "a whole number");
  if (found != nullptr && found->is_number_unsigned() &&
      found->get<std::uint64_t>() <= std::numeric_limits<int>::max())
    return found->get<int>();
  if (fault_.empty()) fault_ = "`" + place + "` is no whole number from 0";
  return 0;
}

bool Fields::truth(const std::string& place) {
  const Json* found = at(place, "true or false");
  if (found != nullptr && found->is_boolean()) return found->get<bool>();
  if (fault_.empty()) fault_ = "`" + place + "` is neither true nor false";
  return false;
}

std::size_t Fields::size(const std::string& place) {
  const Json* found = at(place, "a list");
  if (found != nullptr && found->is_array()) return found->size();
  if (fault_.empty()) fault_ = "`" + place + "` is no list";
  return 0;
}

}  // namespace spotter::credential
