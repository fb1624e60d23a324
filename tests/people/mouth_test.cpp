#include "people/mouth.h"

#include <algorithm>
#include <string>

#include "support/catch.h"

using namespace spotter::people;

namespace {

// The middle of a letter in the course of the words.
double timeOf(const std::string& words, char letter) {
  return 0.20 + 0.07 * static_cast<double>(words.find(letter));
}

}  // namespace

TEST_CASE("vowels open the mouth, each in its own shape, and lips close it") {
  const std::string words = "amo bib sue";
  const Mouth a = mouthAt(words, timeOf(words, 'a'));
  const Mouth m = mouthAt(words, timeOf(words, 'm'));
  const Mouth o = mouthAt(words, timeOf(words, 'o'));
  const Mouth i = mouthAt(words, timeOf(words, 'i'));
  const Mouth u = mouthAt(words, timeOf(words, 'u'));
  CHECK(a.open01 > 0.5);
  CHECK(m.open01 < a.open01 - 0.3);
  CHECK(o.round01 > 0.3);
  CHECK(u.round01 > o.round01);
  CHECK(i.wide01 > 0.3);
  CHECK(i.round01 == 0.0);
}

TEST_CASE(
    "a mouth is closed before and after what it says, and in between it opens four or five times a "
    "second") {
  const std::string words =
      "I am trying, but I do not think that it is any better than it was before.";
  CHECK(mouthAt(words, 0.0).open01 == 0.0);
  CHECK(mouthAt(words, spoken_s(words.size()) + 0.3).open01 == 0.0);
  int openings = 0;
  double before = 0.0;
  bool rises = false;
  for (double t = 0.0; t < spoken_s(words.size()); t += 1.0 / 60.0) {
    const double open = mouthAt(words, t).open01;
    CHECK(open - before < 0.3);
    CHECK(before - open < 0.3);
    if (open < before - 0.005 && rises) ++openings;
    if (open > before + 0.005) rises = true;
    if (open < before - 0.005) rises = false;
    before = open;
  }
  const double rate = openings / spoken_s(words.size());
  CHECK(rate > 3.0);
  CHECK(rate < 6.0);
}

TEST_CASE("a mouth takes any bytes") {
  std::string words;
  for (int c = 0; c < 256; ++c) words += static_cast<char>(c);
  for (double t = -1.0; t < spoken_s(words.size()) + 1.0; t += 0.01) {
    const Mouth mouth = mouthAt(words, t);
    CHECK(std::min({mouth.open01, mouth.round01, mouth.wide01}) >= 0.0);
    CHECK(std::max({mouth.open01, mouth.round01, mouth.wide01}) <= 1.0);
  }
  CHECK(mouthAt("", 0.3).open01 == 0.0);
}
