#include "agenda/words.h"

#include "content/load.h"
#include "content/support/exam_day.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::agenda;

namespace {

std::string words(const Means& means) {
  const content::Library library = content::load(cases::filesWithExamDay()).library;
  return dayWords(*library.agenda("short_day"), library, means, "Bristol");
}

bool tells(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a clock has four digits and tells the next day") {
  CHECK(clockWords(0) == "00:00");
  CHECK(clockWords(545) == "09:05");
  CHECK(clockWords(1440 + 20) == "00:20 (+1)");
}

TEST_CASE("a day is told with times and what each part serves and where that comes from") {
  const std::string text = words({2, 2, 60, 600});
  CHECK(text.starts_with("Bristol\n"));
  CHECK(tells(text, "10:00 - 10:20  Talk"));
  CHECK(tells(text, "10:35 - 10:45  Exam"));
  CHECK(tells(text, "can then: Sees what is wrong."));
  CHECK(tells(text, "ethos: People learn from each other."));
  CHECK(tells(text, "played: A small exam, 2 minutes"));
  CHECK(tells(text, "[proposed; own]"));
  CHECK(tells(text, "2 trainees, 2 machines, 60 minutes from 10:00: it fits. The day ends at 10:45, 15 minutes are left."));
  CHECK_FALSE(tells(text, "meanwhile"));
}

TEST_CASE("a day that does not fit says by how much and what would do") {
  const std::string text = words({5, 2, 60, 600});
  CHECK(tells(text, "it takes 75 minutes, 15 too many, and would end at 11:15"));
  CHECK(tells(text, "--machines 3"));
  CHECK(tells(text, "no more than 4 trainees"));
  CHECK(tells(text, "--minutes 75"));
  CHECK(tells(text, "\"Exam\" takes 30 minutes in 3 rounds"));
  CHECK(tells(text, "meanwhile: Watch over somebody's shoulder."));
  CHECK(tells(words({5, 0, 60, 600}), "there is no machine to practise"));
}
