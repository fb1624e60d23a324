#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "credential/claims.h"

namespace spotter::credential {

/// One certificate that no longer counts. Why is told in the course's register only.
struct Revoked {
  std::string id;  ///< a UUID
  std::string on;  ///< UTC

  bool operator==(const Revoked&) const = default;
};

/// What an issuer publishes, signed with the key of the certificates.
struct RevocationList {
  Issuer issuer;
  std::string updated;  ///< UTC
  std::vector<Revoked> revoked;

  /// The entry of a certificate; null when it is not revoked.
  const Revoked* find(const std::string& id) const;
};

/// The list as JSON, signed. @pre the key is that of its issuer
std::string revocationFile(const RevocationList& list, const crypto::SecretKey& key);

/// Reads a list and checks its signature with the key that it names. Error: what is wrong.
base::Result<RevocationList> readRevocations(std::string_view text, const std::string& where);

}  // namespace spotter::credential
