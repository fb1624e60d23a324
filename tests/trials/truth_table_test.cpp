// The truth of the library: every exercise, fault, level and side by every trial body.
#include "trials/truth_table.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"
#include "trials/truth_text.h"

using namespace spotter;
using trials::FaultRow;
using trials::TruthTable;

namespace {

const content::Library& scenarios() {
  static const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  return library;
}

// A copy in which one fault is changed.
template <class Change>
content::Library changed(const std::string& fault, Change change) {
  content::Library library = scenarios();
  for (auto& model : library.faults) {
    if (model.id == fault) change(model);
  }
  return library;
}

TruthTable squats(const content::Library& library, int repetitions = 3) {
  return trials::tallyExercise(library, *library.exercise("partial_squat"), repetitions);
}

const FaultRow& rowOf(const TruthTable& table, const std::string& fault, int level) {
  const auto found =
      std::find_if(table.faults.begin(), table.faults.end(),
                   [&](const FaultRow& row) { return row.fault == fault && row.level == level; });
  REQUIRE(found != table.faults.end());
  return *found;
}

std::string fileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE(
    "every fault of the library measures what it says, alone, at every level, on either side, in "
    "every body") {
  std::vector<TruthTable> tables;
  for (const auto& exercise : scenarios().exercises) {
    tables.push_back(trials::tallyExercise(scenarios(), exercise, 10));
    for (const FaultRow& row : tables.back().faults) {
      INFO(row.fault << " L" << row.level << " beyond " << row.beyond << " subtle " << row.subtle
                     << " other " << row.other << " " << row.other_fired << " of "
                     << row.repetitions);
      CHECK(row.passed);
    }
    for (const auto& row : tables.back().clean) {
      INFO(row.exercise << " " << row.way << " " << row.fault << " " << row.fired << " of "
                        << row.repetitions);
      CHECK(row.passed);
    }
  }
  // Equal on every compiler and machine: the table is a golden file.
  const std::string path = SPOTTER_SOURCE_DIR "/tests/trials/truth_table.txt";
  const std::string now = trials::textOf(tables);
  if (std::getenv("SPOTTER_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << now;
  CHECK(fileText(path) == now);
}

TEST_CASE("a level that does not pass its limit fails, and so does a subtle one that does") {
  CHECK(trials::passed(squats(scenarios())));
  const auto strict = changed("squat_too_deep", [](auto& fault) { fault.definition.fault = 82.0; });
  const TruthTable table = squats(strict);
  CHECK_FALSE(rowOf(table, "squat_too_deep", 2).passed);
  CHECK(rowOf(table, "squat_too_deep", 3).passed);
  const auto lax = changed("squat_too_deep", [](auto& fault) { fault.definition.fault = 60.0; });
  CHECK_FALSE(rowOf(squats(lax), "squat_too_deep", 1).passed);
}

TEST_CASE("a fault that brings another about fails until its file names the pair") {
  const auto add_lean = [](movement::FaultModel& fault) {
    movement::Operator lean;
    lean.channel = movement::Channel::trunk_lean;
    lean.phases = {"down", "hold"};
    lean.gain = 0.5;  // 40 degrees at level 2
    fault.operators.push_back(lean);
  };
  const TruthTable told = squats(changed("squat_too_deep", add_lean));
  CHECK(rowOf(told, "squat_too_deep", 2).other == "squat_trunk_folds");
  CHECK_FALSE(rowOf(told, "squat_too_deep", 2).passed);
  const TruthTable explained = squats(changed("squat_too_deep", [&](movement::FaultModel& fault) {
    add_lean(fault);
    fault.also_shows.push_back({"squat_trunk_folds", "deep bending tips the trunk"});
  }));
  CHECK(rowOf(explained, "squat_too_deep", 2).other_explained);
  CHECK(rowOf(explained, "squat_too_deep", 2).passed);
}

TEST_CASE("a variation that is not harmless fails") {
  content::Library library = scenarios();
  movement::VariationModel folded;
  folded.id = "folded";
  movement::Operator lean;
  lean.channel = movement::Channel::trunk_lean;
  lean.gain = 30.0;
  folded.operators = {lean};
  for (auto& exercise : library.exercises) {
    if (exercise.id == "partial_squat") exercise.variations = {folded};
  }
  const TruthTable table = squats(library, 1);
  CHECK(table.clean.back().way == "folded");
  CHECK(table.clean.back().fault == "squat_trunk_folds");
  CHECK_FALSE(table.clean.back().passed);
  CHECK_FALSE(trials::passed(table));
}

TEST_CASE("equal content gives an equal table") {
  const std::vector<TruthTable> one = {squats(scenarios(), 2)};
  const std::vector<TruthTable> two = {squats(scenarios(), 2)};
  CHECK(trials::textOf(one) == trials::textOf(two));
}
