#include "credential/register.h"

#include "credential/did_key.h"
#include "credential/strict_json.h"
#include "text/json_string.h"

namespace spotter::credential {

using text::jsonString;

std::vector<Issued> issuedIn(std::span<const records::Entry> entries) {
  std::vector<Issued> all;
  for (const records::Entry& entry : entries) {
    const bool issued = entry.kind == "certificate_issued";
    if (!issued && entry.kind != "certificate_revoked") continue;
    const auto json = strictJson(entry.body);
    if (!json) continue;
    Fields fields(json.value());
    const std::string id = fields.text("/id");
    if (issued) {
      Issued one{id, fields.whole("/entry"), entry.pseudonym, fields.text("/digest"),
                 fields.text("/valid_until"), fields.text("/key"), entry.at, {}, {}};
      if (fields.fault().empty()) all.push_back(one);
      continue;
    }
    for (Issued& one : all) {
      if (one.id != id || !one.revoked_at.empty()) continue;
      one.revoked_at = entry.at;
      one.reason = fields.text("/reason");
    }
  }
  return all;
}

std::string issuedBody(const Certificate& certificate, int entry) {
  return "{\"id\":" + jsonString(certificate.claims.id) + ",\"entry\":" + std::to_string(entry) +
         ",\"digest\":" + jsonString(certificate.digest()) +
         ",\"valid_until\":" + jsonString(certificate.claims.valid_until) +
         ",\"key\":" + jsonString(multibaseOf(certificate.claims.issuer.key)) + "}";
}

std::string revokedBody(const std::string& id, const std::string& reason) {
  return "{\"id\":" + jsonString(id) + ",\"reason\":" + jsonString(reason) + "}";
}

}  // namespace spotter::credential
