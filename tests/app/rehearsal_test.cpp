#include "app/rehearsal.h"

#include <algorithm>

#include "content/files.h"
#include "content/load.h"
#include "replay/rerun.h"
#include "support/catch.h"
#include "support/own_class.h"

using namespace spotter;

namespace {

int linesSaid(const app::ClassRun& run) {
  return static_cast<int>(std::count_if(
      run.events().begin(), run.events().end(),
      [](const auto& event) { return std::holds_alternative<session::Reflected>(event.body); }));
}

app::ClassRun begun(const std::string& class_id) {
  auto run = app::ClassRun::begin(support::ownLibrary(), class_id, 3);
  REQUIRE(run.ok());
  return std::move(run).value();
}

}  // namespace

TEST_CASE(
    "a simulated trainee leads to the end and then says how it went, who is silent does not") {
  for (const char* trainee : {"expert", "novice", "silent"}) {
    app::ClassRun run = begun("try_out");
    app::leadBy(run, trainee, 3);
    INFO(trainee);
    CHECK(session::ended(run.world()));
    CHECK(linesSaid(run) == (std::string(trainee) == "silent" ? 0 : 1));
  }
}

TEST_CASE("a class that was led to its end, with the last line, runs again as it was recorded") {
  app::ClassRun run = begun("try_out");
  app::leadBy(run, "typical", 3);
  run.finish();
  const auto read = replay::readRecording(run.takeLines(), "led");
  REQUIRE(read.ok());
  CHECK(read.value().complete);
  const auto again = replay::rerun(read.value());
  REQUIRE(again.ok());
  CHECK_FALSE(again.value().difference.has_value());
  CHECK(again.value().events.size() == run.events().size());
}

TEST_CASE("a trainee stops leading at the moment that was asked for") {
  app::ClassRun run = begun("first_class");
  app::leadBy(run, "typical", 3, base::toTick(20.0));
  CHECK(run.world().tick == base::toTick(20.0));
  CHECK(linesSaid(run) == 0);
}

TEST_CASE("trainees are known by the names that the help lists") {
  CHECK(app::isTrainee("expert"));
  CHECK_FALSE(app::isTrainee("Expert "));
  CHECK(app::traineeNames().find("trigger-happy") != std::string::npos);
}
