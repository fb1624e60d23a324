#include "credential/revocation.h"

#include <algorithm>

#include "base/assert.h"
#include "credential/did_key.h"
#include "credential/plain_text.h"
#include "credential/strict_json.h"
#include "credential/utc.h"
#include "text/json_string.h"

namespace spotter::credential {
namespace {

using text::jsonString;

constexpr std::size_t kLargest = 16 * 1024 * 1024;
constexpr const char* kKind = "spotter revocations";

/// All but the signature and the last brace: exactly this is signed.
std::string signedText(const RevocationList& list) {
  std::string text = "{\n  \"format\": 1,\n  \"kind\": " + jsonString(kKind) +
                     ",\n  \"name\": " + jsonString(list.issuer.name) +
                     ",\n  \"url\": " + jsonString(list.issuer.url) +
                     ",\n  \"key\": " + jsonString(multibaseOf(list.issuer.key)) +
                     ",\n  \"updated\": " + jsonString(list.updated) + ",\n  \"revoked\": [";
  for (const Revoked& each : list.revoked)
    text += std::string(text.back() == '[' ? "" : ",") + "\n    {\"id\": " + jsonString(each.id) +
            ", \"on\": " + jsonString(each.on) + "}";
  return text + "\n  ]";
}

std::string fileOf(const RevocationList& list, const crypto::Signature& signature) {
  return signedText(list) + ",\n  \"signature\": " + jsonString(multibaseOf(signature)) + "\n}\n";
}

}  // namespace

const Revoked* RevocationList::find(const std::string& id) const {
  const auto found = std::find_if(revoked.begin(), revoked.end(),
                                  [&](const Revoked& each) { return each.id == id; });
  return found == revoked.end() ? nullptr : &*found;
}

std::string revocationFile(const RevocationList& list, const crypto::SecretKey& key) {
  SPOTTER_ASSERT(key.publicKey() == list.issuer.key, "the issuer signs with their own key");
  return fileOf(list, crypto::sign(signedText(list), key));
}

base::Result<RevocationList> readRevocations(std::string_view text, const std::string& where) {
  const auto wrong = [&](const std::string& what) {
    return base::Error{"this is no list of revoked certificates: " + what, where,
                       "get it from the issuer again"};
  };
  const auto json = strictJson(text, kLargest);
  if (!json) return wrong(json.error().what);
  Fields fields(json.value());
  RevocationList list;
  list.issuer.name = fields.text("/name");
  list.issuer.url = fields.text("/url");
  list.updated = fields.text("/updated");
  const auto key = keyOfMultibase(fields.text("/key"));
  const auto signature = signatureOfMultibase(fields.text("/signature"));
  const std::size_t count = fields.size("/revoked");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string place = "/revoked/" + std::to_string(i);
    list.revoked.push_back({fields.text(place + "/id"), fields.text(place + "/on")});
  }
  if (!fields.fault().empty()) return wrong(fields.fault());
  if (!key || !signature) return wrong("its key or its signature is none");
  list.issuer.key = *key;
  if (!isUtc(list.updated)) return wrong("its time is none");
  const std::string fault = faultOfText(list.issuer.name, "its name");
  if (!fault.empty()) return wrong(fault);
  for (const Revoked& each : list.revoked)
    if (!isUtc(each.on)) return wrong("a time in it is none");
  // Made anew, so that nothing stands in it that was not signed.
  if (json.value() != nlohmann::json::parse(fileOf(list, *signature)))
    return wrong("it holds more than such a list has");
  if (!crypto::isSignedBy(signedText(list), *signature, list.issuer.key))
    return wrong("its signature does not hold");
  return list;
}

}  // namespace spotter::credential
