// What a course day cannot be is told before anybody comes to it.
#include "content/support/exam_day.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kDay = "agendas/short_day.toml";

content::LoadResult loadedWith(const std::string& from, const std::string& to) {
  cases::Files files = cases::filesWithExamDay();
  cases::replace(files, kDay, from, to);
  return content::load(files);
}

std::set<std::string> codesWith(const std::string& from, const std::string& to) {
  return cases::errorCodesOf(loadedWith(from, to));
}

using Codes = std::set<std::string>;

}  // namespace

TEST_CASE("an agenda is read into the library", "[content]") {
  const content::Library library = content::load(cases::filesWithExamDay()).library;
  const content::AgendaModel* plan = library.agenda("short_day");
  REQUIRE(plan);
  CHECK(plan->modules.size() == 4);
  CHECK(plan->modules[2].perMachine() == 2);
  CHECK(plan->modules[3].perMachine() == 1);
  CHECK(library.agenda("long_day") == nullptr);
}

TEST_CASE("the day of an agenda holds its parts and the exam as long as its blueprint makes it", "[content]") {
  // 20 + 5 + 10 + 8 and an exam of 82 s: 45 minutes.
  CHECK(codesWith("minutes = 60", "minutes = 45").empty());
  CHECK(codesWith("minutes = 60", "minutes = 44") == Codes{"E0701"});
}

TEST_CASE("what an agenda names must be there", "[content]") {
  CHECK(codesWith("\"small_exam\"", "\"smal_exam\"") == Codes{"E0201"});
  CHECK(codesWith("\"small_class\"", "\"big_class\"") == Codes{"E0201"});
  CHECK(codesWith("\"sore_knees\"", "\"sore_toes\"") == Codes{"E0201"});
  CHECK(cases::messageOf(loadedWith("\"small_exam\"", "\"smal_exam\""), "E0201").hint.find("small_exam") !=
        std::string::npos);
  CHECK(codesWith("id = \"tea\"", "id = \"talk\"") == Codes{"E0203"});
}

TEST_CASE("a part of a day says what it serves and where that comes from", "[content]") {
  CHECK(codesWith("ethos = \"People learn from each other.\"\n", "") == Codes{"E0702"});
  CHECK(codesWith("way = \"pause\"", "way = \"together\"").contains("E0702"));
  CHECK(codesWith("meanwhile = \"Read.\"\nbasis = \"proposed\"\nsource = \"own\"",
                  "meanwhile = \"Read.\"\nbasis = \"proposed\"") == Codes{"E0123"});
  CHECK(codesWith("meanwhile = \"Read.\"\nbasis = \"proposed\"", "meanwhile = \"Read.\"\nbasis = \"so\"") ==
        Codes{"E0503"});
}

TEST_CASE("an exam has a blueprint and one person at a machine and those who wait have something to do",
          "[content]") {
  CHECK(codesWith("blueprint = \"small_exam\"\n", "") == Codes{"E0702"});
  CHECK(codesWith("way = \"exam\"", "way = \"exam\"\npeople_at_once = 2") == Codes{"E0702"});
  CHECK(codesWith("meanwhile = \"Read.\"\n", "") == Codes{"E0702"});
  CHECK(codesWith("ethos = \"People", "blueprint = \"small_exam\"\nethos = \"People") == Codes{"E0702"});
  CHECK(codesWith("minutes = 5\n", "minutes = 0\n") == Codes{"E0702"});
}

TEST_CASE("a day begins at a time of day", "[content]") {
  for (const char* no : {"24:00", "9:00", "09.00", "0900", "09:60"})
    CHECK(codesWith("\"10:00\"", "\"" + std::string(no) + "\"") == Codes{"E0703"});
  CHECK(codesWith("\"10:00\"", "\"23:59\"").empty());
}

TEST_CASE("a day does without a class that is broken and not without its exam", "[content]") {
  cases::Files files = cases::filesWithExamDay();
  cases::replace(files, "classes/small_class.toml", "format = 1", "format = 1\nodd = 1");
  const auto without_class = content::load(files);
  CHECK(without_class.library.agenda("short_day") != nullptr);
  files = cases::filesWithExamDay();
  cases::replace(files, "blueprints/small_exam.toml", "windows = 2", "windows = 3");
  CHECK(content::load(files).library.agenda("short_day") == nullptr);
}
