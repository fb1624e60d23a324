#include "crypto/sealed.h"

#include "support/catch.h"

using namespace spotter::crypto;

TEST_CASE("what is sealed is read with its passphrase and no other") {
  const std::string secret("a key\0with a zero", 17);
  const std::string box = sealed(secret, "Sieben Zwerge", Effort::interactive);
  CHECK(opened(box, "Sieben Zwerge") == secret);
  CHECK_FALSE(opened(box, "sieben Zwerge"));
  CHECK_FALSE(opened(box, ""));
  CHECK(box.find("a key") == std::string::npos);
  CHECK(sealed(secret, "Sieben Zwerge", Effort::interactive) != box);
}

TEST_CASE("a sealed thing that was changed or cut is not opened") {
  const std::string box = sealed("ticket", "K7M2", Effort::interactive);
  for (std::size_t at = 0; at < box.size(); at += 7) {
    std::string changed = box;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    CHECK_FALSE(opened(changed, "K7M2"));
    CHECK_FALSE(opened(box.substr(0, at), "K7M2"));
  }
  CHECK_FALSE(opened("", "K7M2"));
}
