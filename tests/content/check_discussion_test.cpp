// What can come up in a discussion, and whether the file holds together.
#include <set>
#include <string>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

using Codes = std::set<std::string>;

constexpr const char* kTopic = "discussions/sore_knees.toml";

/// The base's discussion with some changes.
struct Topic {
  cases::Files files = cases::baseFiles();

  Topic& with(const std::string& from, const std::string& to) {
    cases::replace(files, kTopic, from, to);
    return *this;
  }
  Topic& add(const std::string& text) {
    cases::textOf(files, kTopic) += text;
    return *this;
  }
  content::LoadResult load() const { return content::load(files); }
  Codes codes() const {
    Codes codes = cases::codesOf(load());
    codes.erase("E0210");
    return codes;
  }
  text::Diagnostic message(const std::string& code) const { return cases::messageOf(load(), code); }
};

std::string beat(const std::string& id, const std::string& more) {
  return "\n[[beat]]\nid = \"" + id + "\"\nkind = \"story\"\nby = \"ben\"\nto_s = 200\n" + more +
         "[[beat.line]]\nid = \"" + id + "_1\"\nby = \"ben\"\ntext = \"So it was.\"\n";
}

}  // namespace

TEST_CASE("a beat that nobody brings up, or of which nothing is said, never comes up",
          "[content]") {
  CHECK(Topic().add(beat("tale", "")).codes().empty());
  CHECK(Topic()
            .add(beat("tale", ""))
            .with("kind = \"story\"\nby = \"ben\"", "kind = \"story\"")
            .codes() == Codes{"E0406"});
  CHECK(Topic()
            .add("\n[[beat]]\nid = \"tale\"\nkind = \"story\"\nby = \"ben\"\nto_s = 9\n")
            .codes() == Codes{"E0406"});
  CHECK(Topic().add(beat("tale", "chance01 = 0.0\n")).codes() == Codes{"E0406"});
}

TEST_CASE("the opening comes up for certain", "[content]") {
  CHECK(Topic().with("kind = \"opening\"\n", "kind = \"opening\"\nchance01 = 0.0\n").codes() ==
        Codes{"E0406"});
}

TEST_CASE("who holds a belief and what a reply answers is named once", "[content]") {
  Topic held;
  held.with("[[belief.holder]]\nperson = \"ada\"\nholds01 = 0.8\n",
            "[[belief.holder]]\nperson = \"ada\"\nholds01 = 0.8\n"
            "[[belief.holder]]\nperson = \"ada\"\nholds01 = 0.2\n");
  CHECK(held.message("E0203").message == "`ada` holds this belief twice");
  Topic answered;
  answered.with("to = [\"listened\", \"asked\"]", "to = [\"listened\", \"asked\", \"listened\"]");
  CHECK(answered.message("E0203").message == "`listened` stands in `to` twice");
}

TEST_CASE("what comes by itself has a time within the discussion", "[content]") {
  CHECK(Topic().with("to_s = 300", "to_s = 60").codes() == Codes{"E0406"});
  CHECK(Topic().with("from_s = 60\nto_s = 300", "from_s = 1200\nto_s = 1300").codes() ==
        Codes{"E0406"});
  CHECK(Topic().with("from_s = 60\nto_s = 300", "from_s = 1199\nto_s = 1300").codes().empty());
  // What waits to be asked has none.
  CHECK(Topic().with("from_s = 60\nto_s = 300", "prompt = \"invited\"").codes().empty());
}

TEST_CASE("beats that wait for each other are told once a circle, with the way round it",
          "[content]") {
  Topic topic;
  topic.add(beat("one", "after = \"two\"\n") + beat("two", "after = \"three\"\n") +
            beat("three", "after = \"one\"\n") + beat("tail", "after = \"one\"\n"));
  const auto result = topic.load();
  int told = 0;
  for (const auto& diagnostic : result.diagnostics) told += diagnostic.code == "E0406" ? 1 : 0;
  CHECK(told == 1);
  CHECK(cases::messageOf(result, "E0406").message ==
        "`one` waits for `two`, that for `three`, that for `one` again");
  CHECK(Topic().add(beat("one", "after = \"one\"\n")).message("E0406").message ==
        "`one` waits for itself");
  CHECK(Topic().add(beat("one", "after = \"worn\"\n")).codes().empty());
}

TEST_CASE("nothing comes after what is no moment", "[content]") {
  CHECK(Topic().add(beat("tale", "after = \"hello\"\n")).codes().empty());
  CHECK(Topic().add(beat("tale", "after = \"whenever\"\n")).codes() == Codes{"E0406"});
  CHECK(Topic().add(beat("tale", "after = \"bye\"\n")).codes() == Codes{"E0406"});
}

TEST_CASE("a quarrel takes two", "[content]") {
  // Where it can be answered: any link or redirection will do.
  const std::string answers =
      "\n[[beat.wording]]\nid = \"r1\"\nmove = \"redirect\"\ncode = \"structure\"\nquality = "
      "\"good\"\ntext = \"Back to the stairs.\"\n"
      "[[beat.wording]]\nid = \"r2\"\nmove = \"redirect\"\ncode = \"structure\"\nquality = "
      "\"fair\"\ntext = \"Where were we, then?\"\n"
      "[[beat.wording]]\nid = \"r3\"\nmove = \"redirect\"\ncode = \"confront\"\nquality = "
      "\"poor\"\ntext = \"Do stop it, you two.\"\n";
  const auto codes = [&](const std::string& with) {
    return Topic()
        .add(beat("row", with) + answers)
        .with("kind = \"story\"", "kind = \"quarrel\"")
        .codes();
  };
  CHECK(codes("with = \"ada\"\n").empty());
  CHECK(codes("") == Codes{"E0406"});
  CHECK(codes("with = \"ben\"\n") == Codes{"E0406"});
}

TEST_CASE("a discussion has one opening, one any_time, one closing, and words to end it",
          "[content]") {
  CHECK(Topic().with("kind = \"opening\"", "kind = \"closing\"").codes() == Codes{"E0408"});
  CHECK(Topic().with("kind = \"any_time\"", "kind = \"opening\"").codes().count("E0408") == 1);
  Topic topic;
  for (int i = 0; i < 3; ++i) topic.with("move = \"close\"", "move = \"park\"");
  CHECK(topic.codes() == Codes{"E0408"});
  CHECK(topic.message("E0408").message == "the facilitator cannot end it: no wording of `close`");
}

TEST_CASE("an entry that is not there is told with the nearest one", "[content]") {
  CHECK(Topic().with("belief = \"worn_out\"", "belief = \"worn_ut\"").message("E0410").hint ==
        "did you mean `worn_out`?");
  CHECK(Topic().with("message = \"knees_live\"", "message = \"knees\"").codes().count("E0410"));
  CHECK(Topic().add(beat("tale", "after = \"wornn\"\n")).codes() == Codes{"E0410"});
}

TEST_CASE("what could not be read is told there, not where it is named", "[content]") {
  CHECK(Topic().with("id = \"knees_live\"", "id = \"Knees live\"").codes() == Codes{"E0128"});
  CHECK(Topic().with("id = \"worn_out\"", "id = 3").codes() == Codes{"E0124"});
  // Another slip in the same file is told all the same.
  CHECK(Topic()
            .with("slot = 2", "slot = 20")
            .with("belief = \"worn_out\"", "belief = \"no\"")
            .codes() == Codes{"E0126", "E0410"});
}

TEST_CASE("only members of the group speak, hold beliefs and take part", "[content]") {
  const auto without_ben = [](const std::string& from, const std::string& to) {
    Topic topic;
    std::string eve = cases::textOf(topic.files, "people/ada.toml");
    topic.files.push_back({"people/eve.toml", eve.replace(eve.find("\"ada\""), 5, "\"eve\"")});
    return topic.with(from, to).codes();
  };
  CHECK(without_ben("by = \"ben\"", "by = \"eve\"") == Codes{"E0409"});
  CHECK(without_ben("person = \"ada\"", "person = \"eve\"") == Codes{"E0409"});
  CHECK(without_ben("by = \"ada\"\nbelief", "by = \"ada\"\nwith = \"eve\"\nbelief") ==
        Codes{"E0409"});
}

TEST_CASE("an id is of one thing, in the file and with what is said beside it", "[content]") {
  CHECK(Topic().with("id = \"worn_r1\"", "id = \"worn_1\"").codes() == Codes{"E0203"});
  CHECK(Topic().with("id = \"end_1\"", "id = \"heard_1\"").codes() == Codes{"E0203"});
  CHECK(Topic().with("id = \"bye_1\"", "id = \"ada_agrees\"").codes() == Codes{"E0203"});
}

TEST_CASE("a reply says what it answers, a line does not", "[content]") {
  CHECK(Topic().with("to = [\"handed_back\"]\n", "").codes() == Codes{"E0412", "E0407"});
  CHECK(Topic().with("id = \"hello_1\"", "id = \"hello_1\"\nto = [\"asked\"]").codes() ==
        Codes{"E0412"});
}

TEST_CASE("messages that nobody says and beliefs that never come up are warned of", "[content]") {
  const std::string tag = "basis = \"proposed\"\nsource = \"example\"\n";
  const auto message = [&](const std::string& id) {
    return "[[message]]\nid = \"" + id + "\"\ntext = \"T\"\n" + tag + "\n[[belief]]";
  };
  CHECK(Topic().with("[[belief]]", message("spare")).codes() == Codes{"W0006"});
  const std::string belief =
      "[[belief]]\nid = \"spare\"\ntext = \"T\"\nmessage = \"knees_live\"\n" + tag + "\n[[belief]]";
  CHECK(Topic().with("[[belief]]", belief).codes() == Codes{"W0006"});
}

TEST_CASE("every message, belief and discussion says on what it rests", "[content]") {
  for (const char* tag : {"basis = \"proposed\"\n", "source = \"example\"\n"}) {
    cases::Files files = cases::baseFiles();
    const std::string text = cases::textOf(files, kTopic);
    for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at + 1)) {
      cases::textOf(files, kTopic) = std::string(text).erase(at, std::string(tag).size());
      CHECK(cases::codesOf(content::load(files)) == Codes{"E0123"});
    }
  }
}

TEST_CASE("a wording without a move, a code or words is no wording", "[content]") {
  CHECK(Topic().with("code = \"structure\"\n", "").codes() == Codes{"E0123"});
  CHECK(Topic().with("move = \"close\"\n", "").codes() == Codes{"E0123"});
  CHECK(Topic().with("quality = \"good\"\n", "").codes() == Codes{"E0123"});
  CHECK(Topic().with("text = \"What do you all make of that?\"", "text = \" \"").codes() ==
        Codes{"E0129"});
}

TEST_CASE("lines for which there is no moment are warned of", "[content]") {
  const auto reply = [](const std::string& to) {
    return "[[beat.reply]]\nid = \"spare\"\nby = \"ben\"\nto = [\"" + to +
           "\"]\ntext = \"So it is.\"\n";
  };
  // The last beat of the file is the closing one.
  CHECK(Topic().add(reply("asked")).codes() == Codes{"W0006"});
  const std::string any_time = "kind = \"any_time\"\n";
  CHECK(Topic().with(any_time, any_time + reply("asked")).codes() == Codes{"W0006"});
  CHECK(Topic()
            .with(any_time,
                  any_time + "[[beat.line]]\nid = \"spare\"\nby = \"ben\"\ntext = \"So.\"\n")
            .codes() == Codes{"W0006"});
  CHECK(Topic().add(beat("tale", "") + reply("plan_when")).codes() == Codes{"W0006"});
  CHECK(Topic().add(beat("tale", "") + reply("plan_when\", \"asked")).codes().empty());
  CHECK(Topic()
            .add(beat("tale", "") + reply("plan_when"))
            .with("kind = \"story\"", "kind = \"plan\"")
            .codes()
            .empty());
}
