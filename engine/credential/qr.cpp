#include "credential/qr.h"

#include <qrencode.h>

#include "base/assert.h"
#include "credential/did_key.h"

namespace spotter::credential {

QrCode qrOf(const std::string& text) {
  QRcode* made = QRcode_encodeData(static_cast<int>(text.size()),
                                   reinterpret_cast<const unsigned char*>(text.data()), 0,
                                   QR_ECLEVEL_M);
  SPOTTER_ASSERT(made != nullptr, "a text that fits into a QR code");
  QrCode code{made->width, {}};
  for (int i = 0; i < made->width * made->width; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  QRcode_free(made);
  return code;
}

std::string qrTextOf(const Certificate& certificate) {
  const Issuer& issuer = certificate.claims.issuer;
  std::string key;
  for (const char letter : fingerprintOf(issuer.key))
    if (letter != ' ') key += letter;
  if (issuer.url.empty())
    return "Spotter certificate\nid " + certificate.claims.id + "\nSHA-256 " +
           certificate.digest() + "\nkey " + key;
  const std::string join = issuer.url.find('#') == std::string::npos ? "#" : "&";
  return issuer.url + join + "spotter=" + certificate.claims.id +
         "&sha256=" + certificate.digest() + "&key=" + key;
}

}  // namespace spotter::credential
