#include "credential/read.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "credential/did_key.h"
#include "credential/page.h"
#include "credential/proof.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;
using Json = nlohmann::json;

namespace {

std::string whyNot(const std::string& text) {
  const auto read = readCertificate(text, "x.json");
  return read ? "" : read.error().what;
}

/// Every place in a document that holds a value which is no object or list.
std::vector<Json::json_pointer> placesIn(const Json& json) {
  std::vector<Json::json_pointer> places;
  const Json flat = json.flatten();
  for (const auto& each : flat.items()) places.emplace_back(each.key());
  return places;
}

}  // namespace

TEST_CASE("a certificate is read back as it was signed") {
  const Certificate made = test::someCertificate();
  const auto read = readCertificate(made.json(), "x.json");
  REQUIRE(read.ok());
  CHECK(read.value().claims == made.claims);
  CHECK(read.value().json() == made.json());
  CHECK(read.value().digest() == made.digest());
}

TEST_CASE("a certificate of the first form is the same for ever") {
  // It was issued once and lies with somebody; see kForm in document.h.
  std::ifstream stream(SPOTTER_SOURCE_DIR "/tests/credential/form_1.json", std::ios::binary);
  const std::string issued{std::istreambuf_iterator<char>(stream), {}};
  CHECK(whyNot(issued).empty());
  CHECK(issued == test::someCertificate().json());
}

TEST_CASE("a certificate of a later form is told as such") {
  Json json = Json::parse(test::someCertificate().json());
  REQUIRE(json["evidence"][1]["name"] == "Form of this certificate");
  json["evidence"][1]["narrative"] = "3";
  CHECK(whyNot(json.dump()).find("which a newer Spotter may know") != std::string::npos);
}

TEST_CASE("a certificate that tells the name and has several parts and a decision is read back too") {
  Claims claims = test::someClaims();
  claims.holder = {"Zo\xC3\xAB =cmd|' /C calc'!A0 <script>alert(1)</script> \xF0\x9F\x98\x80", {}, {}};
  claims.issuer.url.clear();
  claims.decided_by = "Dr Owen";
  claims.pilot = false;
  claims.re_run = false;
  claims.extended = true;
  claims.parts.push_back({"live", "pass", 0, 0, 0, 0, 0, 0});
  claims.parts.push_back({"discussion", "pass", 0, 0, 0, 0, 0, 0});
  const auto made = certify(claims, test::someKey());
  REQUIRE(made.ok());
  const auto read = readCertificate(made.value().json(), "x.json");
  REQUIRE(read.ok());
  CHECK(read.value().claims == claims);
}

TEST_CASE("how the JSON is laid out does not matter") {
  const Json json = Json::parse(test::someCertificate().json());
  CHECK(whyNot(json.dump()).empty());
  CHECK(whyNot(json.dump(7, '\t', true)).empty());
}

TEST_CASE("a certificate with any value changed or taken away is refused") {
  const Json json = Json::parse(test::someCertificate().json());
  for (const auto& place : placesIn(json)) {
    INFO(place.to_string());
    Json changed = json;
    Json& value = changed.at(place);
    if (value.is_boolean()) {
      value = !value.get<bool>();
    } else {
      std::string text = value.get<std::string>();
      text.front() = text.front() == '1' ? '2' : '1';
      value = text;
    }
    CHECK_FALSE(whyNot(changed.dump()).empty());
    value = nullptr;
    CHECK_FALSE(whyNot(changed.dump()).empty());
    Json less = json;
    Json& parent = less.at(place.parent_pointer());
    if (parent.is_array())
      parent.erase(static_cast<std::size_t>(std::stoi(place.back())));
    else
      parent.erase(place.back());
    CHECK_FALSE(whyNot(less.dump()).empty());
  }
}

TEST_CASE("a certificate with something added anywhere is refused and the place is told") {
  Json json = Json::parse(test::someCertificate().json());
  json["level"] = "expert";
  CHECK(whyNot(json.dump()).find("`/level` is nothing that our certificates have") !=
        std::string::npos);
  json.erase("level");
  json["credentialSubject"]["achievement"]["tag"] = {"official"};
  CHECK(whyNot(json.dump()).find("/credentialSubject/achievement/tag") != std::string::npos);
  json["credentialSubject"]["achievement"].erase("tag");
  json["credentialSubject"]["result"].push_back(json["credentialSubject"]["result"][0]);
  CHECK_FALSE(whyNot(json.dump()).empty());
}

TEST_CASE("a certificate cut off at any length is refused") {
  const std::string json = test::someCertificate().json();
  for (std::size_t size = 0; size + 2 < json.size(); ++size) {
    if (!readCertificate(json.substr(0, size), "x").ok()) continue;
    FAIL("accepted with " << size << " bytes");
  }
}

TEST_CASE("a certificate signed by another key in the issuer's name is refused") {
  const Claims claims = test::someClaims();
  Claims theirs = claims;
  theirs.issuer.key = test::otherKey().publicKey();
  // Their own proof under our issuer's DID.
  const Certificate forged{claims, proofValueOf(theirs, test::otherKey())};
  CHECK(whyNot(forged.json()).find("signature does not hold") != std::string::npos);
  // With their own DID it is whole, and another issuer's.
  const auto own = certify(theirs, test::otherKey());
  REQUIRE(own.ok());
  CHECK(readCertificate(own.value().json(), "x").value().claims.issuer.key !=
        test::someKey().publicKey());
}

TEST_CASE("nothing is signed that a certificate may not say") {
  const auto refused = [](auto&& change) {
    Claims claims = test::someClaims();
    change(claims);
    return !certify(claims, test::someKey()).ok();
  };
  CHECK_FALSE(refused([](Claims&) {}));
  CHECK(refused([](Claims& c) { c.parts[0].emergencies_missed = 1; }));
  CHECK(refused([](Claims& c) { c.parts[0].result = "borderline"; }));
  CHECK(refused([](Claims& c) { c.parts[0].hits = 33; }));
  CHECK(refused([](Claims& c) { c.parts.clear(); }));
  CHECK(refused([](Claims& c) { c.parts.push_back(c.parts[0]); }));
  CHECK(refused([](Claims& c) { c.parts[0].part = "watching\"> <x"; }));
  CHECK(refused([](Claims& c) { c.supervisor = "a\nb"; }));
  CHECK(refused([](Claims& c) { c.supervisor.clear(); }));
  CHECK(refused([](Claims& c) { c.sitting.clear(); }));
  CHECK(refused([](Claims& c) { c.issuer.name = "\xE2\x80\xAE" "lotsirB"; }));
  CHECK(refused([](Claims& c) { c.issuer.url = "javascript:alert(1)"; }));
  CHECK(refused([](Claims& c) { c.valid_until = c.valid_from; }));
  CHECK(refused([](Claims& c) { c.valid_from = "2026-03-12T09:59:59Z"; }));
  CHECK(refused([](Claims& c) { c.bundle.back() = 'x'; }));
  CHECK(refused([](Claims& c) { c.id = "urn:uuid:1"; }));
  CHECK(refused([](Claims& c) { c.holder.name = "Ann"; }));
  CHECK(refused([](Claims& c) { c.holder.salt.clear(); }));
  CHECK(refused([](Claims& c) { c.simulation = 0; }));
}

TEST_CASE("the page holds the certificate and can be verified as it is") {
  Claims claims = test::someClaims();
  claims.holder = {"</script><script>alert(1)</script>", {}, {}};
  const Certificate made = certify(claims, test::someKey()).value();
  const std::string page = pageOf(made, claims.holder.name);
  const auto read = readCertificate(page, "x.html");
  REQUIRE(read.ok());
  CHECK(read.value().digest() == made.digest());
  CHECK(whyNot(page + "<script type=\"application/vc+ld+json\" id=\"certificate\">{}</script>") != "");
  CHECK(whyNot("<!doctype html>\n<p>Certificate</p>") != "");
  for (std::size_t size = 0; size < page.size(); size += 97) {
    const std::string cut = page.substr(0, size);
    // What follows the signed part is only the end of the page.
    if (cut.find("</script>") == std::string::npos) CHECK_FALSE(readCertificate(cut, "x").ok());
  }
}

TEST_CASE("whose a certificate is can be asked by name without its telling the name") {
  const Holder holder = test::someClaims().holder;
  CHECK(isFor(holder, "Ann Smith"));
  CHECK(isFor(holder, " Ann  Smith "));
  CHECK_FALSE(isFor(holder, "Ann Smyth"));
  CHECK_FALSE(isFor(holder, ""));
  CHECK_FALSE(isFor(holder, "Ann SmithSALT"));
  CHECK(test::someCertificate().json().find("Ann") == std::string::npos);
  // The example of the Open Badges 3.0 specification (IdentityHash).
  CHECK(hashOfName("a@example.com", "Kosher") ==
        "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
}
