#include "text/json_string.h"

#include "support/catch.h"

using spotter::text::jsonString;

TEST_CASE("quotes, control characters and broken bytes make valid JSON", "[text]") {
  CHECK(jsonString("plain") == "\"plain\"");
  CHECK(jsonString("a\"b\\c\nd\te\x01") == "\"a\\\"b\\\\c\\nd\\te\\u0001\"");
  CHECK(jsonString("t\xC5\xB7") == "\"t\xC5\xB7\"");
  CHECK(jsonString("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
  CHECK(jsonString("\xC3") == "\"\xEF\xBF\xBD\"");
}
