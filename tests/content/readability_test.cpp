#include "content/readability.h"

#include "support/catch.h"

using namespace spotter;

namespace {

content::Readability of(std::string_view text) {
  content::Readability reading;
  reading.add(text);
  return reading;
}

}  // namespace

TEST_CASE("words, sentences and syllables are counted as a reader would", "[content]") {
  const auto reading = of("It isn't the stairs. It is the bus!");
  CHECK(reading.words == 8);
  CHECK(reading.sentences == 2);
  CHECK(of("knee").syllables == 1);
  CHECK(of("table").syllables == 2);
  CHECK(of("arthritis").syllables == 3);
  CHECK(of("Mm").syllables == 1);
}

TEST_CASE("what is between words is no word", "[content]") {
  CHECK(of("Well ... yes").words == 2);
  CHECK(of("Well \xE2\x80\x93 yes").words == 2);
  CHECK(of("don\xE2\x80\x99t").words == 1);
  CHECK(of("caf\xC3\xA9").syllables == 2);
  CHECK(of("12 of 20").words == 1);
  CHECK(of("...?!").sentences == 0);
}

TEST_CASE("a text of several parts reads as its parts do together", "[content]") {
  content::Readability parts;
  parts.add("It hurts at night.");
  parts.add("So I get up");
  const auto whole = of("It hurts at night. So I get up");
  CHECK(parts.words == whole.words);
  CHECK(parts.sentences == 2);
  CHECK(parts.age_years() == whole.age_years());
}

TEST_CASE("longer sentences and longer words ask for an older reader", "[content]") {
  const double plain = of("My knee is sore. I rest it. Then I walk.").age_years();
  const double longer = of("My knee is sore and I rest it and then I walk.").age_years();
  const double harder =
      of("Osteoarthritic discomfort necessitates alternating recuperation and activity.")
          .age_years();
  CHECK(plain < longer);
  CHECK(longer < 12.0);
  CHECK(harder > 12.0);
  CHECK(of("").age_years() == 0.0);
}
