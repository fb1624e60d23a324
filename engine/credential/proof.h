#pragma once

#include <string>

#include "credential/claims.h"

namespace spotter::credential {

/// What a proof says of itself.
struct ProofOptions {
  std::string created;  ///< UTC
  std::string method;   ///< a key's methodOf()
};
ProofOptions proofOptionsOf(const Claims& claims);

/// The options of an eddsa-rdfc-2022 proof in canonical form (W3C Data Integrity EdDSA Cryptosuites
/// v1.0, section 3.2.5): its one node is blank.
std::string canonicalProofQuads(const ProofOptions& options);

/// What is signed: SHA-256 of the options, then SHA-256 of the document (section 3.2.4); 64 bytes.
std::string hashData(const std::string& proof_quads, const std::string& document_quads);

/// The proof's value, multibase. @pre the key is that of the claims' issuer; faultOf(claims).empty()
std::string proofValueOf(const Claims& claims, const crypto::SecretKey& key);
/// Whether a proof's value is of these claims and of their issuer's key.
bool isProofOf(const Claims& claims, const std::string& proof_value);

}  // namespace spotter::credential
