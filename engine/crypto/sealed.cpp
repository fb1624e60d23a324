#include "crypto/sealed.h"

#include <sodium.h>

#include <array>

#include "base/assert.h"

namespace spotter::crypto {
namespace {

// One byte says how hard, then salt, nonce, and the encrypted bytes with their authenticator.
constexpr std::size_t kSalt = crypto_pwhash_SALTBYTES;
constexpr std::size_t kNonce = crypto_secretbox_NONCEBYTES;
constexpr std::size_t kHead = 1 + kSalt + kNonce;
constexpr char kInteractive = 1;
constexpr char kModerate = 2;

using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

unsigned char* writable(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// False when there is not enough memory for it.
bool keyOf(Key& key, std::string_view passphrase, const unsigned char* salt, char effort) {
  const bool moderate = effort == kModerate;
  return crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), salt,
                       moderate ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                       moderate ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_INTERACTIVE,
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

}  // namespace

std::string sealed(std::string_view bytes, std::string_view passphrase, Effort effort) {
  const int ready = sodium_init();
  SPOTTER_ASSERT(ready >= 0, "the operating system gives no chance");
  std::string out(kHead + crypto_secretbox_MACBYTES + bytes.size(), '\0');
  out[0] = effort == Effort::moderate ? kModerate : kInteractive;
  unsigned char* salt = writable(out) + 1;
  unsigned char* nonce = salt + kSalt;
  randombytes_buf(salt, kSalt + kNonce);
  Key key;
  const bool made = keyOf(key, passphrase, salt, out[0]);
  SPOTTER_ASSERT(made, "256 MiB of memory for a key");
  crypto_secretbox_easy(writable(out) + kHead, bytesOf(bytes), bytes.size(), nonce, key.data());
  sodium_memzero(key.data(), key.size());
  return out;
}

std::optional<std::string> opened(std::string_view sealed, std::string_view passphrase) {
  if (sealed.size() < kHead + crypto_secretbox_MACBYTES) return std::nullopt;
  if (sealed[0] != kInteractive && sealed[0] != kModerate) return std::nullopt;
  const unsigned char* salt = bytesOf(sealed) + 1;
  Key key;
  if (!keyOf(key, passphrase, salt, sealed[0])) return std::nullopt;
  std::string out(sealed.size() - kHead - crypto_secretbox_MACBYTES, '\0');
  const int wrong = crypto_secretbox_open_easy(writable(out), bytesOf(sealed) + kHead,
                                               sealed.size() - kHead, salt + kSalt, key.data());
  sodium_memzero(key.data(), key.size());
  if (wrong != 0) return std::nullopt;
  return out;
}

}  // namespace spotter::crypto
