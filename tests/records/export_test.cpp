#include "records/export.h"

#include <algorithm>
#include <vector>

#include "support/catch.h"

using namespace spotter::records;

TEST_CASE("a table for spreadsheets holds no formula and no field that runs out of its quotes") {
  std::vector<Entry> entries;
  for (const char* kind : {"=1+1", "+1", "-1", "@x", "\tx", "a\"b", "a,b", "plain"})
    entries.push_back({static_cast<int>(entries.size()) + 1, "t", kind, "", "{}", {}, {}});
  const std::string table = entriesCsv(entries);
  CHECK(table.starts_with("\xEF\xBB\xBFnumber,time,kind,trainee,details,digest\r\n"));
  for (const char* cell : {"\"'=1+1\"", "\"'+1\"", "\"'-1\"", "\"'@x\"", "\"'\tx\"", "\"a\"\"b\"", "\"a,b\"",
                           "\"plain\""})
    CHECK(table.find(cell) != std::string::npos);
  CHECK(std::count(table.begin(), table.end(), '\n') == 9);
}

TEST_CASE("an export names people by pseudonym only") {
  const Trainee ann{"T-AAAA-AA", "Ann", 1};
  const Entry entry{1, "t", "trainee_added", "T-AAAA-AA", "{}", {}, {}};
  const std::string json = courseJson({"\"Bristol\"", "", "", "practice"}, {&ann, 1}, {&entry, 1});
  CHECK(json.find("Ann") == std::string::npos);
  CHECK(json.find("T-AAAA-AA") != std::string::npos);
  CHECK(json.find("\"title\":\"\\\"Bristol\\\"\"") != std::string::npos);
}
