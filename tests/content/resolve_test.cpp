#include "content/resolve.h"

#include <set>

#include "content/canonical.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("what a class uses, written out, loads to an equal library", "[content]") {
  for (const cases::Files& files : {cases::baseFiles(), cases::scenarioFiles()}) {
    const content::Library library = content::load(files).library;
    REQUIRE_FALSE(library.classes.empty());
    for (const content::ClassModel& plan : library.classes) {
      INFO(plan.id);
      const auto resolved = content::resolve(library, plan.id);
      const auto again = content::load(resolved);
      CHECK(again.diagnostics.empty());
      CHECK(content::resolve(again.library, plan.id) == resolved);
      REQUIRE(again.library.classModel(plan.id));
      for (const auto& person : again.library.people) {
        CHECK(content::canonicalText(person) == content::canonicalText(*library.person(person.id)));
      }
    }
  }
}

TEST_CASE("what a discussion uses, written out, loads to an equal library", "[content]") {
  for (const cases::Files& files : {cases::baseFiles(), cases::scenarioFiles()}) {
    const content::Library library = content::load(files).library;
    REQUIRE_FALSE(library.discussions.empty());
    for (const content::DiscussionModel& topic : library.discussions) {
      INFO(topic.id);
      const auto resolved = content::resolve(library, topic.id);
      const auto again = content::load(resolved);
      CHECK(again.diagnostics.empty());
      CHECK(content::resolve(again.library, topic.id) == resolved);
      REQUIRE(again.library.discussion(topic.id));
      CHECK(content::canonicalText(*again.library.discussion(topic.id)) ==
            content::canonicalText(topic));
    }
  }
}

TEST_CASE("a discussion brings its group, their people, its phrase book and its standard",
          "[content]") {
  const std::vector<std::string> wanted = {"discussions/sore_knees.toml",
                                           "groups/pair.toml",
                                           "people/ada.toml",
                                           "people/ben.toml",
                                           "phrases/few.toml",
                                           "standards/plain.toml"};
  const content::Library library = content::load(cases::baseFiles()).library;
  std::vector<std::string> paths;
  for (const text::SourceFile& file : content::resolve(library, "sore_knees"))
    paths.push_back(file.path);
  CHECK(paths == wanted);
  // A class that begins with it brings the same, and what the exercise part needs.
  cases::Files files = cases::baseFiles();
  cases::replace(files, "classes/small_class.toml", "standard = \"plain\"",
                 "standard = \"plain\"\ndiscussion = \"sore_knees\"");
  const auto result = content::load(files);
  CHECK(result.diagnostics.empty());
  std::set<std::string> of_class;
  for (const text::SourceFile& file : content::resolve(result.library, "small_class"))
    of_class.insert(file.path);
  for (const std::string& path : wanted) CHECK(of_class.count(path) == 1);
  CHECK(of_class.count("exercises/dip.toml") == 1);
}

TEST_CASE("the hash of a class sees its values and nothing else", "[content]") {
  const auto hashOf = [](const cases::Files& files) {
    return content::contentHash(content::resolve(content::load(files).library, "small_class"));
  };
  cases::Files files = cases::baseFiles();
  const std::uint64_t before = hashOf(files);
  cases::textOf(files, "people/ada.toml") += "# a comment\n";
  std::string eve = cases::textOf(files, "people/ada.toml");
  files.push_back({"people/eve.toml", eve.replace(eve.find("\"ada\""), 5, "\"eve\"")});
  CHECK(hashOf(files) == before);
  cases::replace(files, "people/ada.toml", "bmi = 27.0", "bmi = 27.5");
  CHECK(hashOf(files) != before);
}

TEST_CASE("an unknown class resolves to nothing", "[content]") {
  CHECK(content::resolve(content::load(cases::baseFiles()).library, "nope").empty());
}
