#include "credential/read.h"

#include <charconv>
#include <optional>

#include "base/assert.h"
#include "credential/did_key.h"
#include "credential/document.h"
#include "credential/page.h"
#include "credential/proof.h"
#include "credential/strict_json.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

using Json = nlohmann::json;

std::string afterLast(const std::string& text, char mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string::npos ? "" : text.substr(at + 1);
}

std::string without(const std::string& text, std::string_view begin) {
  return text.compare(0, begin.size(), begin) == 0 ? text.substr(begin.size()) : "";
}

/// A count as we write it: no sign, no zeros before it. -1 for anything else.
int countOf(const std::string& text) {
  int count = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && std::to_string(count) == text ? count : -1;
}

/// The narrative of the evidence whose id ends in this fact; empty when there is none.
std::string factIn(Fields& fields, const std::string& fact) {
  const std::size_t count = fields.size("/evidence");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string place = "/evidence/" + std::to_string(i);
    if (afterLast(fields.text(place + "/id"), '#') == fact) return fields.text(place + "/narrative");
  }
  return {};
}

Holder holderIn(Fields& fields) {
  const std::string place = "/credentialSubject/identifier/0";
  Holder holder;
  const std::string told = fields.text(place + "/identityHash");
  if (!fields.truth(place + "/hashed")) {
    holder.name = told;
    return holder;
  }
  holder.hash = told;
  holder.salt = fields.text(place + "/salt");
  return holder;
}

/// What a part is told in, by the marks that it has.
void takeKind(const std::string& mark, Part& part) {
  if (mark == "cut") part.kind = Part::Kind::led;
  if (mark == "low") part.kind = Part::Kind::discussed;
}

/// Results stand in a row: of each part its result, then its marks.
std::vector<Part> partsIn(Fields& fields) {
  const std::string results = "/credentialSubject/result";
  const std::size_t count = fields.size(results);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < count && parts.size() <= 8; ++i) {
    const std::string place = results + "/" + std::to_string(i);
    const std::string id = afterLast(fields.text(place + "/id"), '#');
    const std::string what = afterLast(id, '-');
    const std::string value = fields.text(place + "/value");
    if (what == "result") {
      parts.push_back({});
      parts.back().part = id.substr(0, id.rfind('-'));
      parts.back().result = value;
      continue;
    }
    if (parts.empty()) continue;
    takeKind(what, parts.back());
    for (const Mark& mark : allMarks())
      if (what == mark.id) parts.back().*mark.count = countOf(value);
  }
  return parts;
}

Claims claimsIn(Fields& fields) {
  Claims claims;
  claims.id = without(fields.text("/id"), "urn:uuid:");
  claims.issuer.name = fields.text("/issuer/name");
  if (fields.has("/issuer/url")) claims.issuer.url = fields.text("/issuer/url");
  const auto key = keyOfMultibase(without(fields.text("/issuer/id"), "did:key:"));
  if (key) claims.issuer.key = *key;
  claims.holder = holderIn(fields);
  claims.bundle = fields.text("/evidence/0/narrative");
  claims.sitting = factIn(fields, "sitting");
  claims.sat_on = factIn(fields, "sat_on");
  claims.supervisor = factIn(fields, "supervisor");
  claims.blueprint = factIn(fields, "blueprint");
  claims.standard = factIn(fields, "standard");
  claims.standard_version = factIn(fields, "standard_version");
  claims.standard_digest = factIn(fields, "standard_digest");
  claims.simulation = countOf(factIn(fields, "simulation"));
  claims.re_run = factIn(fields, "re_run") == "yes";
  claims.extended = factIn(fields, "extended") == "yes";
  claims.pilot = factIn(fields, "pilot") != "no";
  claims.decided_by = factIn(fields, "decided_by");
  claims.register_digest = factIn(fields, "register");
  claims.parts = partsIn(fields);
  claims.valid_from = fields.text("/validFrom");
  claims.valid_until = fields.text("/validUntil");
  return claims;
}

/// The first place where two documents differ; empty when they are equal.
std::string differenceOf(const Json& ours, const Json& read) {
  if (ours == read) return {};
  const Json steps = Json::diff(ours, read);
  const std::string place = steps.empty() ? "" : steps[0].value("path", "");
  const std::string what = steps.empty() ? "" : steps[0].value("op", "");
  if (what == "add") return "`" + place + "` is nothing that our certificates have";
  if (what == "remove") return "`" + place + "` is missing";
  return "`" + place + "` does not fit the rest of it";
}

}  // namespace

std::string Certificate::json() const { return jsonOf(claims, proof_value); }
std::string Certificate::digest() const { return crypto::hexOf(crypto::sha256(json())); }

base::Result<Certificate> certify(const Claims& claims, const crypto::SecretKey& key) {
  const std::string fault = faultOf(claims);
  if (!fault.empty()) return base::Error{fault, "", ""};
  return Certificate{claims, proofValueOf(claims, key)};
}

base::Result<Certificate> readCertificate(std::string_view text, const std::string& where) {
  const auto wrong = [&](const std::string& what) {
    return base::Error{"this is no genuine certificate of Spotter: " + what, where, ""};
  };
  const std::optional<std::string_view> inside = certificateInPage(text);
  const base::Result<Json> json = strictJson(inside ? *inside : text);
  if (!json) return wrong(json.error().what);
  Fields fields(json.value());
  Certificate read;
  read.claims = claimsIn(fields);
  read.proof_value = fields.text("/proof/proofValue");
  if (!fields.fault().empty()) return wrong(fields.fault());
  const std::string form = factIn(fields, "form");
  if (!form.empty() && form != kForm && form != kFormWithPoints)
    return wrong("it is of form " + form + ", which a newer Spotter may know");
  const std::string fault = faultOf(read.claims);
  if (!fault.empty()) return wrong(fault);
  const std::string difference = differenceOf(Json::parse(read.json()), json.value());
  if (!difference.empty()) return wrong(difference);
  if (!isProofOf(read.claims, read.proof_value))
    return wrong("its signature does not hold: something in it was changed, or another key signed");
  return read;
}

}  // namespace spotter::credential
