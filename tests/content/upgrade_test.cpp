#include "content/upgrade.h"

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("a file of format 0 is patched and its comments stay", "[content]") {
  const std::string old =
      "# My class\nid = \"mine\"\n\n[[station]]   # one\nreps   = 6  # few\nid = \"first\"\n";
  const auto upgraded = content::upgrade({"classes/mine.toml", old});
  CHECK(upgraded.text ==
        "format = 1\n# My class\nid = \"mine\"\n\n[[station]]   # one\nrepetitions   = 6  # few\n"
        "id = \"first\"\n");
  CHECK(upgraded.changes == std::vector<std::string>{"line 1: first line: format = 1",
                                                     "line 5: reps is called repetitions now"});
}

TEST_CASE("format = 0 becomes 1, line endings stay", "[content]") {
  CHECK(content::upgrade({"cues/a.toml", "format = 0\r\nid = \"a\"\r\n"}).text ==
        "format = 1\r\nid = \"a\"\r\n");
  CHECK(content::upgrade({"cues/a.toml", "id = \"a\"\r\n"}).text == "format = 1\r\nid = \"a\"\r\n");
}

TEST_CASE("an upgraded file needs no upgrade and checks clean", "[content]") {
  cases::Files files = cases::baseFiles();
  std::string& text = cases::textOf(files, "classes/small_class.toml");
  const std::string good = text;
  text.erase(0, text.find('\n') + 1);
  cases::replace(files, "classes/small_class.toml", "repetitions", "reps");
  CHECK(cases::codesOf(content::load(files)).count("E0110") == 1);
  CHECK(cases::messageOf(content::load(files), "E0120").hint ==
        "it is called `repetitions` now; `spotter upgrade` changes it");
  text = content::upgrade({"classes/small_class.toml", text}).text;
  CHECK(text == good);
  CHECK(content::upgrade({"classes/small_class.toml", text}).changes.empty());
}

TEST_CASE("what is not TOML, of this format or of a newer one is left as it is", "[content]") {
  for (const char* text : {"format = 1\nreps = 1\n", "format = 7\nreps = 1\n", "reps = [\n"}) {
    CHECK(content::upgrade({"classes/a.toml", text}).text == text);
    CHECK(content::upgrade({"classes/a.toml", text}).changes.empty());
  }
  CHECK(content::upgrade({"elsewhere/a.toml", "reps = 1\n"}).changes.empty());
}

TEST_CASE("a copied class has its own id and title and checks clean beside the first",
          "[content]") {
  cases::Files files = cases::baseFiles();
  const std::string text = cases::textOf(files, "classes/small_class.toml");
  const std::string copy =
      content::copyOfClass({"classes/small_class.toml", text}, "my_class", "Jo's \"own\" class");
  files.push_back({"classes/my_class.toml", copy});
  const auto result = content::load(files);
  CHECK(result.diagnostics.empty());
  REQUIRE(result.library.classModel("my_class"));
  CHECK(result.library.classModel("my_class")->title == "Jo's \"own\" class");
}
