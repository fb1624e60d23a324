#include "credential/did_key.h"

#include <algorithm>

#include "credential/base58.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

constexpr std::string_view kEd25519Public = "\xED\x01";  // multicodec, as a varint

template <class Bytes>
std::string_view viewOf(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The bytes behind a "z" where they are so many; nothing else, and no second way to write them.
std::optional<std::string> bytesOf(std::string_view text, std::size_t size) {
  if (text.empty() || text[0] != 'z') return std::nullopt;
  std::optional<std::string> bytes = fromBase58(text.substr(1));
  if (!bytes || bytes->size() != size) return std::nullopt;
  return bytes;
}

}  // namespace

std::string multibaseOf(const crypto::PublicKey& key) {
  return "z" + base58(std::string(kEd25519Public) + std::string(viewOf(key.bytes)));
}

std::optional<crypto::PublicKey> keyOfMultibase(std::string_view text) {
  crypto::PublicKey key;
  const auto bytes = bytesOf(text, kEd25519Public.size() + key.bytes.size());
  if (!bytes || bytes->compare(0, kEd25519Public.size(), kEd25519Public) != 0) return std::nullopt;
  std::copy(bytes->begin() + kEd25519Public.size(), bytes->end(), key.bytes.begin());
  return key;
}

std::string didOf(const crypto::PublicKey& key) { return "did:key:" + multibaseOf(key); }

std::string methodOf(const crypto::PublicKey& key) {
  return didOf(key) + "#" + multibaseOf(key);
}

std::string fingerprintOf(const crypto::PublicKey& key) {
  const std::string hex = crypto::hexOf(crypto::sha256(viewOf(key.bytes)));
  std::string text;
  for (std::size_t i = 0; i < 40; i += 4) text += (i > 0 ? " " : "") + hex.substr(i, 4);
  return text;
}

std::string multibaseOf(const crypto::Signature& signature) {
  return "z" + base58(viewOf(signature));
}

std::optional<crypto::Signature> signatureOfMultibase(std::string_view text) {
  crypto::Signature signature{};
  const auto bytes = bytesOf(text, signature.size());
  if (!bytes) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), signature.begin());
  return signature;
}

}  // namespace spotter::credential
