#include <cstdio>
#include <set>

#include "pack/discussion_sheet.h"
#include "pack/page_sheet.h"
#include "pack/read_html.h"
#include "support/catch.h"
#include "support/own_library.h"

using namespace spotter;
using content::PageBlockModel;
using content::WarningSignModel;

namespace {

bool holds(const std::string& page, const std::string& words) {
  return page.find(pack::escaped(words)) != std::string::npos;
}

const std::vector<content::PlannedSessionModel>& sessionsOf(const std::string& id) {
  const content::PageModel* page = support::ownLibrary().page(id);
  REQUIRE(page);
  for (const PageBlockModel& block : page->blocks) {
    if (block.type == PageBlockModel::Type::sessions) return block.sessions;
  }
  FAIL("no sessions in " + id);
  return page->blocks.front().sessions;
}

}  // namespace

TEST_CASE("every exercise has a sheet with its faults and what helps", "[pack]") {
  const content::Library& library = support::ownLibrary();
  CHECK(library.exercises.size() == 22);
  for (const movement::ExerciseModel& exercise : library.exercises) {
    INFO(exercise.id);
    const std::string page = support::bytesOf(support::ownPack(), pack::exercisePath(exercise.id));
    for (const char* part : {"What it looks like", "Set it up", "How to do it", "What to look at",
                             "Easier and harder", "Common faults"})
      CHECK(holds(page, part));
    CHECK(holds(page, "pictures/" + exercise.id + "_1.jpg"));
    for (const movement::VariantModel& way : exercise.variants) CHECK(holds(page, way.name));
    for (const movement::VariationModel& way : exercise.variations) CHECK(holds(page, way.name));
    for (const std::string& id : exercise.fault_ids) {
      const movement::FaultModel* fault = library.fault(id);
      REQUIRE(fault);
      INFO(id);
      CHECK(holds(page, fault->looks_like));
      CHECK(holds(page, "pictures/" + id + ".jpg"));
      CHECK(holds(page, fault->basis));
      for (const movement::CauseModel& cause : fault->causes) {
        CHECK(holds(page, cause.name));
        for (const std::string& cue : cause.better) CHECK(holds(page, library.cue(cue)->text));
      }
      for (const std::string& cue : fault->cues) {
        if (library.cue(cue)->kind == content::CueModel::Kind::harmful)
          CHECK(holds(page, library.cue(cue)->text));
      }
    }
  }
}

TEST_CASE("a sheet without words of its own says how it begins and its phases", "[pack]") {
  content::Library library = support::ownLibrary();
  library.pages.clear();
  for (const pack::Sheet& sheet : pack::allSheets(library, {})) {
    if (sheet.path != "exercises/clam.html") continue;
    bool steps = false;
    for (const pack::Block& block : sheet.blocks)
      steps = steps || block.kind == pack::Block::Kind::steps;
    CHECK(steps);
  }
}

TEST_CASE("every topic has a guide with its messages and their sources", "[pack]") {
  const content::Library& library = support::ownLibrary();
  CHECK(library.discussions.size() == 12);
  for (const content::DiscussionModel& topic : library.discussions) {
    INFO(topic.id);
    const std::string page = support::bytesOf(support::ownPack(), pack::discussionPath(topic.id));
    for (const content::MessageModel& message : topic.messages) {
      CHECK(holds(page, message.text));
      CHECK(holds(page, message.basis));
    }
    for (const content::BeliefModel& belief : topic.beliefs) CHECK(holds(page, belief.text));
    CHECK(holds(page, "wordings that serve"));
    CHECK((page.find("{name}") == std::string::npos));
    CHECK((page.find("{gist}") == std::string::npos));
  }
}

TEST_CASE("a guide offers good wordings and warns of harmful ones", "[pack]") {
  const content::DiscussionModel* topic = support::ownLibrary().discussion("medicines");
  REQUIRE(topic);
  const std::string page = support::bytesOf(support::ownPack(), "discussions/medicines.html");
  const std::size_t any_time = page.find("id=\"med_any\"");
  REQUIRE(any_time != std::string::npos);
  CHECK(holds(page.substr(any_time), "Your pharmacist or GP is the one to ask"));
  CHECK_FALSE(holds(page, "What would it take for us all to be on fewer tablets"));
  CHECK(holds(page, "What do the rest of you take for it, and how much does the trick?"));
}

TEST_CASE("every warning sign has its page, its tier and a line on the card", "[pack]") {
  using Tier = WarningSignModel::Tier;
  const std::set<int> emergency = {1, 2, 3, 9, 19};
  const std::set<int> stop = {5, 7, 8, 12, 13, 18, 20};
  const std::vector<pack::PlacedSign> signs = pack::allSigns(support::ownLibrary());
  CHECK(signs.size() == 22);
  const std::string card = support::bytesOf(support::ownPack(), "safety.html");
  for (int number = 1; number <= 22; ++number) {
    char id[8];
    std::snprintf(id, sizeof id, "rf_%02d", number);
    INFO(id);
    const auto placed = std::find_if(signs.begin(), signs.end(), [&](const pack::PlacedSign& one) {
      return one.sign->id == id;
    });
    REQUIRE(placed != signs.end());
    const Tier tier = emergency.count(number) > 0 ? Tier::emergency
                      : stop.count(number) > 0    ? Tier::stop_exercise
                                                  : Tier::modify;
    CHECK(placed->sign->tier == tier);
    CHECK(holds(card, placed->sign->name));
    CHECK(holds(card, placed->sign->first));
    const std::string page = support::bytesOf(support::ownPack(), pack::pagePath(*placed->page));
    CHECK((page.find("id=\"" + std::string(id) + "\"") != std::string::npos));
    CHECK(holds(page, placed->sign->next));
  }
}

TEST_CASE("both plans cover every topic and every session guide", "[pack]") {
  const content::Library& library = support::ownLibrary();
  for (const auto& [id, count] : {std::pair{"plan_10", 10U}, std::pair{"plan_12", 12U}}) {
    INFO(id);
    std::set<std::string> topics, guides;
    int number = 0;
    CHECK(sessionsOf(id).size() == count);
    for (const content::PlannedSessionModel& session : sessionsOf(id)) {
      CHECK(session.number == ++number);
      topics.insert(session.topics.begin(), session.topics.end());
      guides.insert(session.guides.begin(), session.guides.end());
    }
    CHECK(topics.size() == library.discussions.size());
    for (const content::PageModel& page : library.pages) {
      INFO(page.id);
      if (page.session > 0) CHECK(guides.count(page.id) == 1);
    }
    CHECK(guides.size() == 12);
  }
}

TEST_CASE("what the plans need beside is there", "[pack]") {
  for (const char* path : {"safety.html", "running/referral.html", "running/venue_check.html",
                           "running/outcomes.html", "running/checklist_class.html",
                           "participants/handout_welcome.html", "participants/action_plan.html",
                           "participants/signposting.html", "site/index.html", "search.html"})
    CHECK(support::isThere(support::ownPack(), path));
}

TEST_CASE("the same content gives the same pack", "[pack]") {
  pack::PackInput input;
  input.pictures = support::standIns(support::ownLibrary());
  input.course = "Bristol, 12 March";
  input.site = {{"site/parking.html", "Parking"}};
  const std::vector<pack::PackFile> again = pack::buildPack(support::ownLibrary(), input);
  REQUIRE(again.size() == support::ownPack().size());
  std::set<std::string> paths;
  for (std::size_t i = 0; i < again.size(); ++i) {
    CHECK(again[i].path == support::ownPack()[i].path);
    CHECK((again[i].bytes == support::ownPack()[i].bytes));
    CHECK(paths.insert(again[i].path).second);
  }
}

TEST_CASE("what is missing from the content is left out and nothing leads there", "[pack]") {
  content::Library library = support::ownLibrary();
  std::erase_if(library.discussions, [](const auto& topic) { return topic.id == "pacing"; });
  std::erase_if(library.pages, [](const auto& page) { return page.id == "safety_card"; });
  const std::vector<pack::PackFile> files = pack::buildPack(library, {});
  CHECK(support::isThere(files, "safety.html"));
  for (const pack::PackFile& file : files)
    CHECK((file.bytes.find("discussions/pacing.html") == std::string::npos));
}
