// Certificates of exams with parts that are told in points: a class that was led, discussions.
#include <nlohmann/json.hpp>

#include "credential/attempt.h"
#include "credential/document.h"
#include "credential/page.h"
#include "credential/some_claims.h"
#include "credential/verify.h"
#include "credential/words.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;
using Json = nlohmann::json;

namespace {

Part led(const std::string& result = "pass") {
  Part part;
  part.part = "live";
  part.result = result;
  part.kind = Part::Kind::led;
  part.score = 78;
  part.cut = 60;
  return part;
}

Part discussed(int number) {
  Part part;
  part.part = "discussion_" + std::to_string(number);
  part.result = "reported";
  part.kind = Part::Kind::discussed;
  part.score = 71;
  part.low = 58;
  part.high = 84;
  return part;
}

Claims wholeClaims() {
  Claims claims = test::someClaims();
  claims.blueprint = "full_exam";
  claims.parts.push_back(led());
  claims.parts.push_back(discussed(1));
  claims.parts.push_back(discussed(2));
  return claims;
}

/// The body of an entry with all parts.
std::string wholeBody(const std::string& critical = "[]") {
  std::string body = test::examBody("pass");
  const std::string further =
      ",{\"part\":\"live\",\"result\":\"pass\",\"score\":78,\"cut\":60,\"emergencies_missed\":0,"
      "\"critical\":[],\"reasons\":[]},"
      "{\"part\":\"discussion_1\",\"result\":\"reported\",\"score\":71,\"low\":58,\"high\":84,"
      "\"critical\":" +
      critical + ",\"reasons\":[]}]";
  return body.replace(body.find("}],\"result\"") + 1, 1, further);
}

}  // namespace

TEST_CASE("a certificate with all parts is of the second form and read back as it was signed") {
  const auto made = certify(wholeClaims(), test::someKey());
  REQUIRE(made.ok());
  CHECK(formOf(wholeClaims()) == "2");
  CHECK(formOf(test::someClaims()) == "1");
  const auto read = readCertificate(made.value().json(), "x.json");
  REQUIRE(read.ok());
  CHECK(read.value().claims == wholeClaims());
  Json json = Json::parse(made.value().json());
  json["evidence"][1]["narrative"] = "1";
  CHECK_FALSE(readCertificate(json.dump(), "x.json").ok());
}

TEST_CASE("each part that was sat is told and what was only reported is not called passed") {
  const std::string words = assessedInWords(wholeClaims());
  CHECK(words.find("Sat and passed: Part A, watching; Part B, a live circuit.") != std::string::npos);
  CHECK(words.find("Sat and reported, not passed or failed: Part C, discussion 1; Part C, discussion 2.") !=
        std::string::npos);
  const auto made = certify(wholeClaims(), test::someKey());
  REQUIRE(made.ok());
  Asked asked;
  asked.now = "2026-04-01T12:00:00Z";
  const Answer answer = answerOf(made.value(), asked);
  CHECK(answer.good);
  CHECK(answer.words.find("Points of 100: 78") != std::string::npos);
  CHECK(answer.words.find("Probably at most (95 %): 84") != std::string::npos);
  CHECK(pageOf(made.value(), "Ann").find("Probably at least") != std::string::npos);
}

TEST_CASE("points beyond 100 or outside of their interval are no certificate") {
  Claims claims = wholeClaims();
  claims.parts[1].score = 101;
  CHECK_FALSE(certify(claims, test::someKey()).ok());
  claims = wholeClaims();
  claims.parts[2].low = 72;
  CHECK_FALSE(certify(claims, test::someKey()).ok());
  claims = wholeClaims();
  claims.parts[1].result = "reported";
  CHECK_FALSE(certify(claims, test::someKey()).ok());
}

TEST_CASE("an entry with all parts gives its claims and a critical failure gives none") {
  const auto attempt = attemptOfBody(wholeBody());
  REQUIRE(attempt.ok());
  const auto claims = passedClaims(attempt.value());
  REQUIRE(claims.ok());
  REQUIRE(claims.value().parts.size() == 3);
  CHECK(claims.value().parts[1] == led());
  CHECK(claims.value().parts[2] == discussed(1));
  const auto harm = attemptOfBody(wholeBody("[\"medicine_dose\"]"));
  REQUIRE(harm.ok());
  CHECK_FALSE(passedClaims(harm.value()).ok());
  CHECK(whyNotToDecide(harm.value(), "pass").find("nothing makes up for") != std::string::npos);
}
