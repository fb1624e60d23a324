#include "app/signer.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/key_command.h"
#include "app/passphrase.h"
#include "app/safe_file.h"
#include "credential/did_key.h"
#include "credential/register.h"
#include "credential/revocation.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr std::size_t kLargestList = 64 * 1024 * 1024;

}  // namespace

base::Result<Signer> openSigner(const std::string& key_file, const std::string& passphrase_file) {
  const base::Result<credential::IssuerKey> key = readKey(key_file);
  if (!key) return key.error();
  if (key.value().sealed.empty())
    return base::Error{"this is the public part of a key; signing wants the other file", key_file,
                       ""};
  const base::Result<std::string> passphrase = askPassphrase(passphrase_file, false);
  if (!passphrase) return passphrase.error();
  base::Result<crypto::SecretKey> secret =
      credential::openKey(key.value(), passphrase.value(), key_file);
  if (!secret) return secret.error();
  return Signer{key.value().issuer, std::move(secret).value()};
}

base::Result<int> publishRevoked(const records::CourseFile& course, const std::string& list_file,
                                 const Signer& signer, const std::string& now) {
  credential::RevocationList list{signer.issuer, now, {}};
  std::error_code unknown;
  if (std::filesystem::exists(list_file, unknown)) {
    const base::Result<std::string> bytes = replay::readWholeFile(list_file, kLargestList);
    if (!bytes) return bytes.error();
    base::Result<credential::RevocationList> old =
        credential::readRevocations(bytes.value(), list_file);
    if (!old) return old.error();
    if (!(old.value().issuer.key == signer.issuer.key))
      return base::Error{"this list is of another issuer", list_file, "choose another file"};
    list.revoked = old.value().revoked;
  }
  const auto entries = course.entries();
  if (!entries) return entries.error();
  const std::string key = credential::multibaseOf(signer.issuer.key);
  for (const credential::Issued& each : credential::issuedIn(entries.value()))
    if (!each.revoked_at.empty() && each.key == key && list.find(each.id) == nullptr)
      list.revoked.push_back({each.id, each.revoked_at});
  const auto written = replaceFile(list_file, credential::revocationFile(list, signer.key));
  if (!written) return written.error();
  return static_cast<int>(list.revoked.size());
}

}  // namespace spotter::app
