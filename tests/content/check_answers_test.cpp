// What comes up in a discussion can be answered, by what the topic or the phrase book offers.
#include <set>
#include <string>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

using Codes = std::set<std::string>;

constexpr const char* kTopic = "discussions/sore_knees.toml";
constexpr const char* kBook = "phrases/few.toml";

content::LoadResult loadWith(const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kTopic, from, to);
  return content::load(files);
}

/// Three wordings of a move, as they stand under a header.
std::string wordings(const std::string& header, const std::string& move) {
  std::string text;
  for (const char* quality : {"good", "fair", "poor"}) {
    text += "\n[[" + header + "]]\nid = \"" + move + "_" + quality + "\"\nmove = \"" + move +
            "\"\ncode = \"structure\"\nquality = \"" + quality + "\"\ntext = \"As it may be, " + quality +
            ".\"\n";
  }
  return text;
}

/// The base's misbelief as a beat of another kind, with wordings of these moves in a file.
Codes codesAs(const std::string& kind, const std::string& path = "", const std::string& more = "") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kTopic, "kind = \"misbelief\"", "kind = \"" + kind + "\"\nwith = \"ben\"");
  if (!path.empty()) cases::textOf(files, path) += more;
  return cases::codesOf(content::load(files));
}

}  // namespace

TEST_CASE("a misbelief that lacks a reply or words to answer it is told what it lacks",
          "[content]") {
  const auto lacks = [](const std::string& from, const std::string& to) {
    return cases::messageOf(loadWith(from, to), "E0407").message;
  };
  const std::string begin = "nobody can answer this misbelief well: it lacks ";
  CHECK(lacks("[\"listened\", \"asked\"]", "[\"asked\"]") == begin + "a reply when one listens");
  CHECK(lacks("[\"listened\", \"asked\"]", "[\"waited\"]") ==
        begin + "a reply when one listens, a reply when one asks");
  CHECK(lacks("[\"informed\"]", "[\"asked\"]") == begin + "a reply when one informs with leave");
  CHECK(lacks("[\"handed_back\"]", "[\"asked\"]") == begin + "somebody who answers for the group");
  CHECK(lacks("[\"lectured\", \"pushed\"]", "[\"asked\"]") == begin + "a reply when one pushes");
  CHECK(cases::codesOf(loadWith("[\"lectured\", \"pushed\"]", "[\"pushed\"]")).empty());
}

TEST_CASE("the message that answers a misbelief is said by wordings that are on offer then",
          "[content]") {
  // Only a poor one says it.
  cases::Files files = cases::baseFiles();
  cases::replace(files, kTopic, "by bit.\"\nmessage = \"knees_live\"", "by bit.\"");
  CHECK(cases::codesOf(content::load(files)) == Codes{"E0407"});
  CHECK(cases::messageOf(content::load(files), "E0407").message.find("`inform`") !=
        std::string::npos);
  // While the beat has wordings of that move of its own, those for any time are not offered.
  std::string& text = cases::textOf(files, kTopic);
  std::string more = wordings("beat.wording", "inform");
  more.insert(more.find("text = "), "message = \"knees_live\"\n");
  const std::size_t closing = text.find("[[beat]]\nid = \"bye\"");
  text.insert(closing, more);
  CHECK(cases::codesOf(content::load(files)).count("E0407") == 1);
  for (int i = 0; i < 3; ++i)
    cases::replace(
        files, kTopic,
        "move = \"inform\"\ncode = \"" + std::string(i < 2 ? "give_information" : "persuade"),
        "move = \"normalise\"\ncode = \"affirm");
  CHECK(cases::codesOf(content::load(files)).empty());
}

TEST_CASE("what they know can be asked with the phrase book's words too", "[content]") {
  cases::Files files = cases::baseFiles();
  for (int i = 0; i < 3; ++i)
    cases::replace(files, kTopic, "move = \"open_question\"", "move = \"park\"");
  CHECK(cases::messageOf(content::load(files), "E0407")
            .message.ends_with("it lacks a wording that asks what they know"));
  cases::textOf(files, kBook) += wordings("wording", "elicit");
  CHECK(cases::codesOf(content::load(files)).empty());
}

TEST_CASE("hard moments need the move that is right then, from wherever it is offered",
          "[content]") {
  struct Need {
    const char* kind;
    const char* move;
  };
  for (const Need& need : {Need{"low_mood", "take_aside"}, Need{"quarrel", "redirect"},
                           Need{"quarrel", "link"}, Need{"joke", "hand_back"}}) {
    INFO(need.kind << " " << need.move);
    CHECK(codesAs(need.kind) == Codes{"E0413"});
    CHECK(codesAs(need.kind, kBook, wordings("wording", need.move)).empty());
    // The end of the file is the closing beat, whose words are on offer too.
    CHECK(codesAs(need.kind, kTopic, wordings("beat.wording", need.move)).empty());
    CHECK(codesAs(need.kind, kBook, wordings("wording", "park")) == Codes{"E0413"});
  }
  for (const char* kind : {"self_harm", "red_flag"}) {
    INFO(kind);
    // Self-harm is told of beforehand, too.
    Codes met;
    if (kind == std::string("self_harm")) met.insert("E0123");
    Codes unmet = met;
    unmet.insert("E0413");
    CHECK(codesAs(kind, kBook, wordings("wording", "take_aside")) == unmet);
    CHECK(codesAs(kind, kBook, wordings("wording", "get_help")) == unmet);
    CHECK(codesAs(kind, kBook, wordings("wording", "take_aside") + wordings("wording", "get_help")) ==
          met);
  }
  CHECK(codesAs("medicine").empty());
}

TEST_CASE("what a phrase book that cannot be read may hold is not called missing", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kTopic, "kind = \"misbelief\"", "kind = \"low_mood\"");
  cases::replace(files, kBook, "id = \"few\"", "id = \"few");
  CHECK(cases::codesOf(content::load(files)) == Codes{"E0101", "E0210"});
}
