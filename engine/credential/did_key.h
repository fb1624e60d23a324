#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/signing.h"

namespace spotter::credential {

/// A public key as multibase text, "z6Mk..." (multicodec ed25519-pub; the did:key method 0.9).
std::string multibaseOf(const crypto::PublicKey& key);
/// The key that multibaseOf wrote; nothing for any other text.
std::optional<crypto::PublicKey> keyOfMultibase(std::string_view text);

/// "did:key:z6Mk...".
std::string didOf(const crypto::PublicKey& key);
/// "did:key:z6Mk...#z6Mk...", which is the one method of that DID.
std::string methodOf(const crypto::PublicKey& key);

/// What people compare: the first 40 digits of the key's SHA-256, in groups of four.
std::string fingerprintOf(const crypto::PublicKey& key);

/// A signature as multibase text, and back.
std::string multibaseOf(const crypto::Signature& signature);
std::optional<crypto::Signature> signatureOfMultibase(std::string_view text);

}  // namespace spotter::credential
