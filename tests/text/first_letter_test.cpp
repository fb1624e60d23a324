#include "text/first_letter.h"

#include "support/catch.h"

using spotter::text::withinSentence;

TEST_CASE("within a sentence words begin small, abbreviations and other letters stay") {
  CHECK(withinSentence("Clear it away") == "clear it away");
  CHECK(withinSentence("A bag") == "a bag");
  CHECK(withinSentence("TV on") == "TV on");
  CHECK(withinSentence("already small") == "already small");
  CHECK(withinSentence("\xC3\x84rmel") == "\xC3\x84rmel");
  CHECK(withinSentence("3 kg") == "3 kg");
  CHECK(withinSentence("Z") == "z");
  CHECK(withinSentence("").empty());
}
