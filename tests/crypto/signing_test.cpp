#include "crypto/signing.h"

#include "support/catch.h"

using namespace spotter::crypto;

namespace {

std::string bytesOfHex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

template <class Bytes>
std::string textOf(const Bytes& bytes) {
  return std::string(bytes.begin(), bytes.end());
}

}  // namespace

TEST_CASE("signatures are Ed25519: the second and third example of RFC 8032") {
  struct Example {
    const char *seed, *key, *message, *signature;
  };
  // RFC 8032, 7.1: TEST 2 and TEST 3.
  const Example examples[] = {
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
       "f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
      {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
       "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
       "4dc6594a7c15e9716ed28dc027beceea1ec40a"}};
  for (const Example& example : examples) {
    const SecretKey key = SecretKey::ofSeed(bytesOfHex(example.seed));
    CHECK(textOf(key.publicKey().bytes) == bytesOfHex(example.key));
    CHECK(key.seed() == bytesOfHex(example.seed));
    CHECK(textOf(sign(bytesOfHex(example.message), key)) == bytesOfHex(example.signature));
  }
}

TEST_CASE("a signature is of its bytes and its key alone") {
  const SecretKey key = SecretKey::fresh();
  Signature signature = sign("what was marked", key);
  CHECK(isSignedBy("what was marked", signature, key.publicKey()));
  CHECK_FALSE(isSignedBy("what was Marked", signature, key.publicKey()));
  CHECK_FALSE(isSignedBy("what was marked", signature, SecretKey::fresh().publicKey()));
  signature[40] ^= 1;
  CHECK_FALSE(isSignedBy("what was marked", signature, key.publicKey()));
}

TEST_CASE("a key that was moved away signs no more and new keys differ") {
  SecretKey key = SecretKey::fresh();
  const PublicKey mine = key.publicKey();
  const SecretKey other = std::move(key);
  CHECK(other.publicKey() == mine);
  CHECK(key.seed() == std::string(SecretKey::kSeedBytes, '\0'));
  CHECK_FALSE(SecretKey::fresh().publicKey() == mine);
}
