#include "crypto/signing.h"

#include <sodium.h>

#include <cstring>

#include "base/assert.h"

namespace spotter::crypto {

/// Opens a secret key for those who sign with it.
struct Signing {
  static const unsigned char* of(const SecretKey& key) { return key.bytes_.data(); }
};

namespace {

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

SecretKey SecretKey::fresh() {
  const int ready = sodium_init();
  SPOTTER_ASSERT(ready >= 0, "the operating system gives no chance");
  SecretKey key;
  PublicKey unused;
  crypto_sign_ed25519_keypair(unused.bytes.data(), key.bytes_.data());
  return key;
}

SecretKey SecretKey::ofSeed(std::string_view seed) {
  SPOTTER_ASSERT(seed.size() == kSeedBytes, "a seed of 32 bytes");
  SecretKey key;
  PublicKey unused;
  crypto_sign_ed25519_seed_keypair(unused.bytes.data(), key.bytes_.data(), bytesOf(seed));
  return key;
}

SecretKey::SecretKey(SecretKey&& other) noexcept : bytes_(other.bytes_) {
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept {
  if (this != &other) {
    bytes_ = other.bytes_;
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
  }
  return *this;
}

SecretKey::~SecretKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string SecretKey::seed() const {
  return std::string(reinterpret_cast<const char*>(bytes_.data()), kSeedBytes);
}

PublicKey SecretKey::publicKey() const {
  // libsodium keeps the public key behind the seed.
  PublicKey key;
  std::memcpy(key.bytes.data(), bytes_.data() + kSeedBytes, key.bytes.size());
  return key;
}

Signature sign(std::string_view bytes, const SecretKey& key) {
  Signature signature{};
  crypto_sign_ed25519_detached(signature.data(), nullptr, bytesOf(bytes), bytes.size(),
                               Signing::of(key));
  return signature;
}

bool isSignedBy(std::string_view bytes, const Signature& signature, const PublicKey& key) {
  return crypto_sign_ed25519_verify_detached(signature.data(), bytesOf(bytes), bytes.size(),
                                             key.bytes.data()) == 0;
}

}  // namespace spotter::crypto
