#include "credential/print.h"

#include <filesystem>

#include "credential/qr.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

const pack::PrintFonts kFonts{"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                              "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"};

}  // namespace

TEST_CASE("the print is a PDF and equal certificates give equal bytes") {
  REQUIRE(std::filesystem::exists(kFonts.bold));
  const auto print = printOf(test::someCertificate(), "Ann Smith", kFonts);
  REQUIRE(print.ok());
  CHECK(print.value().substr(0, 5) == "%PDF-");
  CHECK(printOf(test::someCertificate(), "Ann Smith", kFonts).value() == print.value());
  CHECK(printOf(test::someCertificate(), "", kFonts).value() != print.value());
}

TEST_CASE("a QR code has the three corners by which readers find it") {
  const QrCode code = qrOf("Spotter certificate");
  REQUIRE(code.size >= 21);
  for (const auto& [column, row] : {std::pair{0, 0}, std::pair{code.size - 7, 0},
                                    std::pair{0, code.size - 7}}) {
    for (int i = 0; i < 7; ++i) {
      CHECK(code.at(column + i, row));
      CHECK(code.at(column, row + i));
    }
    CHECK_FALSE(code.at(column + 1, row + 1));
    CHECK(code.at(column + 3, row + 3));
  }
}

TEST_CASE("the code tells id and digest and key and is an address where the issuer has one") {
  const Certificate with = test::someCertificate();
  const std::string address = qrTextOf(with);
  CHECK(address.find("https://example.org/issuers/1#spotter=" + with.claims.id) == 0);
  CHECK(address.find("&sha256=" + with.digest()) != std::string::npos);
  Claims claims = test::someClaims();
  claims.issuer.url.clear();
  const Certificate without = certify(claims, test::someKey()).value();
  CHECK(qrTextOf(without).find("id " + claims.id + "\nSHA-256 " + without.digest()) !=
        std::string::npos);
}
