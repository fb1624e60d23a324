#include "review/votes.h"

#include <nlohmann/json.hpp>

#include "text/json_string.h"

namespace spotter::review {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestLine = 2000;
constexpr std::size_t kLongestName = 100;

bool take(const Json& object, const char* key, std::string& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  value = found->get<std::string>();
  return true;
}

bool takeVote(std::string_view line, Vote& vote) {
  if (line.size() > kLongestLine) return false;
  const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return false;
  const auto simulation = json.find("simulation");
  if (simulation == json.end() || !simulation->is_number_unsigned() || *simulation > 1'000'000)
    return false;
  vote.simulation = simulation->get<int>();
  return take(json, "reviewer", vote.reviewer) && take(json, "item", vote.item) &&
         take(json, "clip", vote.clip) && take(json, "saw", vote.saw) && take(json, "at", vote.at) &&
         take(json, "program", vote.program) && faultOfReviewer(vote.reviewer).empty();
}

}  // namespace

std::string voteLine(const Vote& vote) {
  const auto field = [](const char* key, const std::string& value) {
    return std::string("\"") + key + "\":" + text::jsonString(value) + ",";
  };
  return "{" + field("reviewer", vote.reviewer) + field("item", vote.item) +
         field("clip", vote.clip) + field("saw", vote.saw) + field("at", vote.at) +
         field("program", vote.program) + "\"simulation\":" + std::to_string(vote.simulation) + "}\n";
}

Votes votesIn(std::string_view text) {
  Votes found;
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty()) continue;
    Vote vote;
    if (takeVote(line, vote))
      found.votes.push_back(std::move(vote));
    else
      found.damaged.push_back(number);
  }
  return found;
}

std::string reviewerKey(std::string_view name) {
  std::string key;
  bool blank = false;
  for (const char c : name) {
    if (c == ' ') {
      blank = true;
      continue;
    }
    if (blank && !key.empty()) key += ' ';
    blank = false;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

std::string faultOfReviewer(std::string_view name) {
  if (reviewerKey(name).empty()) return "a reviewer needs a name";
  if (name.size() > kLongestName) return "the name is too long";
  for (const char c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "the name holds what cannot be shown";
  return "";
}

}  // namespace spotter::review
