#include "credential/issuer_key.h"

#include <optional>

#include "credential/base58.h"
#include "credential/did_key.h"
#include "credential/plain_text.h"
#include "credential/strict_json.h"
#include "crypto/digest.h"
#include "text/json_string.h"
#include "text/utf8.h"

namespace spotter::credential {
namespace {

using text::jsonString;

constexpr int kShortest = 12;
constexpr const char* kSecretKind = "spotter issuer key";
constexpr const char* kPublicKind = "spotter issuer";

std::string commonOf(const char* kind, const Issuer& issuer) {
  return "{\n  \"format\": 1,\n  \"kind\": " + jsonString(kind) +
         ",\n  \"name\": " + jsonString(issuer.name) + ",\n  \"url\": " + jsonString(issuer.url) +
         ",\n  \"key\": " + jsonString(multibaseOf(issuer.key));
}

/// What stands in plain in the file, so that what is sealed can tell whether it was changed.
std::string markOf(const Issuer& issuer) {
  const crypto::Digest digest = crypto::sha256(commonOf(kSecretKind, issuer));
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

std::string faultOfPassphrase(std::string_view passphrase) {
  if (text::firstInvalidUtf8(passphrase)) return "the passphrase is not UTF-8";
  if (text::countCodePoints(passphrase) < kShortest)
    return "the passphrase is shorter than 12 characters: who gets the file could try all of those; "
           "four words that nobody links to you are good";
  return {};
}

std::string keyFile(const std::string& name, const std::string& url, const crypto::SecretKey& key,
                    std::string_view passphrase, crypto::Effort effort) {
  const Issuer issuer{name, url, key.publicKey()};
  const std::string sealed = crypto::sealed(key.seed() + markOf(issuer), passphrase, effort);
  return commonOf(kSecretKind, issuer) + ",\n  \"sealed\": " + jsonString("z" + base58(sealed)) +
         "\n}\n";
}

std::string publicFile(const Issuer& issuer) { return commonOf(kPublicKind, issuer) + "\n}\n"; }

base::Result<IssuerKey> readKeyFile(std::string_view text, const std::string& where) {
  const auto wrong = [&](const std::string& what) {
    return base::Error{"this is no issuer's key: " + what, where,
                       "keys are made by `spotter key new`"};
  };
  const auto json = strictJson(text);
  if (!json) return wrong(json.error().what);
  Fields fields(json.value());
  const int format = fields.whole("/format");
  const std::string kind = fields.text("/kind");
  IssuerKey key;
  key.issuer.name = fields.text("/name");
  key.issuer.url = fields.text("/url");
  const auto public_key = keyOfMultibase(fields.text("/key"));
  if (!fields.fault().empty()) return wrong(fields.fault());
  if (format != 1) return wrong("a newer Spotter made it");
  if (kind != kSecretKind && kind != kPublicKind) return wrong("its kind is another");
  if (!public_key) return wrong("its `key` is none");
  key.issuer.key = *public_key;
  const std::string fault = faultOfText(key.issuer.name, "its name");
  if (!fault.empty()) return wrong(fault);
  if (!key.issuer.url.empty() && !isHttps(key.issuer.url)) return wrong("its address is not https");
  if (kind == kPublicKind) return key;
  const std::string sealed = fields.text("/sealed");
  const auto bytes = sealed.empty() ? std::nullopt : fromBase58(sealed.substr(1));
  if (!fields.fault().empty() || !bytes || sealed[0] != 'z') return wrong("its `sealed` is none");
  key.sealed = *bytes;
  return key;
}

base::Result<crypto::SecretKey> openKey(const IssuerKey& key, std::string_view passphrase,
                                        const std::string& where) {
  if (key.sealed.empty())
    return base::Error{"this is the public part of a key; signing wants the other file", where, ""};
  const std::optional<std::string> opened = crypto::opened(key.sealed, passphrase);
  if (!opened)
    return base::Error{"the passphrase is wrong, or the file was changed", where, ""};
  constexpr std::size_t kSeed = crypto::SecretKey::kSeedBytes;
  if (opened->size() <= kSeed || opened->substr(kSeed) != markOf(key.issuer))
    return base::Error{"somebody changed the name, address or key in this file", where,
                       "take a copy of it that nobody changed"};
  crypto::SecretKey secret = crypto::SecretKey::ofSeed(std::string_view(*opened).substr(0, kSeed));
  if (!(secret.publicKey() == key.issuer.key))
    return base::Error{"somebody changed the key in this file", where, ""};
  return secret;
}

}  // namespace spotter::credential
