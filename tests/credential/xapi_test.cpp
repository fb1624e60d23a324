#include "credential/xapi.h"

#include <nlohmann/json.hpp>
#include <set>

#include "credential/attempt.h"
#include "credential/register.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;
using Json = nlohmann::json;

namespace {

constexpr const char* kHome = "https://example.org/courses";

std::vector<records::Entry> someEntries() {
  std::vector<records::Entry> entries;
  const auto add = [&](const char* kind, const std::string& body) {
    entries.push_back(test::entryAfter(entries, kind, body));
  };
  add("course_made", "{}");
  add("practice_kept", "{\"class\":\"first_class\"}");
  add("exam_kept", test::examBody("borderline"));
  add("exam_kept", test::examBody("not yet"));
  add("exam_decided", decidedBody(3, "pass", "looked twice", "Dr Owen"));
  add("certificate_issued", issuedBody(test::someCertificate(), 3));
  return entries;
}

std::vector<Json> statementsOf(const std::vector<records::Entry>& entries) {
  std::vector<Json> statements;
  const std::string lines = xapiStatements(entries, kHome);
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    statements.push_back(Json::parse(lines.substr(at, end - at)));
    at = end + 1;
  }
  return statements;
}

}  // namespace

TEST_CASE("what happened in a course is told as statements in its order") {
  const auto statements = statementsOf(someEntries());
  std::vector<std::string> verbs;
  for (const Json& each : statements) verbs.push_back(each["verb"]["display"]["en-GB"]);
  CHECK(verbs == std::vector<std::string>{"completed", "completed", "failed", "passed", "earned"});
  CHECK(statements[0]["object"]["id"] == "https://example.org/courses/class/first_class");
  CHECK(statements[1]["result"]["extensions"]["https://example.org/courses/xapi/watching/hits"] == 28);
  CHECK_FALSE(statements[1]["result"].contains("success"));
  CHECK(statements[2]["result"]["success"] == false);
  CHECK(statements[3]["result"]["success"] == true);
}

TEST_CASE("a statement has what the specification asks for and names nobody") {
  std::set<std::string> ids;
  for (const Json& each : statementsOf(someEntries())) {
    INFO(each.dump());
    for (const char* key : {"id", "actor", "verb", "object", "timestamp", "version"})
      CHECK(each.contains(key));
    CHECK(each["actor"]["account"]["name"] == "T-7KQ3-MA");
    CHECK(each["actor"]["account"]["homePage"] == kHome);
    const std::string id = each["id"];
    CHECK(id.size() == 36);
    CHECK(id[14] == '8');
    CHECK(id[19] == '9');
    ids.insert(id);
    for (const char* name : {"Ann", "Bloggs", "Owen", "mbox"})
      CHECK(each.dump().find(name) == std::string::npos);
  }
  CHECK(ids.size() == 5);
}

TEST_CASE("equal entries give equal statements so that sending them again is harmless") {
  CHECK(xapiStatements(someEntries(), kHome) == xapiStatements(someEntries(), kHome));
  auto more = someEntries();
  more.push_back(test::entryAfter(more, "practice_kept", "{\"class\":\"hazards\"}"));
  CHECK(xapiStatements(more, kHome).find(xapiStatements(someEntries(), kHome)) == 0);
}

TEST_CASE("entries that cannot be read and ids that do not fit into an address are left out") {
  std::vector<records::Entry> entries;
  for (const char* body : {"", "[]", "{\"class\":3}", "{\"class\":\"a b\\\"><script>\"}"})
    entries.push_back(test::entryAfter(entries, "practice_kept", body));
  entries.push_back(test::entryAfter(entries, "exam_kept", "{}"));
  entries.push_back(test::entryAfter(entries, "exam_decided", "{\"entry\":99}"));
  CHECK(xapiStatements(entries, kHome).empty());
}
