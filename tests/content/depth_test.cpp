#include "content/depth.h"

#include "support/catch.h"

using spotter::content::firstTooDeep;

TEST_CASE("ordinary content is not deep", "[content]") {
  CHECK_FALSE(firstTooDeep("a = [1, [2, [3]]]\n[b.c.d]\ne.f = { g = 1 }\n"));
  CHECK_FALSE(firstTooDeep("a = \"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"\n"));
  CHECK_FALSE(firstTooDeep("# ........................................\n"));
  CHECK_FALSE(firstTooDeep("a = '''\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n'''\n"));
  CHECK_FALSE(firstTooDeep("a = \"one \\\" [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"\n"));
}

TEST_CASE("deep brackets and long dotted keys are found with their place", "[content]") {
  const auto brackets = firstTooDeep("x = 1\na = " + std::string(30, '['));
  REQUIRE(brackets);
  CHECK(brackets->line == 2);
  CHECK(brackets->column == 29);
  std::string key = "a";
  for (int i = 0; i < 200'000; ++i) key += ".a";
  CHECK(firstTooDeep(key + " = 1"));
  CHECK(firstTooDeep("[" + key + "]"));
  CHECK(firstTooDeep("q = { " + key + " = 1 }"));
}
