#include "content/load.h"

#include <algorithm>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("good files become a library in which every id can be followed", "[content]") {
  const auto result = content::load(cases::baseFiles());
  CHECK(result.diagnostics.empty());
  const content::Library& library = result.library;
  REQUIRE(library.classModel("small_class"));
  const content::ClassModel& plan = *library.classModel("small_class");
  CHECK(plan.participants.size() == 2);
  CHECK(plan.participants[1].faults[0].side == body::Side::left);
  CHECK(plan.participants[1].faults[0].level == 3);
  CHECK(plan.events[0].gesture == content::EventModel::Gesture::wipe_brow);
  const movement::FaultModel* fault = library.fault("knees_in");
  REQUIRE(fault);
  CHECK(fault->level2 == 13.0);
  CHECK(fault->sided);
  CHECK(fault->definition.measure == movement::Measure::valgus_deg);
  CHECK(fault->causes[0].better == std::vector<std::string>{"bend_less"});
  const movement::ExerciseModel* exercise = library.exercise("dip");
  REQUIRE(exercise);
  CHECK(exercise->hands == movement::Hands::forward);
  CHECK(*exercise->phases[0].target[static_cast<std::size_t>(movement::Channel::arm_raise)] ==
        60.0);
  CHECK_FALSE(exercise->phases[0].target[static_cast<std::size_t>(movement::Channel::valgus)]);
  CHECK(library.person("ada")->physique.height_m == 1.65);
  CHECK(library.person("nobody") == nullptr);
  CHECK(library.standard("plain")->figures_from == 24);
  CHECK(library.cue("worn_out")->kind == content::CueModel::Kind::harmful);
}

TEST_CASE("the order of the files changes nothing", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "faults/knees_in.toml", "valgus_deg", "valgus_degrees");
  cases::replace(files, "classes/small_class.toml", "\"ben\"", "\"bne\"");
  const auto first = content::load(files);
  std::reverse(files.begin(), files.end());
  const auto second = content::load(files);
  CHECK(first.diagnostics == second.diagnostics);
  CHECK(first.diagnostics.size() >= 2);
}

TEST_CASE("a trainer's file never takes the place of one of the program's by taking its id", "[content]") {
  cases::Files files = cases::baseFiles();
  for (text::SourceFile& file : files) file.path = "program/" + file.path;
  // A path that comes first in the alphabet, and the same id.
  cases::Files mine = cases::baseFiles();
  for (text::SourceFile& file : mine) {
    if (!file.path.ends_with("people/ada.toml")) continue;
    const std::string name = "name = \"";
    const std::size_t at = file.text.find(name) + name.size();
    file.text.insert(at, "Other ");
    files.push_back({"mine/people/ada.toml", file.text});
  }
  const auto result = content::load(files, "program/");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].path == "mine/people/ada.toml");
  REQUIRE(result.library.person("ada"));
  CHECK_FALSE(result.library.person("ada")->name.starts_with("Other"));
  CHECK(result.library.classModel("small_class"));
}

TEST_CASE("a control sign in a text is told, for it would reach the terminal", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "people/ada.toml", "name = \"", "name = \"\\u001B[31m");
  const auto result = content::load(files);
  const auto told = [](const text::Diagnostic& diagnostic) {
    return diagnostic.message.find("control sign") != std::string::npos;
  };
  CHECK(std::count_if(result.diagnostics.begin(), result.diagnostics.end(), told) == 1);
}

TEST_CASE("a broken file hides no good one and breaks only what uses it", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "faults/knees_in.toml", "id = \"knees_in\"", "id = \"knees_in");
  const auto result = content::load(files);
  CHECK(cases::errorCodesOf(result) == std::set<std::string>{"E0101", "E0210"});
  CHECK(result.library.fault("knees_in") == nullptr);
  CHECK(result.library.classModel("small_class") == nullptr);
  CHECK(result.library.fault("too_fast"));
  CHECK(result.library.people.size() == 2);
  REQUIRE(result.library.exercise("dip"));
  CHECK(result.library.exercise("dip")->fault_ids == std::vector<std::string>{"too_fast"});
}

TEST_CASE("all mistakes of a file come in one run, each at its place", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "people/ada.toml", "pain_usual = 2.0", "pain_usual = 22.0");
  cases::replace(files, "people/ada.toml", "fear01 = 0.2", "fear = 0.2");
  cases::replace(files, "people/ada.toml", "sore_side = \"left\"", "sore_side = \"lft\"");
  const auto result = content::load(files);
  const auto range = cases::messageOf(result, "E0126");
  CHECK(range.span == text::Span{10, 14, 10, 18});
  const auto choice = cases::messageOf(result, "E0125");
  CHECK(choice.span.line == 6);
  CHECK(choice.hint == "did you mean `left`? (one of `left`, `right`)");
  CHECK(cases::messageOf(result, "E0120").hint == "did you mean `fear01`?");
  CHECK(cases::messageOf(result, "E0123").message == "`fear01` is missing");
}

TEST_CASE("an exercise names its things; a word that is none of them is shown", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "exercises/dip.toml", "hands = \"forward\"",
                 "hands = \"forward\"\nprops = [\"tins\", \"mat\"]");
  const auto good = content::load(files);
  CHECK(cases::errorCodesOf(good).empty());  // mats beside chairs want more room than there is
  REQUIRE(good.library.exercise("dip"));
  CHECK(good.library.exercise("dip")->props ==
        std::vector{movement::Equipment::tins, movement::Equipment::mat});
  cases::replace(files, "exercises/dip.toml", "\"tins\"", "\"tin\"");
  const auto choice = cases::messageOf(content::load(files), "E0125");
  CHECK(choice.message == "`tin` is none of the words for `props`");
  CHECK(choice.hint.starts_with("did you mean `tins`?"));
}

TEST_CASE("an unknown id is told with the nearest one", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "classes/small_class.toml", "fault = \"knees_in\"", "fault = \"knee_in\"");
  const auto message = cases::messageOf(content::load(files), "E0201");
  CHECK(message.path == "classes/small_class.toml");
  CHECK(message.message == "no fault is called `knee_in`");
  CHECK(message.hint == "did you mean `knees_in`?");
}

TEST_CASE("a single [table] where several may stand is told how to be written", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "classes/small_class.toml", "[[station]]", "[station]");
  const auto message = cases::messageOf(content::load(files), "E0124");
  CHECK(message.hint == "write [[station]]");
}

TEST_CASE("an unused file is a warning and stays in the library", "[content]") {
  cases::Files files = cases::baseFiles();
  const content::Library before = content::load(files).library;
  const std::string path = "cues/" + before.cues.front().id + ".toml";
  std::string text = cases::textOf(files, path);
  const std::string id = "\"" + before.cues.front().id + "\"";
  files.push_back({"cues/spare.toml", text.replace(text.find(id), id.size(), "\"spare\"")});
  const auto result = content::load(files);
  CHECK(cases::codesOf(result) == std::set<std::string>{"W0001"});
  CHECK(result.library.cue("spare"));
}

TEST_CASE("people are a stock to choose from: one in no class is no mistake", "[content]") {
  cases::Files files = cases::baseFiles();
  std::string text = cases::textOf(files, "people/ada.toml");
  files.push_back({"people/eve.toml", text.replace(text.find("\"ada\""), 5, "\"eve\"")});
  const auto result = content::load(files);
  CHECK(cases::codesOf(result).empty());
  CHECK(result.library.person("eve"));
}
