#include <string>

#include "content/files.h"
#include "content/kind.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

/// What comes of one file alone.
content::LoadResult loadOne(const std::string& path, const std::string& text) {
  return content::load(cases::Files{{path, text}});
}

const char* const kClassHead =
    "format = 1\nid = \"c\"\ntitle = \"C\"\nsummary = \"S\"\nstandard = \"plain\"\n"
    "[[station]]\nid = \"first\"\nexercise = \"dip\"\nrepetitions = 6\n";

content::LoadResult loadClassOf(int people) {
  std::string text = kClassHead;
  for (int i = 0; i < people; ++i) {
    text += "[[participant]]\nperson = \"ada\"\nx_m = 0.0\nz_m = 0.0\npain_today = 1.0\n";
  }
  cases::Files files = cases::baseFiles();
  cases::textOf(files, "classes/small_class.toml") = text;
  return content::load(files);
}

}  // namespace

TEST_CASE("a file of too many bytes is refused unread", "[content]") {
  const auto result = loadOne("cues/a.toml", std::string(content::kLargestFile + 1, 'x'));
  CHECK(cases::codesOf(result) == std::set<std::string>{"E0002"});
}

TEST_CASE("bytes that are not UTF-8 are shown by line and column", "[content]") {
  const auto result = loadOne("cues/a.toml", "format = 1\nid = \"caf\xE9\"\n");
  const auto message = cases::messageOf(result, "E0003");
  CHECK(message.span == text::Span{2, 10, 2, 11});
}

TEST_CASE("unseen signs that turn the order of letters are refused wherever they stand", "[content]") {
  for (const char* turn : {"\xE2\x80\xAE", "\xE2\x81\xA6"}) {
    const auto result = loadOne("cues/a.toml", std::string("format = 1\n# ab") + turn + "cd\n");
    const auto message = cases::messageOf(result, "E0006");
    CHECK(message.span.line == 2);
    CHECK(message.span.column == 5);
  }
}

TEST_CASE("an empty file, and one of blanks, are called empty", "[content]") {
  CHECK(cases::codesOf(loadOne("cues/a.toml", "")) == std::set<std::string>{"E0004"});
  CHECK(cases::codesOf(loadOne("cues/a.toml", " \r\n\t\n")) == std::set<std::string>{"E0004"});
}

TEST_CASE("nesting that would break a parser is refused for every kind", "[content]") {
  for (const content::Kind kind : content::kKinds) {
    const std::string path = std::string(content::folderOf(kind)) + "/a.toml";
    std::string dotted = "a";
    for (int i = 0; i < 100'000; ++i) dotted += ".a";
    for (const std::string& text : {"a = " + std::string(200'000, '['), dotted + " = 1",
                                    "a = " + std::string(90'000, '{'), "[" + dotted + "]"}) {
      CHECK(cases::codesOf(loadOne(path, text)) == std::set<std::string>{"E0103"});
    }
  }
}

TEST_CASE("after a hundred mistakes the rest of a file is left out", "[content]") {
  std::string text = "format = 1\n";
  for (int i = 0; i < 5000; ++i) text += "key" + std::to_string(i) + " = 1\n";
  const auto result = loadOne("cues/a.toml", text);
  CHECK(result.diagnostics.size() == 101);
  CHECK(cases::messageOf(result, "E0104").span.line == 101);
}

TEST_CASE("a class needs somebody and holds at most 24", "[content]") {
  CHECK(cases::messageOf(loadClassOf(0), "E0130").message ==
        "0 entries of `participant`; at least 1 are needed");
  CHECK(cases::messageOf(loadClassOf(200), "E0131").message ==
        "200 entries of `participant`; at most 24 are possible");
  CHECK(cases::codesOf(loadClassOf(24)).count("E0131") == 0);
}

TEST_CASE("a severity of -1, NaN, infinity or 1e308 is refused", "[content]") {
  const auto codeFor = [](const std::string& severity) {
    cases::Files files = cases::baseFiles();
    cases::replace(files, "faults/knees_in.toml", "L2 = 13.0", "L2 = " + severity);
    const auto result = content::load(files);
    CHECK(result.library.fault("knees_in") == nullptr);
    CHECK(result.library.fault("too_fast"));
    std::set<std::string> codes = cases::errorCodesOf(result);
    codes.erase("E0210");
    REQUIRE(codes.size() == 1);
    return *codes.begin();
  };
  CHECK(codeFor("-1.0") == "E0306");
  CHECK(codeFor("nan") == "E0127");
  CHECK(codeFor("-inf") == "E0127");
  CHECK(codeFor("1e308") == "E0126");
  CHECK(codeFor("1e999") == "E0101");
}

TEST_CASE("input that the parser asserts against is a message, in every build", "[content]") {
  const std::string prefixes[] = {"[", "[[", "[ ", "a = [", "a = 1979-05-27T", "a.", "a = {"};
  for (const std::string& prefix : prefixes) {
    for (int byte = 0; byte < 128; ++byte) {
      const std::string text = "x = 1\n" + prefix + static_cast<char>(byte) + "]]\n";
      CHECK_FALSE(loadOne("cues/a.toml", text).diagnostics.empty());
    }
  }
  const auto message = cases::messageOf(loadOne("cues/a.toml", "x = 1\n [[!oops]]\n"), "E0101");
  CHECK(message.span == text::Span{2, 2, 2, 3});
}

TEST_CASE("slips of TOML are told in plain words", "[content]") {
  const auto messageFor = [](const std::string& text) {
    return loadOne("cues/a.toml", text).diagnostics.at(0).message;
  };
  CHECK(messageFor("id = \"a\n") == "a text has no closing quote");
  CHECK(messageFor("id = \"a\"\nid = \"b\"\n") == "this name is given twice");
  CHECK(messageFor("id = a\n") == "this is no value");
  CHECK(messageFor("id\n") == "a key needs `=` and a value");
  CHECK(messageFor("n = 07\n") == "a number may not begin with 0");
  CHECK(messageFor("n = [1,\n") == "the file ends in the middle of something");
  CHECK(messageFor("n = 1 m = 2\n") == "one key a line");
}

TEST_CASE("no value of a wrong type crashes any key of any kind", "[content]") {
  const std::vector<std::string> values = {
      "1",    "1.5", "\"x\"",   "true",       "[]",   "[1]",
      "[[]]", "{}",  "{a = 1}", "1979-05-27", "[{}]", "-9223372036854775808"};
  for (const char* path : {"cues/slow_down.toml", "exercises/dip.toml", "faults/knees_in.toml",
                           "people/ada.toml", "standards/plain.toml", "classes/small_class.toml",
                           "phrases/few.toml", "groups/pair.toml", "discussions/sore_knees.toml"}) {
    cases::Files files = cases::baseFiles();
    const std::string good = cases::textOf(files, path);
    for (std::size_t at = good.find(" = "); at != std::string::npos;
         at = good.find(" = ", at + 1)) {
      const std::size_t end = good.find('\n', at);
      for (const std::string& value : values) {
        cases::textOf(files, path) = good.substr(0, at + 3) + value + good.substr(end);
        content::load(files);
      }
    }
  }
  SUCCEED();
}

TEST_CASE("a group of 500 people is one too large, and says no more than that", "[content]") {
  std::string group =
      "format = 1\nid = \"pair\"\ntitle = \"T\"\nsummary = \"S\"\nbasis = \"proposed\"\n"
      "source = \"example\"\n";
  std::string lines;
  cases::Files files = cases::baseFiles();
  const std::string ada = cases::textOf(files, "people/ada.toml");
  for (int i = 0; i < 500; ++i) {
    const std::string id = "p" + std::to_string(i);
    std::string person = ada;
    files.push_back({"people/" + id + ".toml", person.replace(person.find("ada"), 3, id)});
    group += "[[member]]\nperson = \"" + id +
             "\"\nmanner = \"steady\"\nabout = \"A\"\ntalkativeness01 = 0.5\nconfidence01 = "
             "0.5\ntrust01 = 0.5\n";
    lines +=
        "[[line]]\nid = \"l" + id + "\"\nby = \"" + id + "\"\nuse = \"agrees\"\ntext = \"Yes.\"\n";
  }
  cases::textOf(files, "groups/pair.toml") = group + lines;
  const auto result = content::load(files);
  CHECK(cases::codesOf(result) == std::set<std::string>{"E0131", "E0210"});
  CHECK(cases::messageOf(result, "E0131").message ==
        "500 entries of `member`; at most 12 are possible");
}

TEST_CASE("a discussion of 100,000 lines is answered, whatever the lines are", "[content]") {
  cases::Files files = cases::baseFiles();
  const std::string good = cases::textOf(files, "discussions/sore_knees.toml");
  const auto codesOf = [&](const std::string& text) {
    CHECK(text.size() <= content::kLargestFile);
    cases::textOf(files, "discussions/sore_knees.toml") = text;
    const auto result = content::load(files);
    CHECK(result.diagnostics.size() < 120);
    return cases::codesOf(result);
  };
  const auto many = [](std::size_t count, const auto& line) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += line(i);
    return text;
  };
  const auto always = [](const char* text) { return [text](std::size_t) { return text; }; };
  CHECK(codesOf(good + many(100'000, always("# note\n"))).empty());
  CHECK(codesOf(many(100'000, always("[[beat]]\n"))).count("E0131") == 1);
  CHECK(codesOf(good + many(66'000, always("[[beat.line]]\n"))).count("E0131") == 1);
  CHECK(codesOf(many(100'000, always("\n[b]\n[a]"))) == std::set<std::string>{"E0102"});
  CHECK(codesOf("line = [\n" + many(200'000, always("{},\n")) + "]\n").count("E0121") == 1);
  // Keys that could be meant as others in another unit.
  CHECK(codesOf(many(80'000, [](std::size_t i) {
          return "k" + std::to_string(i) + "_s=1\n";
        })).count("E0104") == 1);
  CHECK(codesOf(good + many(17'000,
                            [](std::size_t i) {
                              return "[[beat.line]]\nid = \"line_" + std::to_string(i) +
                                     "\"\nby = \"ada\"\ntext = \"Yes.\"\n";
                            }))
            .count("E0131") == 1);
}

TEST_CASE("a line of a million letters is answered, wherever it stands", "[content]") {
  cases::Files files = cases::baseFiles();
  const std::string good = cases::textOf(files, "discussions/sore_knees.toml");
  const std::string endless(990'000, 'x');
  const auto codeFor = [&](const std::string& from, const std::string& to) {
    std::string& text = cases::textOf(files, "discussions/sore_knees.toml");
    text = good;
    cases::replace(files, "discussions/sore_knees.toml", from, to);
    const auto result = content::load(files);
    for (const auto& diagnostic : result.diagnostics) CHECK(diagnostic.message.size() < 300);
    std::set<std::string> codes = cases::codesOf(result);
    codes.erase("E0210");
    return codes;
  };
  using Codes = std::set<std::string>;
  CHECK(codeFor("format = 1", "format = 1 # " + endless).empty());
  CHECK(codeFor("Here we are again.", endless) == Codes{"E0129"});
  CHECK(codeFor("id = \"hello_1\"", "id = \"" + endless + "\"") == Codes{"E0128"});
  CHECK(codeFor("slot = 2", endless + " = 2") == Codes{"E0120", "E0123"});
  CHECK(codeFor("kind = \"opening\"", "kind = \"" + endless + "\"") == Codes{"E0125"});
  CHECK(codeFor("[\"informed\"]", "[\"" + endless + "\"]").count("E0125") == 1);
  CHECK(codeFor("format = 1", "format = 1 # " + endless + endless) == Codes{"E0002"});
}
