#include "credential/page.h"

#include "credential/some_claims.h"
#include "credential/words.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

std::size_t countOf(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("the page says what was assessed and what it does not prove") {
  const std::string page = pageOf(test::someCertificate(), "Ann Smith");
  for (const char* words :
       {"<html lang=\"en-GB\">", "<strong>PILOT</strong>", "<bdi>Ann Smith</bdi>",
        "Assessed in simulation on 12 March 2026 to standard exam v0.1, supervised by ",
        "Part A, watching: pass", "not the certificate of the official programme",
        "the supervisor&#39;s word", "Valid until", "role=\"img\"", "aria-label=\"QR code"}) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
  }
  CHECK(page.find("Part B") == std::string::npos);
  CHECK(page.find("Part C") == std::string::npos);
  CHECK(countOf(page, "<h1") == 1);
  CHECK(countOf(page, "<td") == marksOf(test::someClaims().parts.front()).size());
}

TEST_CASE("PILOT stands on the page whenever it is one and only then") {
  Claims claims = test::someClaims();
  claims.pilot = false;
  const std::string page = pageOf(certify(claims, test::someKey()).value(), "Ann Smith");
  CHECK(page.find("PILOT</strong>") == std::string::npos);
  CHECK(titleOf(claims).find("PILOT") == std::string::npos);
}

TEST_CASE("nothing that people are called becomes part of the page") {
  const std::string bad = "</script><script>alert(1)</script><svg onload=alert(2)>\"'&";
  Claims claims = test::someClaims();
  claims.supervisor = bad;
  claims.issuer.name = bad;
  claims.sitting = bad;
  claims.decided_by = bad;
  claims.holder = {bad, {}, {}};
  const std::string page = pageOf(certify(claims, test::someKey()).value(), bad);
  CHECK(countOf(page, "<script") == 1);
  CHECK(countOf(page, "</script") == 1);
  CHECK(countOf(page, "<svg") == 1);
  CHECK(page.find("<svg onload") == std::string::npos);
  CHECK(readCertificate(page, "x").ok());
}
