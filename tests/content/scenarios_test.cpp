#include <fstream>
#include <sstream>

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

TEST_CASE("there is a discussion for each class of the programme, and enough to say in each",
          "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  std::set<int> slots;
  for (const content::DiscussionModel& topic : library.discussions) {
    INFO(topic.id);
    slots.insert(topic.slot);
    std::size_t lines = 0, wordings = 0;
    for (const content::BeatModel& beat : topic.beats) {
      lines += beat.lines.size() + beat.replies.size();
      wordings += beat.wordings.size();
    }
    const bool at_length = topic.id == "causes_of_pain" || topic.id == "pacing";
    CHECK(lines >= (at_length ? 60 : 30));
    CHECK(wordings >= (at_length ? 40 : 24));
  }
  CHECK(library.discussions.size() == 12);
  CHECK(slots.size() == 12);
}

TEST_CASE("a topic that may be hard to hear says so first", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  for (const content::DiscussionModel& topic : library.discussions) {
    for (const content::BeatModel& beat : topic.beats) {
      const bool hard = beat.kind == content::BeatModel::Kind::low_mood ||
                        beat.kind == content::BeatModel::Kind::self_harm;
      INFO(topic.id << " " << beat.id);
      if (hard) CHECK_FALSE(topic.notice.empty());
    }
  }
}

TEST_CASE("everybody of a group has something to say to whatever a facilitator does", "[content]") {
  using Use = content::StockLineModel::Use;
  const content::Library library = content::load(cases::scenarioFiles()).library;
  REQUIRE(library.groups.size() >= 2);
  for (const content::GroupModel& group : library.groups) {
    CHECK(group.members.size() == 8);
    for (const content::MemberModel& member : group.members) {
      for (const Use use : {Use::answers_question, Use::accepts_invitation, Use::agrees,
                            Use::gives_leave, Use::feels_heard, Use::resists, Use::not_ready}) {
        INFO(group.id << " " << member.person << " " << content::wordOf(use));
        bool there = false;
        for (const content::StockLineModel& line : group.lines)
          there = there || (line.by == member.person && line.use == use);
        CHECK(there);
      }
    }
  }
}

TEST_CASE("the discussion that scenarios/README.md shows as an example checks clean", "[content]") {
  std::ostringstream readme;
  readme << std::ifstream(std::string(SPOTTER_SOURCE_DIR) + "/scenarios/README.md").rdbuf();
  const std::string text = readme.str();
  const std::string mark = "```toml\n# file: ";
  const std::size_t from = text.find(mark);
  REQUIRE(from != std::string::npos);
  const std::size_t begin = from + std::string("```toml\n").size();
  cases::Files files = cases::scenarioFiles();
  cases::applyExample(files, text.substr(begin, text.find("```\n", begin) - begin));
  const auto result = content::load(files);
  INFO(text::renderReport(result.diagnostics, files));
  CHECK(result.diagnostics.empty());
  CHECK(result.library.discussion("damp_days"));
}
