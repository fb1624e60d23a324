#include "credential/attempt.h"

#include "credential/did_key.h"
#include "credential/register.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

/// A register with one exam, entry 2.
std::vector<records::Entry> registerWith(const std::string& result, int emergencies_missed = 0) {
  std::vector<records::Entry> entries;
  entries.push_back(test::entryAfter(entries, "course_made", "{}"));
  entries.push_back(
      test::entryAfter(entries, "exam_kept", test::examBody(result, emergencies_missed)));
  return entries;
}

void add(std::vector<records::Entry>& entries, const std::string& kind, const std::string& body) {
  entries.push_back(test::entryAfter(entries, kind, body));
}

std::string whyNoCertificate(const std::vector<records::Entry>& entries) {
  const auto attempt = attemptOf(entries, 2);
  if (!attempt) return attempt.error().what;
  const auto claims = passedClaims(attempt.value());
  return claims ? "" : claims.error().what;
}

std::string whyNoDecision(const std::vector<records::Entry>& entries, const char* result) {
  return whyNotToDecide(attemptOf(entries, 2).value(), result);
}

}  // namespace

TEST_CASE("a passed exam gives the claims of its entry") {
  const auto entries = registerWith("pass");
  const auto claims = passedClaims(attemptOf(entries, 2).value());
  REQUIRE(claims.ok());
  CHECK(claims.value().sitting == "S-7KQ3");
  CHECK(claims.value().supervisor == "Jo Bloggs");
  CHECK(claims.value().parts == test::someClaims().parts);
  CHECK(claims.value().register_digest == crypto::hexOf(entries[1].digest));
  CHECK(claims.value().pilot);
  CHECK(claims.value().decided_by.empty());
}

TEST_CASE("practice gives no certificate and neither does an entry of another kind") {
  auto entries = registerWith("pass");
  entries[1].kind = "practice_kept";
  CHECK(whyNoCertificate(entries).find("practice record is no certificate") != std::string::npos);
  entries[1].kind = "trainee_added";
  CHECK(whyNoCertificate(entries) == "this is no exam");
  CHECK(attemptOf(entries, 7).error().what == "there is no such entry");
}

TEST_CASE("not yet gives no certificate and borderline only by a decision") {
  CHECK(whyNoCertificate(registerWith("not yet")) == "the result is `not yet`");
  auto entries = registerWith("borderline");
  CHECK(whyNoCertificate(entries).find("waits for a trainer") != std::string::npos);
  CHECK(whyNoDecision(entries, "pass").empty());
  add(entries, "exam_decided", decidedBody(2, "pass", "looked twice", "Dr Owen"));
  CHECK(whyNoCertificate(entries).empty());
  const auto claims = passedClaims(attemptOf(entries, 2).value());
  CHECK(claims.value().decided_by == "Dr Owen");
  CHECK(claims.value().parts[0].result == "pass");
  CHECK(whyNoDecision(entries, "not yet").find("nobody challenged it") != std::string::npos);
}

TEST_CASE("a decision that the exam is not yet passed stands") {
  auto entries = registerWith("borderline");
  add(entries, "exam_decided", decidedBody(2, "not yet", "looked twice", "Dr Owen"));
  CHECK(whyNoCertificate(entries) == "the result is `not yet`");
}

TEST_CASE("a result that nobody challenged needs no decision") {
  CHECK(whyNoDecision(registerWith("pass"), "not yet").find("nobody challenged it") !=
        std::string::npos);
  CHECK(whyNoDecision(registerWith("not yet"), "pass").find("nobody challenged it") !=
        std::string::npos);
}

TEST_CASE("a challenged result waits until a trainer has decided") {
  auto entries = registerWith("pass");
  add(entries, "exam_challenged", R"({"entry":2,"reason":"the sound was off"})");
  CHECK(whyNoCertificate(entries).find("challenged") != std::string::npos);
  CHECK(whyNoDecision(entries, "not yet").empty());
  add(entries, "exam_decided", decidedBody(2, "pass", "heard it", "Dr Owen"));
  CHECK(whyNoCertificate(entries).empty());
}

TEST_CASE("decisions and challenges of another entry change nothing") {
  auto entries = registerWith("borderline");
  add(entries, "exam_decided", decidedBody(1, "pass", "x", "y"));
  add(entries, "exam_decided", "{\"entry\":\"2\"}");
  CHECK(whyNoCertificate(entries).find("borderline") != std::string::npos);
}

TEST_CASE("no decision makes a missed emergency a pass") {
  auto entries = registerWith("borderline", 1);
  CHECK(whyNoDecision(entries, "pass").find("emergency") != std::string::npos);
  CHECK(whyNoDecision(entries, "not yet").empty());
  // Nor one that was put into the register past the command.
  add(entries, "exam_decided", decidedBody(2, "pass", "x", "y"));
  CHECK(whyNoCertificate(entries).find("emergency") != std::string::npos);
  CHECK(whyNoCertificate(registerWith("pass", 1)).find("emergency") != std::string::npos);
}

TEST_CASE("an entry that is no whole exam is told as such") {
  for (const char* body : {"", "{}", "[]", "{\"sitting\":3}"}) {
    INFO(body);
    auto entries = registerWith("pass");
    entries[1].body = body;
    CHECK(whyNoCertificate(entries).find("cannot be read") + 1 +
              whyNoCertificate(entries).find("no JSON") + 1 >
          0);
    CHECK_FALSE(attemptOf(entries, 2).ok());
  }
  auto entries = registerWith("splendid");
  CHECK_FALSE(attemptOf(entries, 2).ok());
}

TEST_CASE("the register tells what was issued and what was revoked since") {
  auto entries = registerWith("pass");
  const Certificate certificate = test::someCertificate();
  add(entries, "certificate_issued", issuedBody(certificate, 2));
  auto issued = issuedIn(entries);
  REQUIRE(issued.size() == 1);
  CHECK(issued[0].id == certificate.claims.id);
  CHECK(issued[0].entry == 2);
  CHECK(issued[0].digest == certificate.digest());
  CHECK(issued[0].key == multibaseOf(test::someKey().publicKey()));
  CHECK(issued[0].revoked_at.empty());
  add(entries, "certificate_revoked", revokedBody("another", "x"));
  CHECK(issuedIn(entries)[0].revoked_at.empty());
  add(entries, "certificate_revoked", revokedBody(certificate.claims.id, "name misspelt"));
  CHECK(issuedIn(entries)[0].revoked_at == "2026-03-12T12:00:00Z");
  CHECK(issuedIn(entries)[0].reason == "name misspelt");
}
