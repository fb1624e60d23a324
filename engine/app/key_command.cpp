#include "app/key_command.h"

#include <cstdio>
#include <filesystem>

#include "app/data_paths.h"
#include "app/exit_code.h"
#include "app/passphrase.h"
#include "app/report.h"
#include "app/safe_file.h"
#include "credential/did_key.h"
#include "credential/plain_text.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

/// Whether a file would lie among the program's own, which are handed on to trainees.
bool isAmongOurs(const std::string& path) {
  const base::Result<DataPaths> data = findData();
  if (!data) return false;
  std::error_code unknown;
  const fs::path folder = fs::weakly_canonical(fs::absolute(path, unknown), unknown).parent_path();
  for (const fs::path& own :
       {data.value().assets(), data.value().scenarios(), data.value().shaders()}) {
    const fs::path root = fs::weakly_canonical(own, unknown);
    for (fs::path up = folder; up != up.parent_path(); up = up.parent_path())
      if (up == root) return true;
  }
  return false;
}

std::string wordsOn(const credential::Issuer& issuer) {
  return "issuer: " + issuer.name + (issuer.url.empty() ? "" : ", " + issuer.url) +
         "\nkey: " + credential::fingerprintOf(issuer.key) + "\n" + credential::didOf(issuer.key) +
         "\n";
}

}  // namespace

int runKeyNew(const KeyOptions& options) {
  std::string fault = credential::faultOfText(options.name, "the name");
  if (fault.empty() && !options.url.empty() && !credential::isHttps(options.url))
    fault = "--url wants an https address";
  if (fault.empty() && isAmongOurs(options.file))
    fault = "a key does not belong into the program's own folder, which is handed on; choose another";
  if (!fault.empty()) return reportWrongUse(fault);
  const std::string public_path = options.file + ".public";
  std::error_code unknown;
  for (const std::string& path : {options.file, public_path})
    if (fs::exists(fs::symlink_status(path, unknown)))
      return reportOutside({"there is something already; a key is never overwritten", path,
                            "choose another name"});
  const base::Result<std::string> passphrase = askPassphrase(options.passphrase_file, true);
  if (!passphrase) return reportOutside(passphrase.error());
  fault = credential::faultOfPassphrase(passphrase.value());
  if (!fault.empty()) return reportWrongUse(fault);
  const crypto::SecretKey key = crypto::SecretKey::fresh();
  const credential::Issuer issuer{options.name, options.url, key.publicKey()};
  const auto secret = writeNewFile(
      options.file, credential::keyFile(options.name, options.url, key, passphrase.value()),
      Readers::owner);
  if (!secret) return reportOutside(secret.error());
  const auto shown = writeNewFile(public_path, credential::publicFile(issuer), Readers::everybody);
  if (!shown) return reportOutside(shown.error());
  print(wordsOn(issuer) + "secret part: " + options.file +
        " (keep it and a copy where only you can reach it; who has it and its passphrase can issue "
        "in your name)\npublic part: " +
        public_path + " (give it to everybody who wants to verify)\n");
  return kDone;
}

base::Result<credential::IssuerKey> readKey(const std::string& path) {
  const base::Result<std::string> bytes = replay::readWholeFile(path, 65536);
  if (!bytes) return bytes.error();
  return credential::readKeyFile(bytes.value(), path);
}

int runKeyShow(const KeyOptions& options) {
  const base::Result<credential::IssuerKey> key = readKey(options.file);
  if (!key) return reportOutside(key.error());
  print(wordsOn(key.value().issuer) + (key.value().sealed.empty()
                                           ? "This is the public part.\n"
                                           : "This is the secret part, sealed.\n"));
  return kDone;
}

}  // namespace spotter::app
