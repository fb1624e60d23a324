#include "credential/proof.h"

#include "base/assert.h"
#include "credential/did_key.h"
#include "credential/document.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

std::string digestBytes(const std::string& text) {
  const crypto::Digest digest = crypto::sha256(text);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string hashDataOf(const Claims& claims) {
  return hashData(canonicalProofQuads(proofOptionsOf(claims)), canonicalQuads(documentOf(claims)));
}

}  // namespace

ProofOptions proofOptionsOf(const Claims& claims) {
  return {claims.valid_from, methodOf(claims.issuer.key)};
}

std::string canonicalProofQuads(const ProofOptions& options) {
  const std::string security = "https://w3id.org/security#";
  return "_:c14n0 <http://purl.org/dc/terms/created> \"" + options.created +
         "\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"
         "_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" +
         security + "DataIntegrityProof> .\n_:c14n0 <" + security +
         "cryptosuite> \"eddsa-rdfc-2022\"^^<" + security + "cryptosuiteString> .\n_:c14n0 <" +
         security + "proofPurpose> <" + security + "assertionMethod> .\n_:c14n0 <" + security +
         "verificationMethod> <" + options.method + "> .\n";
}

std::string hashData(const std::string& proof_quads, const std::string& document_quads) {
  return digestBytes(proof_quads) + digestBytes(document_quads);
}

std::string proofValueOf(const Claims& claims, const crypto::SecretKey& key) {
  SPOTTER_ASSERT(key.publicKey() == claims.issuer.key, "the issuer signs with their own key");
  SPOTTER_ASSERT(faultOf(claims).empty(), "only sound claims are signed");
  return multibaseOf(crypto::sign(hashDataOf(claims), key));
}

bool isProofOf(const Claims& claims, const std::string& proof_value) {
  const auto signature = signatureOfMultibase(proof_value);
  return signature && crypto::isSignedBy(hashDataOf(claims), *signature, claims.issuer.key);
}

}  // namespace spotter::credential
