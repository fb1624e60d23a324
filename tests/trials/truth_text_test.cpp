#include "trials/truth_text.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"

using namespace spotter;

namespace {

trials::TruthTable table() {
  trials::TruthTable table;
  table.clean.push_back({"squat", "correct", 240, 0, "", true});
  trials::FaultRow row;
  row.exercise = "squat";
  row.fault = "too_deep";
  row.level = 2;
  row.severity = 80.0;
  row.limit = 70.0;
  row.mean = 80.25;
  row.repetitions = 240;
  row.beyond = 120;
  row.other = "folds";
  row.other_fired = 24;
  row.passed = false;
  table.faults.push_back(row);
  return table;
}

}  // namespace

TEST_CASE("the table for people says which row failed, by how much, and what else fired") {
  const std::vector<trials::TruthTable> tables = {table()};
  const std::string text = trials::textOf(tables);
  CHECK(text.find("ok   squat") == 0);
  CHECK(text.find("FAIL squat               too_deep L2") != std::string::npos);
  CHECK(text.find("asked 80, measured 80.2, limit 70: beyond 50 %, subtle 0 %; folds 10 %") !=
        std::string::npos);
  CHECK(text.find("2 rows by 12 bodies, 1 failed") != std::string::npos);
}

TEST_CASE("the table as JSON has the same rows") {
  const std::vector<trials::TruthTable> tables = {table()};
  const nlohmann::json json = nlohmann::json::parse(trials::jsonOf(tables));
  CHECK(json["clean"].size() == 1);
  CHECK(json["faults"][0]["beyond"] == 120);
  CHECK(json["faults"][0]["other"] == "folds");
  CHECK(json["faults"][0]["passed"] == false);
}
