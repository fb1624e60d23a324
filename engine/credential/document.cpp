#include "credential/document.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "credential/base58.h"
#include "credential/did_key.h"
#include "credential/proof.h"
#include "credential/words.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

using Json = nlohmann::ordered_json;

const std::string kVc = "https://www.w3.org/2018/credentials#";
const std::string kOb = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const std::string kSchema = "https://schema.org/";

TypeName badgeType(const char* name) { return {name, kOb + name}; }

Property text(const char* key, std::string predicate, std::string value) {
  return {key, std::move(predicate), Kind::text, std::move(value), {}, false};
}
Property name(std::string value) { return text("name", kSchema + "name", std::move(value)); }
Property narrative(std::string value) {
  return text("narrative", kOb + "narrative", std::move(value));
}
Property description(std::string value) {
  return text("description", kSchema + "description", std::move(value));
}
Property time(const char* key, std::string value) {
  return {key, kVc + key, Kind::date_time, std::move(value), {}, false};
}
Property one(const char* key, std::string predicate, Node node) {
  Property property{key, std::move(predicate), Kind::node, {}, {}, false};
  property.nodes.push_back(std::move(node));
  return property;
}
Property many(const char* key, std::string predicate, std::vector<Node> nodes) {
  return {key, std::move(predicate), Kind::node, {}, std::move(nodes), true};
}

/// A UUID (RFC 9562, version 8) that follows from what it names, so that two certificates to one
/// standard speak of one achievement.
std::string achievementId(const Claims& claims) {
  std::string hex = crypto::hexOf(crypto::sha256("spotter achievement\n" + claims.blueprint + "\n" +
                                                 claims.standard + "\n" + claims.standard_version +
                                                 "\n" + claims.standard_digest));
  hex[12] = '8';
  hex[16] = '8';
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

Node issuerNode(const Issuer& issuer) {
  Node node{didOf(issuer.key), {badgeType("Profile")}, false, {name(issuer.name)}};
  if (!issuer.url.empty())
    node.properties.push_back({"url", kSchema + "url", Kind::any_uri, issuer.url, {}, false});
  return node;
}

Node holderNode(const Holder& holder) {
  const bool hashed = holder.name.empty();
  Node node{"", {badgeType("IdentityObject")}, true, {}};
  node.properties = {{"hashed", kOb + "hashed", Kind::boolean, hashed ? "true" : "false", {}, false},
                     text("identityHash", kOb + "identityHash", hashed ? holder.hash : holder.name),
                     text("identityType", kOb + "identityType", "ext:name")};
  if (hashed) node.properties.push_back(text("salt", kOb + "salt", holder.salt));
  return node;
}

std::string descriptionId(const Claims& claims, const Part& part, const std::string& what) {
  return achievementId(claims) + "#" + part.part + "-" + what;
}

Node resultDescription(const Claims& claims, const Part& part, const char* what, std::string words,
                       const char* type) {
  return {descriptionId(claims, part, what),
          {badgeType("ResultDescription")},
          false,
          {name(partInWords(part.part) + ": " + std::move(words)),
           text("resultType", kOb + "resultType", type)}};
}

Node achievementNode(const Claims& claims) {
  std::vector<Node> descriptions;
  for (const Part& part : claims.parts) {
    descriptions.push_back(resultDescription(claims, part, "result", "result", "Result"));
    for (const Mark& mark : marksOf(part))
      descriptions.push_back(resultDescription(claims, part, mark.id, mark.words, "RawScore"));
  }
  const std::string id = achievementId(claims);
  return {id,
          {badgeType("Achievement")},
          false,
          {name(titleOf(claims)), description(assessedInWords(claims)),
           text("achievementType", kOb + "achievementType", "Assessment"),
           text("version", kOb + "version", claims.standard_version),
           one("criteria", kOb + "Criteria",
               {id + "#criteria", {}, false, {narrative(criteriaInWords(claims))}}),
           many("resultDescription", kOb + "resultDescription", std::move(descriptions))}};
}

Node result(const Claims& claims, const Part& part, const std::string& what, std::string value) {
  return {"urn:uuid:" + claims.id + "#" + part.part + "-" + what,
          {badgeType("Result")},
          false,
          {{"resultDescription", kOb + "resultDescription", Kind::any_uri,
            descriptionId(claims, part, what), {}, false},
           text("value", kSchema + "value", std::move(value))}};
}

Node subjectNode(const Claims& claims) {
  std::vector<Node> results;
  for (const Part& part : claims.parts) {
    results.push_back(result(claims, part, "result", part.result));
    for (const Mark& mark : marksOf(part))
      results.push_back(result(claims, part, mark.id, std::to_string(part.*mark.count)));
  }
  return {"urn:uuid:" + claims.id + "#holder",
          {badgeType("AchievementSubject")},
          false,
          {many("identifier", kOb + "identifier", {holderNode(claims.holder)}),
           one("achievement", kOb + "achievement", achievementNode(claims)),
           many("result", kOb + "result", std::move(results))}};
}

Node evidence(std::string id, const char* title, std::string fact) {
  return {std::move(id), {badgeType("Evidence")}, false, {name(title), narrative(std::move(fact))}};
}

/// The attempt by its digest (RFC 6920 names a thing by its SHA-256), then the facts of the sitting.
std::vector<Node> evidenceOf(const Claims& claims) {
  const crypto::Digest digest = *crypto::digestOfHex(claims.bundle);
  const std::string bytes(reinterpret_cast<const char*>(digest.data()), digest.size());
  std::vector<Node> all;
  all.push_back(evidence("ni:///sha-256;" + base64Url(bytes), "SHA-256 of the attempt's bundle",
                         claims.bundle));
  const auto add = [&](const char* fact, const char* title, std::string value) {
    all.push_back(evidence(factId(claims, fact), title, std::move(value)));
  };
  add("form", "Form of this certificate", formOf(claims));
  add("sitting", "Sitting", claims.sitting);
  add("sat_on", "Sat on", claims.sat_on);
  add("supervisor", "Supervised by", claims.supervisor);
  add("blueprint", "Blueprint of the exam", claims.blueprint);
  add("standard", "Standard", claims.standard);
  add("standard_version", "Version of the standard", claims.standard_version);
  add("standard_digest", "SHA-256 of the standard's values", claims.standard_digest);
  add("simulation", "Version of the simulation", std::to_string(claims.simulation));
  add("re_run", "Marks from running the attempt again", claims.re_run ? "yes" : "no");
  add("extended", "Time extended as the standard allows", claims.extended ? "yes" : "no");
  add("pilot", "PILOT", claims.pilot ? "yes" : "no");
  if (!claims.decided_by.empty()) add("decided_by", "Decided by", claims.decided_by);
  add("register", "SHA-256 of the entry in the course's register", claims.register_digest);
  return all;
}

Json jsonOf(const Node& node) {
  Json json = Json::object();
  if (!node.id.empty()) json["id"] = node.id;
  if (node.one_type) {
    json["type"] = node.types.front().key;
  } else if (!node.types.empty()) {
    for (const TypeName& type : node.types) json["type"].push_back(type.key);
  }
  for (const Property& property : node.properties) {
    Json& value = json[property.key];
    if (property.kind == Kind::boolean) {
      value = property.value == "true";
    } else if (property.kind != Kind::node) {
      value = property.value;
    } else if (property.array) {
      for (const Node& each : property.nodes) value.push_back(jsonOf(each));
    } else {
      value = jsonOf(property.nodes.front());
    }
  }
  return json;
}

}  // namespace

std::string formOf(const Claims& claims) { return hasPoints(claims) ? kFormWithPoints : kForm; }

std::string factId(const Claims& claims, const std::string& fact) {
  return "urn:uuid:" + claims.id + "#" + fact;
}

Node documentOf(const Claims& claims) {
  return {"urn:uuid:" + claims.id,
          {{"VerifiableCredential", kVc + "VerifiableCredential"}, badgeType("OpenBadgeCredential")},
          false,
          {name(titleOf(claims)),
           description(assessedInWords(claims) + " " + marksInWords(claims) + " " +
                       (claims.pilot ? pilotInWords() + " " : "") + doesNotProve()[0] + " " +
                       doesNotProve()[1]),
           one("issuer", kVc + "issuer", issuerNode(claims.issuer)),
           time("validFrom", claims.valid_from), time("validUntil", claims.valid_until),
           one("credentialSubject", kVc + "credentialSubject", subjectNode(claims)),
           many("evidence", kVc + "evidence", evidenceOf(claims))}};
}

std::string jsonOf(const Claims& claims, const std::string& proof_value) {
  Json json = Json::object();
  json["@context"] = {kCredentialsContext, kBadgesContext};
  json.update(jsonOf(documentOf(claims)));
  const ProofOptions options = proofOptionsOf(claims);
  json["proof"] = {{"type", "DataIntegrityProof"},
                   {"cryptosuite", "eddsa-rdfc-2022"},
                   {"created", options.created},
                   {"verificationMethod", options.method},
                   {"proofPurpose", "assertionMethod"},
                   {"proofValue", proof_value}};
  return json.dump(2) + "\n";
}

}  // namespace spotter::credential
