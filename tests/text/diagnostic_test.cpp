#include "text/diagnostic.h"

#include <algorithm>

#include "support/catch.h"

using namespace spotter::text;

TEST_CASE("messages are sorted by file, line and column whatever their order", "[text]") {
  std::vector<Diagnostic> all = {{"E2", Severity::error, "b", {1, 1, 1, 2}, "m", ""},
                                 {"E1", Severity::error, "a", {2, 7, 2, 8}, "m", ""},
                                 {"E1", Severity::error, "a", {2, 3, 2, 4}, "m", ""},
                                 {"E1", Severity::error, "a", {10, 1, 10, 2}, "m", ""},
                                 {"E0", Severity::error, "a", {2, 7, 2, 8}, "m", ""}};
  auto reversed = all;
  std::reverse(reversed.begin(), reversed.end());
  sortForReading(all);
  sortForReading(reversed);
  CHECK(all == reversed);
  CHECK(all[0].span.column == 3);
  CHECK(all[1].code == "E0");
  CHECK(all[3].span.line == 10);
  CHECK(all[4].path == "b");
}

TEST_CASE("a list of warnings holds no error", "[text]") {
  std::vector<Diagnostic> all = {{"W1", Severity::warning, "a", {}, "m", ""}};
  CHECK_FALSE(hasErrors(all));
  all.push_back({"E1", Severity::error, "a", {}, "m", ""});
  CHECK(hasErrors(all));
}
