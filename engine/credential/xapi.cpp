#include "credential/xapi.h"

#include <optional>

#include "credential/attempt.h"
#include "credential/plain_text.h"
#include "credential/strict_json.h"

namespace spotter::credential {
namespace {

using Json = nlohmann::ordered_json;

/// A verb of the ADL vocabulary, or of the Tin Can registry where that has none.
Json verb(const char* id, const char* word) {
  return {{"id", id}, {"display", {{"en-GB", word}}}};
}
Json completed() { return verb("http://adlnet.gov/expapi/verbs/completed", "completed"); }
Json passedOr(bool pass) {
  return pass ? verb("http://adlnet.gov/expapi/verbs/passed", "passed")
              : verb("http://adlnet.gov/expapi/verbs/failed", "failed");
}

Json activity(const std::string& id, const std::string& name, const char* type) {
  return {{"objectType", "Activity"},
          {"id", id},
          {"definition",
           {{"name", {{"en-GB", name}}},
            {"type", std::string("http://adlnet.gov/expapi/activities/") + type}}}};
}

/// RFC 9562, version 8: made of the digest's own bits.
std::string uuidOf(const crypto::Digest& digest) {
  std::string hex = crypto::hexOf(digest);
  hex[12] = '8';
  hex[16] = '9';
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

/// What happened; whom it is about and when is added for all alike.
struct Told {
  Json verb;
  Json object;
  Json result = nullptr;
};

Json countsOf(const Part& part, const std::string& home) {
  Json counts = Json::object();
  for (const Mark& mark : marksOf(part))
    counts[home + "/xapi/" + part.part + "/" + mark.id] = part.*mark.count;
  return counts;
}

std::optional<Told> exam(const records::Entry& entry, const std::string& home) {
  const auto attempt = attemptOfBody(entry.body);
  if (!attempt) return std::nullopt;
  const Claims& claims = attempt.value().claims;
  // Ids become part of addresses.
  if (!isId(claims.blueprint)) return std::nullopt;
  for (const Part& part : claims.parts)
    if (!isId(part.part)) return std::nullopt;
  Told told{attempt.value().result == "borderline" ? completed()
                                                   : passedOr(attempt.value().result == "pass"),
            activity(home + "/exam/" + claims.blueprint, "Exam: " + claims.blueprint, "assessment"),
            Json::object()};
  told.result["completion"] = true;
  if (attempt.value().result != "borderline")
    told.result["success"] = attempt.value().result == "pass";
  Json extensions = Json::object();
  for (const Part& part : claims.parts) extensions.update(countsOf(part, home));
  extensions[home + "/xapi/standard"] = claims.standard + " v" + claims.standard_version;
  extensions[home + "/xapi/bundle-sha256"] = claims.bundle;
  extensions[home + "/xapi/pilot"] = claims.pilot;
  told.result["extensions"] = extensions;
  return told;
}

std::optional<Told> practice(const records::Entry& entry, const std::string& home) {
  const auto json = strictJson(entry.body);
  if (!json) return std::nullopt;
  Fields fields(json.value());
  const std::string id = fields.text("/class");
  if (!isId(id)) return std::nullopt;
  return Told{completed(), activity(home + "/class/" + id, "Practice: " + id, "simulation"),
              {{"completion", true}}};
}

std::optional<Told> decision(const records::Entry& entry, std::span<const records::Entry> entries,
                             const std::string& home) {
  const auto json = strictJson(entry.body);
  if (!json) return std::nullopt;
  Fields fields(json.value());
  const int number = fields.whole("/entry");
  const bool pass = fields.text("/result") == "pass";
  const auto attempt = attemptOf(entries, number);
  if (!fields.fault().empty() || !attempt) return std::nullopt;
  const std::string& blueprint = attempt.value().claims.blueprint;
  if (!isId(blueprint)) return std::nullopt;
  return Told{passedOr(pass),
              activity(home + "/exam/" + blueprint, "Exam: " + blueprint, "assessment"),
              {{"completion", true}, {"success", pass}}};
}

std::optional<Told> certificate(const records::Entry& entry) {
  const auto json = strictJson(entry.body);
  if (!json) return std::nullopt;
  Fields fields(json.value());
  const std::string id = fields.text("/id");
  if (!fields.fault().empty()) return std::nullopt;
  return Told{verb("http://id.tincanapi.com/verb/earned", "earned"),
              activity("urn:uuid:" + id, "Certificate", "assessment")};
}

std::optional<Told> toldBy(const records::Entry& entry, std::span<const records::Entry> entries,
                           const std::string& home) {
  if (entry.kind == "practice_kept") return practice(entry, home);
  if (entry.kind == "exam_kept") return exam(entry, home);
  if (entry.kind == "exam_decided") return decision(entry, entries, home);
  if (entry.kind == "certificate_issued") return certificate(entry);
  return std::nullopt;
}

}  // namespace

std::string xapiStatements(std::span<const records::Entry> entries, const std::string& home) {
  std::string lines;
  for (const records::Entry& entry : entries) {
    const std::optional<Told> told = toldBy(entry, entries, home);
    if (!told) continue;
    Json statement = {
        {"id", uuidOf(entry.digest)},
        {"actor",
         {{"objectType", "Agent"}, {"account", {{"homePage", home}, {"name", entry.pseudonym}}}}},
        {"verb", told->verb},
        {"object", told->object}};
    if (!told->result.is_null()) statement["result"] = told->result;
    statement["context"] = {{"platform", "Spotter"}, {"language", "en-GB"}};
    statement["timestamp"] = entry.at;
    statement["version"] = "1.0.3";
    lines += statement.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return lines;
}

}  // namespace spotter::credential
