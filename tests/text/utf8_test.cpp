#include "text/utf8.h"

#include "support/catch.h"

using spotter::text::codePoints;
using spotter::text::countCodePoints;
using spotter::text::firstInvalidUtf8;

TEST_CASE("good UTF-8 has no invalid byte", "[text]") {
  CHECK_FALSE(firstInvalidUtf8(""));
  CHECK_FALSE(firstInvalidUtf8("caf\xC3\xA9 \xC5\xB5 \xE2\x80\x93 \xF0\x9F\x90\x8C"));
  CHECK_FALSE(firstInvalidUtf8("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("the first invalid byte is found, whatever is wrong with it", "[text]") {
  CHECK(firstInvalidUtf8("ab\x80") == 2u);            // continuation without a lead
  CHECK(firstInvalidUtf8("a\xC3") == 1u);             // cut short
  CHECK(firstInvalidUtf8("\xC0\xAF") == 0u);          // overlong
  CHECK(firstInvalidUtf8("\xE0\x80\xAF") == 0u);      // overlong
  CHECK(firstInvalidUtf8("\xED\xA0\x80") == 0u);      // surrogate
  CHECK(firstInvalidUtf8("\xF4\x90\x80\x80") == 0u);  // beyond U+10FFFF
  CHECK(firstInvalidUtf8("\xFF") == 0u);
  CHECK(firstInvalidUtf8("\xE2\x80x") == 0u);
}

TEST_CASE("signs that turn the order of letters unseen are found and other marks are not") {
  using spotter::text::firstHiddenTurn;
  CHECK_FALSE(firstHiddenTurn(""));
  CHECK_FALSE(firstHiddenTurn("caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\xA6 \xE2\x80"));
  CHECK(firstHiddenTurn("ab\xE2\x80\xAE") == 2u);  // U+202E
  CHECK(firstHiddenTurn("\xE2\x80\x93\xE2\x80\xAA") == 3u);  // U+202A
  CHECK(firstHiddenTurn("a\xE2\x81\xA9") == 1u);  // U+2069
}

TEST_CASE("code points are counted, not bytes", "[text]") {
  CHECK(countCodePoints("") == 0);
  CHECK(countCodePoints("t\xC5\xB7") == 2);
}

TEST_CASE("code points come out as they went in, of one to four bytes", "[text]") {
  CHECK(codePoints("").empty());
  CHECK((codePoints("a\xC5\xB7\xE2\x80\x93\xF0\x9F\x90\x8C") == U"a\u0177\u2013\U0001F40C"));
}
