#include "content/resolve.h"

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
