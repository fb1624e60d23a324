// What is said: how long, how alike, how plain, and with which letters.
#include <set>
#include <string>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

using Codes = std::set<std::string>;

constexpr const char* kTopic = "discussions/sore_knees.toml";
constexpr const char* kBook = "phrases/few.toml";
constexpr const char* kGroup = "groups/pair.toml";

content::LoadResult loadWith(const std::string& path, const std::string& from,
                             const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, path, from, to);
  return content::load(files);
}

Codes codesWith(const std::string& path, const std::string& from, const std::string& to) {
  Codes codes = cases::codesOf(loadWith(path, from, to));
  codes.erase("E0210");  // what uses it
  return codes;
}

Codes codesOfLine(const std::string& words) {
  return codesWith(kTopic, "text = \"Here we are again.\"", "text = \"" + words + "\"");
}

/// A wording of the book; its first letter goes by the number, so that no two are the same.
std::string wording(int number, const std::string& set, const std::string& quality,
                    std::string words) {
  words[0] = static_cast<char>('a' + number % 26);
  return "\n[[wording]]\nid = \"w" + std::to_string(number) + "\"\nset = \"" + set +
         "\"\nmove = \"affirm\"\ncode = \"affirm\"\nquality = \"" + quality + "\"\ntext = \"" +
         words + "\"\n";
}

/// The book with so many choices more, in which the good wording is the longest.
Codes codesOfHabit(int longest, int shortest) {
  cases::Files files = cases::baseFiles();
  int number = 0;
  for (int i = 0; i < longest + shortest; ++i) {
    const std::string set = "s" + std::to_string(i);
    const bool is_long = i < longest;
    std::string& book = cases::textOf(files, kBook);
    book += wording(++number, set, "good", is_long ? "You did it all alone." : "You did it.");
    book += wording(++number, set, "fair", is_long ? "You did it today." : "You did do it.");
    book += wording(++number, set, "poor", is_long ? "You did do it too." : "So you did it.");
  }
  return cases::codesOf(content::load(files));
}

}  // namespace

TEST_CASE("a line of a slide is read at a glance, in letters that the screen has", "[content]") {
  const auto codesOfSlide = [](const std::string& first, const std::string& second) {
    const std::string text = "text = \"A knee is alive and gets used to work.\"\n";
    return codesWith(kTopic, text, text + "slide = [\"" + first + "\", \"" + second + "\"]\n");
  };
  CHECK(codesOfSlide("Knees are alive", std::string(34, 'x')).empty());
  CHECK(codesOfSlide("Knees are alive", std::string(35, 'x')) == Codes{"E0401"});
  CHECK(codesOfSlide("Knees \u2603", "They get used to work") == codesOfLine("\u2603"));
}

TEST_CASE("a line fills two lines of subtitles and no more", "[content]") {
  CHECK(codesOfLine(std::string(84, 'x')).empty());
  CHECK(codesOfLine(std::string(85, 'x')) == Codes{"E0401"});
  // Letters are counted, not bytes.
  std::string welsh;
  for (int i = 0; i < 84; ++i) welsh += "\xC5\xB7";
  CHECK(codesOfLine(welsh).empty());
}

TEST_CASE("lines of a group are held to the same", "[content]") {
  const auto result =
      loadWith(kGroup, "text = \"Yes, I know that.\"", "text = \"" + std::string(85, 'x') + "\"");
  const auto message = cases::messageOf(result, "E0401");
  CHECK(message.path == kGroup);
  CHECK(message.message.find("85 letters") != std::string::npos);
  CHECK(codesWith(kGroup, "id = \"ada_agrees\"",
                  "gist = \"" + std::string(61, 'x') + "\"\nid = \"ada_agrees\"") ==
        Codes{"E0401"});
}

TEST_CASE("a gist leaves room on the button for the words round it", "[content]") {
  const auto codes = [](std::size_t letters) {
    return codesWith(kTopic, "gist = \"your knee feels used up\"",
                     "gist = \"" + std::string(letters, 'x') + "\"");
  };
  CHECK(codes(60).empty());
  CHECK(codes(61) == Codes{"E0401"});
}

TEST_CASE("a wording fits its button, placeholders filled in", "[content]") {
  cases::Files files = cases::baseFiles();
  std::string& book = cases::textOf(files, kBook);
  for (const char* quality : {"good", "fair", "poor"})
    book += wording(quality[0], "long", quality, std::string(103, 'x') + " {name}");
  CHECK(cases::codesOf(content::load(files)).empty());  // 104 and the 6 of a name
  cases::replace(files, kBook, "x {name}", "xx {name}");
  CHECK(cases::codesOf(content::load(files)) == Codes{"E0402", "E0210"});
}

TEST_CASE("a wording much longer than those beside it is named with the shortest", "[content]") {
  const auto result = loadWith(kBook, "text = \"It sounds as if {gist}, {name}.\"",
                               "text = \"It sounds as if {gist}, {name}, and more of the same.\"");
  const auto message = cases::messageOf(result, "E0403");
  CHECK(message.message.find("`heard_2` only") != std::string::npos);
  CHECK(message.span.line == 12);
}

TEST_CASE("a choice is three or four wordings, good ones and others", "[content]") {
  const auto with = [](std::initializer_list<const char*> qualities) {
    cases::Files files = cases::baseFiles();
    int number = 0;
    for (const char* quality : qualities)
      cases::textOf(files, kBook) += wording(++number, "more", quality, "You did it alone.");
    Codes codes = cases::codesOf(content::load(files));
    codes.erase("E0210");
    return codes;
  };
  CHECK(with({"good", "fair", "poor"}).empty());
  CHECK(with({"good", "fair", "poor", "poor"}).empty());
  CHECK(with({"good", "poor"}) == Codes{"E0404"});
  CHECK(with({"good", "fair", "poor", "poor", "fair"}) == Codes{"E0404"});
  CHECK(with({"good", "good", "good"}) == Codes{"E0405"});
  CHECK(with({"fair", "fair", "poor"}) == Codes{"E0405"});
  // Two wordings are too few; that they are both good is told when a third is there.
  CHECK(with({"good", "good"}) == Codes{"E0404"});
}

TEST_CASE("good wordings that are mostly the longest, or mostly the shortest, are a habit",
          "[content]") {
  CHECK(codesOfHabit(6, 1) == Codes{"W0005"});
  CHECK(codesOfHabit(1, 6) == Codes{"W0005"});
  CHECK(codesOfHabit(4, 3).empty());
  // The book's own choice and four more tell nothing yet.
  CHECK(codesOfHabit(4, 0).empty());
}

TEST_CASE("a placeholder stands only where something fills it", "[content]") {
  const auto codes = [](const std::string& words) {
    return codesWith(kTopic, "A knee is alive and gets used to work, bit by bit.", words);
  };
  CHECK(codes("A knee is alive, {name}, and it gets used to work.").empty());
  CHECK(codes("A knee is alive, {other}, and it gets used to it.") == Codes{"E0411"});
  CHECK(codes("A knee is alive, {nmae}, and it gets used to work.") == Codes{"E0411"});
  CHECK(codes("A knee is alive, {name, and it gets used to its work.") == Codes{"E0411"});
  // Nobody fills in what participants say.
  CHECK(codesOfLine("{name} is here again.") == Codes{"E0411"});
  CHECK(codesOfLine("Here we are again {") == Codes{"E0411"});
  // Where the move could not be read, what may stand in it is not known.
  CHECK(codesWith(kBook, "move = \"simple_reflection\"", "move = \"reflect\"") == Codes{"E0125"});
}

TEST_CASE("a file in long words is told, a plain one is not, a short one is not judged",
          "[content]") {
  const auto with = [](int lines, const std::string& words) {
    cases::Files files = cases::baseFiles();
    for (int i = 0; i < lines; ++i) {
      cases::textOf(files, kGroup) += "\n[[line]]\nid = \"l" + std::to_string(i) +
                                      "\"\nby = \"ben\"\nuse = \"adds\"\ntext = \"" + words +
                                      "\"\n";
    }
    return cases::codesOf(content::load(files));
  };
  const std::string hard = "Osteoarthritic discomfort necessitates considerable recuperation.";
  CHECK(with(20, hard) == Codes{"W0004"});
  // So hard a line is told by itself; of others a few tell nothing.
  CHECK(with(5, hard) == Codes{"W0004"});
  CHECK(with(5, "The doctor wants me to carry on with exercise every morning.").empty());
  // On either side of twelve years.
  CHECK(with(20, "The doctor wants me to carry on with exercise every morning.") == Codes{"W0004"});
  CHECK(with(20, "My doctor wants me to keep on with some exercise every day.").empty());
}

TEST_CASE("a single line that hardly anybody takes in at once is told", "[content]") {
  CHECK(codesOfLine("Multifactorial biopsychosocial conceptualisation exacerbates deconditioning.") ==
        Codes{"W0004"});
  CHECK(codesOfLine("My physiotherapist says that activity is medicine.").empty());
}

TEST_CASE("letters that the screen does not have are told by their number", "[content]") {
  CHECK(codesOfLine("Ti\xC5\xB7 \xE2\x80\x93 caf\xC3\xA9, \xE2\x82\xAC"
                    "5")
            .empty());
  for (const char* words : {"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",  // right to left
                            "cafe\xCC\x81",                      // an accent on its own
                            "\xF0\x9F\x98\x80", "two\\nlines"}) {
    INFO(words);
    CHECK(codesOfLine(words) == Codes{"W0007"});
  }
  const auto result = loadWith(kTopic, "text = \"Here we are again.\"", "text = \"cafe\xCC\x81\"");
  CHECK(cases::messageOf(result, "W0007").message.find("U+0301") != std::string::npos);
  const auto many = loadWith(kTopic, "text = \"Here we are again.\"",
                             "text = \"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D a\xCC\x81 \xD7\x9C\"");
  CHECK(cases::messageOf(many, "W0007").message.find(
            "U+0301, U+05D5, U+05DC, U+05DD and 1 more") != std::string::npos);
  // It is a warning: the file can be used.
  CHECK(result.library.discussion("sore_knees") != nullptr);
}

TEST_CASE("who speaks in a group is one of it, once, with ids of their own", "[content]") {
  CHECK(codesWith(kGroup, "person = \"ben\"", "person = \"ada\"") ==
        Codes{"E0203", "E0409"});  // Ben's tie is left without him
  CHECK(codesWith(kGroup, "by = \"ada\"", "by = \"nobody\"").count("E0409") == 1);
  // Who could not be read is told there and nowhere else.
  CHECK(codesWith(kGroup, "person = \"ben\"", "person = \"Ben!\"") == Codes{"E0128"});
}

TEST_CASE("what a face showed is short, said once for each face, and goes with what was said",
          "[content]") {
  const auto with = [](const std::string& more) {
    cases::Files files = cases::baseFiles();
    cases::textOf(files, kBook) += more;
    Codes codes = cases::codesOf(content::load(files));
    codes.erase("E0210");  // what uses it
    return codes;
  };
  const std::string worried = "\n[[feeling]]\nface = \"worried\"\nwords = \"it worries you\"\n";
  CHECK(with(worried).empty());
  CHECK(with(worried + worried) == Codes{"E0203"});
  CHECK(with("\n[[feeling]]\nface = \"tired\"\nwords = \"it wears you out day after day after day\"\n") ==
        Codes{"E0402"});
  const auto said = [](const std::string& words) {
    return codesWith(kBook, "So you tell us that {gist}.", words);
  };
  CHECK(said("So {gist}, and {feeling}.").count("E0411") == 0);
  CHECK(said("So you feel that {feeling}.").count("E0411") == 1);
}
