#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spotter::crypto {

/// Ed25519 (RFC 8032): everybody may know the public key, which tells whether a signature was made
/// with the secret one.
struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};

  bool operator==(const PublicKey&) const = default;
};

/// Whoever holds it can sign. It is wiped from memory with its owner, and copied nowhere by accident.
class SecretKey {
 public:
  static constexpr std::size_t kSeedBytes = 32;

  /// A new key from the operating system's chance.
  static SecretKey fresh();
  /// The key of a seed. @pre seed.size() == kSeedBytes
  static SecretKey ofSeed(std::string_view seed);

  SecretKey(SecretKey&&) noexcept;
  SecretKey& operator=(SecretKey&&) noexcept;
  ~SecretKey();

  /// What to keep of it, in a safe place: kSeedBytes bytes.
  std::string seed() const;
  PublicKey publicKey() const;

 private:
  friend struct Signing;
  SecretKey() = default;
  std::array<std::uint8_t, 64> bytes_{};
};

using Signature = std::array<std::uint8_t, 64>;

/// Signs any bytes; equal key and bytes give an equal signature.
Signature sign(std::string_view bytes, const SecretKey& key);
/// Whether a signature is of these bytes and this key.
bool isSignedBy(std::string_view bytes, const Signature& signature, const PublicKey& key);

}  // namespace spotter::crypto
