// Any bytes as a certificate, its page, a key, a list of revoked certificates or an entry's body: never a crash, and
// nothing is accepted that was not signed so. Any text as the names in a certificate: it is refused, or signed and
// read back as it was, also from its page.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "credential/attempt.h"
#include "credential/issuer_key.h"
#include "credential/page.h"
#include "credential/revocation.h"
#include "credential/some_claims.h"
#include "credential/utc.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

void readAll(const std::string& text) {
  const auto certificate = readCertificate(text, "fuzzed.json");
  if (certificate && !readCertificate(certificate.value().json(), "again").ok()) std::abort();
  const auto list = readRevocations(text, "fuzzed.json");
  if (list && !isUtc(list.value().updated)) std::abort();
  const auto key = readKeyFile(text, "fuzzed.key");
  if (key && !readKeyFile(publicFile(key.value().issuer), "again").ok()) std::abort();
  const auto attempt = attemptOfBody(text);
  if (attempt && attempt.value().result != "pass" && passedClaims(attempt.value()).ok()) std::abort();
}

void sign(const std::string& text) {
  Claims claims = test::someClaims();
  const std::size_t half = text.size() / 2;
  claims.supervisor = text.substr(0, half);
  claims.holder = {text.substr(half), {}, {}};
  const auto made = certify(claims, test::someKey());
  if (!made) return;
  const auto read = readCertificate(made.value().json(), "signed");
  if (!read || !(read.value().claims == claims)) std::abort();
  const auto inside = readCertificate(pageOf(made.value(), claims.holder.name), "page");
  if (!inside || !(inside.value().claims == claims)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  readAll(text);
  readAll("<!doctype html><script type=\"application/vc+ld+json\" id=\"certificate\">" + text +
          "</script>");
  if (size <= 400) sign(text);
  return 0;
}
