#include "office/address.h"

#include "support/catch.h"

using namespace spotter::office;

TEST_CASE("an address is shown without its password") {
  const auto address = addressOf("postgresql://ann:s%40cret@db.example:5432/spotter?password=other&sslmode=require");
  REQUIRE(address.ok());
  CHECK(address.value().shown == "postgresql://ann@db.example:5432/spotter?sslmode=require");
  CHECK(addressOf("postgres://db/x").value().shown == "postgres://db/x");
  CHECK(addressOf("postgresql:///x?host=/tmp/socket").value().shown == "postgresql:///x?host=/tmp/socket");
}

TEST_CASE("stars stand for a password in others' messages however it was written") {
  const auto address = addressOf("postgresql://ann:s%40cret@db/spotter?sslpassword=key");
  REQUIRE(address.ok());
  CHECK(withoutSecrets(address.value(), "no s@cret or s%40cret for key") == "no *** or *** for ***");
}

TEST_CASE("a password that would be read as something else is refused without telling it") {
  for (const char* text : {"postgresql://ann:se@cret@db/x", "postgresql://ann:se/cret@db/x",
                           "postgresql://ann:se?cret@db/x", "postgresql://ann:se#cret@db/x",
                           "postgresql://ann:se cret@db/x", "secret@db"}) {
    const auto address = addressOf(text);
    INFO(text);
    REQUIRE_FALSE(address.ok());
    CHECK(address.error().text().find("cret") == std::string::npos);
  }
}

TEST_CASE("what is no postgresql address is told so") {
  for (const char* text : {"", "mysql://db/x", "host=db dbname=x", "postgresql:/db"}) {
    INFO(text);
    CHECK_FALSE(addressOf(text).ok());
  }
}

TEST_CASE("connecting is limited in time unless the address says how long") {
  CHECK(withTimeLimit(addressOf("postgresql://db/x").value(), 7) == "postgresql://db/x?connect_timeout=7");
  CHECK(withTimeLimit(addressOf("postgresql://db/x?a=b").value(), 7) == "postgresql://db/x?a=b&connect_timeout=7");
  CHECK(withTimeLimit(addressOf("postgresql://db/x?connect_timeout=3").value(), 7) ==
        "postgresql://db/x?connect_timeout=3");
}
