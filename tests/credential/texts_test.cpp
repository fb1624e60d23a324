#include "credential/base58.h"
#include "credential/did_key.h"
#include "credential/plain_text.h"
#include "credential/strict_json.h"
#include "credential/utc.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

TEST_CASE("base 58 writes the known examples and reads them back") {
  // Of the draft "The Base58 Encoding Scheme" (draft-msporny-base58-03).
  CHECK(base58("Hello World!") == "2NEpo7TZRRrLZSi2U");
  CHECK(base58("The quick brown fox jumps over the lazy dog.") ==
        "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
  const std::string zeros("\0\0\x28\x7f\xb4\xcd", 6);
  CHECK(base58(zeros) == "11233QC4");
  CHECK(fromBase58("11233QC4") == zeros);
  CHECK(fromBase58("2NEpo7TZRRrLZSi2U") == "Hello World!");
  CHECK_FALSE(fromBase58("0OIl"));
  CHECK_FALSE(fromBase58(std::string(201, '2')));
  CHECK(base58("").empty());
}

TEST_CASE("base 64 for addresses has no padding and no signs that addresses use") {
  // RFC 4648, section 10, and two bytes that standard base64 writes with + and /.
  CHECK(base64Url("f") == "Zg");
  CHECK(base64Url("fo") == "Zm8");
  CHECK(base64Url("foobar") == "Zm9vYmFy");
  CHECK(base64Url("\xFB\xFF") == "-_8");
}

TEST_CASE("a key is read only from the one text that stands for it") {
  const crypto::PublicKey key = crypto::SecretKey::ofSeed(std::string(32, 'k')).publicKey();
  const std::string text = multibaseOf(key);
  CHECK(text.substr(0, 4) == "z6Mk");
  CHECK(keyOfMultibase(text) == key);
  for (const std::string& other :
       {std::string(), std::string("z"), text + "1", text.substr(1), "z1" + text.substr(1)})
    CHECK_FALSE(keyOfMultibase(other));
}

TEST_CASE("a time is a time only in our way of writing it and on a day that there is") {
  CHECK(isUtc("2026-03-12T10:00:00Z"));
  CHECK(isUtc("2028-02-29T23:59:59Z"));
  for (const char* wrong : {"2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-03-12T24:00:00Z",
                            "2026-03-12T10:00:60Z", "2026-03-12 10:00:00Z", "2026-03-12T10:00:00",
                            "", "2026-03-12T10:00:00+00:00", "20x6-03-12T10:00:00Z"})
    CHECK_FALSE(isUtc(wrong));
}

TEST_CASE("months later is the same day or the last that the month has") {
  CHECK(monthsLater("2026-03-12T10:00:00Z", 24) == "2028-03-12T10:00:00Z");
  CHECK(monthsLater("2026-01-31T10:00:00Z", 1) == "2026-02-28T10:00:00Z");
  CHECK(monthsLater("2024-02-29T10:00:00Z", 12) == "2025-02-28T10:00:00Z");
  CHECK(monthsLater("2026-11-30T10:00:00Z", 3) == "2027-02-28T10:00:00Z");
  CHECK(dayInWords("2026-03-02T10:00:00Z") == "2 March 2026");
}

TEST_CASE("texts that could make a certificate read otherwise are refused") {
  CHECK(faultOfText("Zo\xC3\xAB \xD7\xA9\xD7\x9C e\xCC\x81 \xF0\x9F\x98\x80", "it").empty());
  CHECK(faultOfText("", "it") == "it is missing");
  CHECK(faultOfText("  ", "it") == "it is missing");
  CHECK(faultOfText(std::string(201, 'x'), "it") == "it is longer than 200 bytes");
  CHECK(faultOfText("\xFF", "it") == "it is not UTF-8");
  for (const char* bad : {"a\nb", "a\x1b[31m", "\x7f", "a\xE2\x80\xAE" "b", "a\xE2\x80\xA8" "b",
                          "a\xC2\x85" "b", "a\xE2\x81\xA6" "b"})
    CHECK(faultOfText(bad, "it") == "it holds a control character");
}

TEST_CASE("an address is https and holds nothing that an address may not") {
  CHECK(isHttps("https://example.org/a?b=c#d"));
  for (const char* bad : {"http://example.org", "https://", "javascript:alert(1)",
                          "https://a b", "https://a\"b", "https://a<b", "https://\xC3\xA4.org"})
    CHECK_FALSE(isHttps(bad));
}

TEST_CASE("JSON is read only where it is plain") {
  CHECK(strictJson("{\"a\":[1,true,null,\"x\"]}").ok());
  CHECK(strictJson("{\"a\":1,\"a\":2}").error().what == "`a` is there twice");
  CHECK(strictJson("{\"a\":{\"b\":1},\"c\":{\"b\":1}}").ok());
  CHECK_FALSE(strictJson("").ok());
  CHECK_FALSE(strictJson("{\"a\":1} x").ok());
  CHECK_FALSE(strictJson("{\"a\":\"\xFF\"}").ok());
  CHECK_FALSE(strictJson("{\"a\":1e999}").ok());
  CHECK(strictJson(std::string(13, '[') + std::string(13, ']')).error().what ==
        "it is nested too deeply");
  CHECK_FALSE(strictJson(std::string(200000, '[')).ok());
  CHECK(strictJson("\"" + std::string(256 * 1024, 'x') + "\"").error().what ==
        "it is larger than 256 KiB");
}
