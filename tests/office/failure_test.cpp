#include "office/failure.h"

#include "support/catch.h"

using namespace spotter::office;

TEST_CASE("what libpq says becomes plain words with what to do and never tells a password") {
  const auto address = addressOf("postgresql://ann:hunter22@db/spotter").value();
  for (const auto& [said, words] :
       {std::pair{"FATAL:  password authentication failed for user \"ann\"", "this user with this password"},
        std::pair{"fe_sendauth: no password supplied", "wants a password"},
        std::pair{"could not translate host name \"db\" to address", "no such host"},
        std::pair{"connection to server at \"db\", port 5432 failed: Connection refused", "nobody answers"},
        std::pair{"FATAL:  database \"spotter\" does not exist", "no such database"},
        std::pair{"timeout expired", "within 10 s"}, std::pair{"hunter22 is odd", "*** is odd"}}) {
    const std::string text = connectFailure(address, {}, said).text();
    INFO(text);
    CHECK(text.find(words) != std::string::npos);
    CHECK(text.find("hunter22") == std::string::npos);
    CHECK(text.find("postgresql://ann@db/spotter") != std::string::npos);
  }
}

TEST_CASE("a state of the server is told by what it means for who sends") {
  const auto address = addressOf("postgresql://db/spotter").value();
  CHECK(serverFailure(address, {}, "42501", "permission denied").text().find("GRANT SELECT, INSERT") !=
        std::string::npos);
  CHECK(serverFailure(address, {}, "57014", "canceling statement").text().find("within 60 s") != std::string::npos);
  CHECK(serverFailure(address, {}, "", "odd\nsecond line").text().find("refused it: odd") != std::string::npos);
  CHECK(brokenFailure(address, {}, false).text().find("went away") != std::string::npos);
  CHECK(brokenFailure(address, {}, true).text().find("nothing for 90 s") != std::string::npos);
}
