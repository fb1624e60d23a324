#include "crypto/digest.h"

#include "support/catch.h"

using namespace spotter::crypto;

TEST_CASE("the digest is SHA-256: the examples of its standard") {
  // FIPS 180-2, appendix B; the empty message is NIST's.
  CHECK(hexOf(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hexOf(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hexOf(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hexOf(sha256(std::string(1000000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a digest is read back from its digits and from nothing else") {
  const Digest digest = sha256("abc");
  const std::string hex = hexOf(digest);
  CHECK(digestOfHex(hex) == digest);
  CHECK_FALSE(digestOfHex(hex.substr(1)));
  CHECK_FALSE(digestOfHex(hex + "0"));
  std::string wrong = hex;
  wrong[5] = 'g';
  CHECK_FALSE(digestOfHex(wrong));
  wrong[5] = 'A';
  CHECK_FALSE(digestOfHex(wrong));
}
