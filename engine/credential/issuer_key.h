#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "credential/claims.h"
#include "crypto/sealed.h"

namespace spotter::credential {

/// An issuer's key as a file holds it: who they are, and the secret that only a passphrase opens.
struct IssuerKey {
  Issuer issuer;
  std::string sealed;  ///< empty in a public file
};

/// What is wrong with a passphrase for a new key; empty when nothing.
std::string faultOfPassphrase(std::string_view passphrase);

/// The file that the issuer keeps, and the one for everybody. @pre name and address are fit
std::string keyFile(const std::string& name, const std::string& url, const crypto::SecretKey& key,
                    std::string_view passphrase,
                    crypto::Effort effort = crypto::Effort::moderate);
std::string publicFile(const Issuer& issuer);

/// Either of the two. Error when it is neither.
base::Result<IssuerKey> readKeyFile(std::string_view text, const std::string& where);

/// The secret. Error when the passphrase is wrong, or somebody changed the name or the address in the
/// file, which are sealed with it.
base::Result<crypto::SecretKey> openKey(const IssuerKey& key, std::string_view passphrase,
                                        const std::string& where);

}  // namespace spotter::credential
