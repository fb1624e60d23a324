#include "text/source.h"

#include "support/catch.h"

using namespace spotter::text;

TEST_CASE("a line comes without its ending, on every system", "[text]") {
  CHECK(lineOf("a\nbc\r\nd", 1) == "a");
  CHECK(lineOf("a\nbc\r\nd", 2) == "bc");
  CHECK(lineOf("a\nbc\r\nd", 3) == "d");
  CHECK(lineOf("a\nbc\r\nd", 4).empty());
  CHECK(lineOf("", 1).empty());
}

TEST_CASE("a column counts code points and stays in its line", "[text]") {
  const std::string_view text = "\xC3\xA9x\nyz";
  CHECK(offsetOf(text, 1, 1) == 0);
  CHECK(offsetOf(text, 1, 2) == 2);
  CHECK(offsetOf(text, 1, 99) == 3);
  CHECK(offsetOf(text, 2, 2) == 5);
  CHECK(offsetOf(text, 9, 1) == text.size());
}

TEST_CASE("the folder of a path tells the kind of file", "[text]") {
  CHECK(folderName("scenarios/people/mary.toml") == "people");
  CHECK(folderName("people\\mary.toml") == "people");
  CHECK(folderName("mary.toml").empty());
  CHECK(fileName("scenarios/people/mary.toml") == "mary.toml");
}
