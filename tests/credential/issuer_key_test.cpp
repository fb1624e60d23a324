#include "credential/issuer_key.h"

#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

constexpr const char* kPassphrase = "correct horse battery";

std::string keyText() {
  return keyFile("Bristol MSK training", "https://example.org", test::someKey(), kPassphrase,
                 crypto::Effort::interactive);
}

void replaceIn(std::string& text, const std::string& old, const std::string& by) {
  REQUIRE(text.find(old) != std::string::npos);
  text.replace(text.find(old), old.size(), by);
}

}  // namespace

TEST_CASE("a key is opened by its passphrase and by no other") {
  const auto key = readKeyFile(keyText(), "issuer.key");
  REQUIRE(key.ok());
  CHECK(key.value().issuer.name == "Bristol MSK training");
  CHECK(key.value().issuer.url == "https://example.org");
  const auto secret = openKey(key.value(), kPassphrase, "issuer.key");
  REQUIRE(secret.ok());
  CHECK(secret.value().seed() == test::kSeed);
  CHECK(openKey(key.value(), "correct horse batterz", "issuer.key").error().what ==
        "the passphrase is wrong, or the file was changed");
}

TEST_CASE("the secret is nowhere in the key's file and not in the public one at all") {
  const std::string text = keyText();
  CHECK(text.find(test::kSeed) == std::string::npos);
  const std::string shown = publicFile(readKeyFile(text, "x").value().issuer);
  CHECK(shown.find("sealed") == std::string::npos);
  const auto read = readKeyFile(shown, "x");
  REQUIRE(read.ok());
  CHECK(read.value().issuer == readKeyFile(text, "x").value().issuer);
  CHECK(openKey(read.value(), kPassphrase, "x").error().what.find("public part") !=
        std::string::npos);
}

TEST_CASE("a key's file in which somebody changed the name or the address does not open") {
  std::string text = keyText();
  replaceIn(text, "Bristol MSK", "Famous school");
  auto key = readKeyFile(text, "x");
  REQUIRE(key.ok());
  CHECK(openKey(key.value(), kPassphrase, "x").error().what.find("somebody changed") !=
        std::string::npos);
  text = keyText();
  replaceIn(text, "example.org", "example.com");
  CHECK_FALSE(openKey(readKeyFile(text, "x").value(), kPassphrase, "x").ok());
}

TEST_CASE("short passphrases are refused and the reason is told") {
  CHECK(faultOfPassphrase("elevenchars").find("shorter than 12") != std::string::npos);
  CHECK(faultOfPassphrase("twelve chars").empty());
  // Twelve characters, not bytes.
  CHECK_FALSE(faultOfPassphrase("\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4").empty());
  CHECK_FALSE(faultOfPassphrase("\xFF\xFFxxxxxxxxxxxxxx").empty());
}

TEST_CASE("what is no key is told as such at any length and never opened") {
  const std::string text = keyText();
  for (std::size_t size = 0; size + 2 < text.size(); ++size)
    CHECK_FALSE(readKeyFile(text.substr(0, size), "x").ok());
  for (const auto& [old, by] :
       {std::pair{"\"format\": 1", "\"format\": 2"}, std::pair{"spotter issuer key", "other"},
        std::pair{"\"key\": \"z", "\"key\": \"y"}, std::pair{"\"sealed\": \"z", "\"sealed\": \"0"},
        std::pair{"https://", "http://"}}) {
    INFO(by);
    std::string changed = text;
    replaceIn(changed, old, by);
    CHECK_FALSE(readKeyFile(changed, "x").ok());
  }
}
