#include "content/support/cases.h"
#include "support/catch.h"
#include "text/render.h"

using namespace spotter;

TEST_CASE("every scenario file of the program checks clean, warnings included", "[content]") {
  const cases::Files files = cases::scenarioFiles();
  const auto result = content::load(files);
  INFO(text::renderReport(result.diagnostics, files));
  CHECK(result.diagnostics.empty());
}

TEST_CASE("the fixtures of other tests check clean with the program's content", "[content]") {
  cases::Files files = cases::scenarioFiles();
  for (const text::SourceFile& file : cases::fixtureClasses()) files.push_back(file);
  const auto result = content::load(files);
  INFO(text::renderReport(result.diagnostics, files));
  CHECK(result.diagnostics.empty());
  REQUIRE(result.library.classModel("every_fault"));
  std::set<std::string> shown;
  for (const auto& participant : result.library.classModel("every_fault")->participants) {
    for (const auto& script : participant.faults) shown.insert(script.fault);
  }
  std::set<std::string> first_class_exercises, to_show;
  for (const auto& station : result.library.classModel("first_class")->stations) {
    first_class_exercises.insert(station.exercise);
  }
  for (const auto& fault : result.library.faults) {
    if (first_class_exercises.count(fault.exercise_id) > 0) to_show.insert(fault.id);
  }
  CHECK(shown == to_show);
}

TEST_CASE("the first class is what the first issue promises", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  const content::ClassModel* plan = library.classModel("first_class");
  REQUIRE(plan);
  CHECK(plan->participants.size() == 6);
  REQUIRE(plan->stations.size() == 3);
  int faulty = 0, subtle = 0;
  std::set<std::string> causes, faults;
  for (const auto& participant : plan->participants) {
    for (const auto& script : participant.faults) {
      (script.level >= 2 ? faulty : subtle) += 1;
      causes.insert(script.cause);
      faults.insert(script.fault);
    }
  }
  CHECK(faulty == 7);
  CHECK(subtle == 1);
  CHECK(faults.size() >= 6);
  CHECK(causes.size() >= 4);
  int safety = 0, look_alikes = 0;
  for (const auto& event : plan->events) {
    (event.kind == content::EventModel::Kind::safety ? safety : look_alikes) += 1;
  }
  CHECK(safety == 1);
  CHECK(look_alikes == 1);
}

TEST_CASE("the try-out is one person and one clear fault", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  const content::ClassModel* plan = library.classModel("try_out");
  REQUIRE(plan);
  CHECK(plan->stations.size() == 1);
  REQUIRE(plan->participants.size() == 1);
  REQUIRE(plan->participants[0].faults.size() == 1);
  CHECK(plan->participants[0].faults[0].level >= 2);
}
