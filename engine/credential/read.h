#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "credential/claims.h"

namespace spotter::credential {

/// A certificate whose signature holds.
struct Certificate {
  Claims claims;
  std::string proof_value;

  /// The JSON file, byte for byte as it was issued.
  std::string json() const;
  /// SHA-256 of that, 64 digits.
  std::string digest() const;
};

/// Signs claims. Error: what is wrong with them. @pre the key is that of their issuer
base::Result<Certificate> certify(const Claims& claims, const crypto::SecretKey& key);

/// Reads a certificate, as JSON or as the page that holds it. Only what certify() could have made is
/// accepted: it is read, made anew and compared, and then its signature is checked with the key that
/// it names. Whose key that is must be asked elsewhere. Error: what is wrong, in words.
/// @param where  for the error
base::Result<Certificate> readCertificate(std::string_view text, const std::string& where);

}  // namespace spotter::credential
