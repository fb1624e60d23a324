#include "credential/revocation.h"

#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

RevocationList someList() {
  return {test::someClaims().issuer,
          "2026-04-01T09:00:00Z",
          {{"0d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e", "2026-03-20T09:00:00Z"},
           {"1d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e", "2026-03-21T09:00:00Z"}}};
}

}  // namespace

TEST_CASE("a list of revoked certificates is read back as it was signed") {
  const std::string text = revocationFile(someList(), test::someKey());
  const auto read = readRevocations(text, "x");
  REQUIRE(read.ok());
  CHECK(read.value().revoked == someList().revoked);
  CHECK(read.value().issuer == someList().issuer);
  REQUIRE(read.value().find("1d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e") != nullptr);
  CHECK(read.value().find("1d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e")->on == "2026-03-21T09:00:00Z");
  CHECK(read.value().find("2d5c2f7e-93a4-4c1b-a8d2-6f1e2b3c4d5e") == nullptr);
}

TEST_CASE("an empty list is a list too") {
  RevocationList list = someList();
  list.revoked.clear();
  CHECK(readRevocations(revocationFile(list, test::someKey()), "x").ok());
}

TEST_CASE("a list in which anything was changed or left out is refused") {
  const std::string text = revocationFile(someList(), test::someKey());
  for (std::size_t i = 0; i < text.size(); ++i) {
    // Blanks between values are the layout only.
    if (text[i] == ' ' || text[i] == '\n') continue;
    std::string changed = text;
    changed[i] = changed[i] == '1' ? '2' : '1';
    INFO(i << ": " << changed);
    CHECK_FALSE(readRevocations(changed, "x").ok());
  }
  for (std::size_t size = 0; size + 2 < text.size(); ++size)
    CHECK_FALSE(readRevocations(text.substr(0, size), "x").ok());
  std::string less = text;
  const std::size_t at = less.find("    {\"id\": \"0d");
  less.erase(at, less.find('\n', at) + 1 - at);
  CHECK_FALSE(readRevocations(less, "x").ok());
  std::string more = text;
  more.insert(more.find("\"signature\""), "\"note\": \"all well\", ");
  CHECK(readRevocations(more, "x").error().what.find("holds more") != std::string::npos);
}
