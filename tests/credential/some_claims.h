#pragma once

#include <string>
#include <vector>

#include "credential/read.h"
#include "crypto/digest.h"
#include "records/chain.h"

namespace spotter::test {

inline constexpr const char* kSeed = "0123456789abcdef0123456789abcdef";
inline constexpr const char* kSat = "2026-03-12T10:00:00Z";

inline crypto::SecretKey someKey() { return crypto::SecretKey::ofSeed(kSeed); }
inline crypto::SecretKey otherKey() {
  return crypto::SecretKey::ofSeed("fedcba9876543210fedcba9876543210");
}

/// A certificate's claims as a passed exam gives them, with awkward letters in every free text.
inline credential::Claims someClaims() {
  credential::Claims claims;
  claims.id = "0d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e";
  claims.issuer = {"Bristol \"MSK\" training \\ <b>", "https://example.org/issuers/1", someKey().publicKey()};
  claims.holder = {{}, credential::hashOfName("Ann Smith", "SALT"), "SALT"};
  claims.sitting = "S-7KQ3";
  claims.bundle = crypto::hexOf(crypto::sha256("the bundle"));
  claims.blueprint = "watching";
  claims.standard = "exam";
  claims.standard_version = "0.1";
  claims.standard_digest = crypto::hexOf(crypto::sha256("the standard"));
  claims.simulation = 9;
  claims.re_run = true;
  claims.supervisor = "Si\xC3\xA2n \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x98\x80";
  claims.sat_on = kSat;
  claims.pilot = true;
  claims.register_digest = crypto::hexOf(crypto::sha256("the entry"));
  claims.parts = {{"watching", "pass", 28, 32, 6, 64, 25, 0}};
  claims.valid_from = "2026-03-12T16:30:00Z";
  claims.valid_until = "2028-03-12T10:00:00Z";
  return claims;
}

inline credential::Certificate someCertificate() {
  return credential::certify(someClaims(), someKey()).value();
}

/// The body of an entry exam_kept.
inline std::string examBody(const std::string& result, int emergencies_missed = 0,
                            const std::string& bundle = "the bundle") {
  return "{\"sitting\":\"S-7KQ3\",\"bundle\":\"" + crypto::hexOf(crypto::sha256(bundle)) +
         "\",\"blueprint\":\"watching\",\"standard\":\"exam\",\"standard_version\":\"0.1\","
         "\"standard_digest\":\"" +
         crypto::hexOf(crypto::sha256("the standard")) +
         "\",\"simulation\":9,\"re_run\":true,\"supervisor\":\"Jo Bloggs\",\"sat_on\":\"" + kSat +
         "\",\"extended\":false,\"pilot\":true,\"self_rating\":6,\"parts\":[{\"part\":\"watching\","
         "\"result\":\"" +
         result +
         "\",\"hits\":28,\"faulty\":32,\"false_alarms\":6,\"clean\":64,\"identified\":25,"
         "\"emergencies_missed\":" +
         std::to_string(emergencies_missed) + ",\"reasons\":[\"floor reached\"]}],\"result\":\"" +
         result + "\"}";
}

/// Entries that hold together, numbered from 1.
inline records::Entry entryAfter(const std::vector<records::Entry>& before, const std::string& kind,
                                 const std::string& body) {
  records::Entry entry;
  entry.number = static_cast<int>(before.size()) + 1;
  entry.at = "2026-03-12T12:00:00Z";
  entry.kind = kind;
  entry.pseudonym = "T-7KQ3-MA";
  entry.body = body;
  if (!before.empty()) entry.previous = before.back().digest;
  entry.digest = records::digestOf(entry);
  return entry;
}

}  // namespace spotter::test
