// What the fields of a class alone cannot tell: who is there, where, and whether anybody could see
// it.
#include <algorithm>
#include <set>

#include "content/canonical.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kClass = "classes/small_class.toml";

using Codes = std::set<std::string>;

Codes errorsWith(const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kClass, from, to);
  return cases::errorCodesOf(content::load(files));
}

}  // namespace

TEST_CASE("two chairs fit side by side from 0.8 m on, in any direction", "[content]") {
  const std::string right = "x_m = 1.0\nz_m = 0.0";
  CHECK(errorsWith(right, "x_m = -0.2\nz_m = 0.0").empty());
  CHECK(errorsWith(right, "x_m = -1.0\nz_m = -0.8").empty());
  CHECK(errorsWith(right, "x_m = -0.45\nz_m = 0.6").size() == 0);
  CHECK(errorsWith(right, "x_m = -0.21\nz_m = 0.0") == Codes{"E0308"});
  CHECK(errorsWith(right, "x_m = -1.5\nz_m = 0.5") == Codes{"E0308"});
  CHECK(errorsWith(right, "x_m = -1.0\nz_m = 0.0") == Codes{"E0308"});
}

TEST_CASE("an event that shows in nothing could not be noticed; one sign of any kind is enough",
          "[content]") {
  const std::string shown = "gesture = \"wipe_brow\"\nface = \"smile\"";
  const Codes invisible = errorsWith(shown, "");
  REQUIRE(invisible.size() == 1);
  for (const char* sign : {"gesture = \"sway\"", "face = \"pain\"", "pallor01 = 0.1",
                           "sweat01 = 0.1", "stops_moving = true", "says = \"Oh.\""}) {
    INFO(sign);
    CHECK(errorsWith(shown, sign).empty());
  }
  for (const char* nothing :
       {"gesture = \"none\"", "face = \"neutral\"", "pallor01 = 0.0", "stops_moving = false"}) {
    INFO(nothing);
    CHECK(errorsWith(shown, nothing) == invisible);
  }
}

TEST_CASE("something harmless may not show a warning sign, but may look like one", "[content]") {
  const std::string shown = "gesture = \"wipe_brow\"";
  for (const char* warning : {"hand_to_chest", "faint", "breathless", "sharp_pain", "guard",
                              "give_way", "rub_calf", "arm_drift", "lose_balance", "white_knuckles",
                              "rise_dizzy", "tremble", "freeze", "feverish"}) {
    INFO(warning);
    CHECK(errorsWith(shown, std::string("gesture = \"") + warning + "\"") == Codes{"E0320"});
  }
  for (const char* harmless : {"laugh", "rub_thighs", "stretch_calf", "adjust_glasses",
                               "hand_to_ear", "chat", "wave", "roll_shoulders", "bounce",
                               "shake_out_hands", "think", "stretch_back", "rub_knee", "sway"}) {
    INFO(harmless);
    CHECK(errorsWith(shown, std::string("gesture = \"") + harmless + "\"").empty());
  }
  CHECK(errorsWith(shown, "gesture = \"feint\"") != Codes{});
}

TEST_CASE("people who would reach through each other are told, where and how to mend it",
          "[content]") {
  const auto loadedWith = [](const std::string& to) {
    cases::Files files = cases::baseFiles();
    cases::replace(files, kClass, "x_m = 1.0\nz_m = 0.0", to);
    return content::load(files);
  };
  // Ben behind Ada's back, or so that her arms or his end in the other's chair.
  for (const char* near : {"x_m = -1.0\nz_m = -0.9", "x_m = -1.0\nz_m = 1.0",
                           "x_m = -0.1\nz_m = 0.0\nheading_deg = -90.0"}) {
    INFO(near);
    const auto result = loadedWith(near);
    CHECK(cases::errorCodesOf(result).empty());
    const text::Diagnostic told = cases::messageOf(result, "W0003");
    CHECK(told.severity == text::Severity::warning);
    CHECK(told.path == kClass);
    CHECK(told.message.find("`ben` and `ada`") == 0);
    CHECK(told.message.find("`first`") != std::string::npos);
    // What the hint says is enough.
    const std::string hint = told.hint;
    REQUIRE(hint.find("far enough: ") == 0);
    const std::string line = hint.substr(12);
    std::string mended = near;
    const std::size_t from = mended.find(line.substr(0, 6));
    const std::size_t to = mended.find('\n', from);
    mended.replace(from, to == std::string::npos ? to : to - from, line);
    CHECK(cases::codesOf(loadedWith(mended)).empty());
  }
  // Side by side there is room, and further apart.
  for (const char* clear : {"x_m = -0.1\nz_m = 0.0", "x_m = -1.0\nz_m = 1.9"}) {
    INFO(clear);
    CHECK(cases::codesOf(loadedWith(clear)).empty());
  }
}

TEST_CASE("a fault, the other leg and what stands about count for the room that people need",
          "[content]") {
  // Two who lift a leg aside, in the program's own content.
  const auto told = [](const std::string& from, const std::string& to) {
    cases::Files files = cases::scenarioFiles();
    if (!from.empty()) cases::replace(files, "classes/first_class.toml", from, to);
    return cases::codesOf(content::load(files)).count("W0003") > 0;
  };
  CHECK_FALSE(told("", ""));
  CHECK(told("x_m = 0.88", "x_m = 0.5"));
}

TEST_CASE("an event has a side where its gesture has one, and only there", "[content]") {
  const std::string shown = "gesture = \"wipe_brow\"";
  for (const char* sided : {"hand_to_collar", "wipe_brow", "rub_knee", "grip_chair", "laugh",
                            "stretch_calf", "wave", "think", "chat"}) {
    INFO(sided);
    const std::string gesture = std::string("gesture = \"") + sided + "\"\n";
    CHECK(errorsWith(shown, gesture + "side = \"left\"").empty());
    CHECK(errorsWith(shown, gesture + "side = \"right\"").empty());
    CHECK(errorsWith(shown, gesture + "side = \"sore\"") == Codes{"E0125"});
  }
  for (const char* both : {"none", "sway", "rub_thighs", "bounce", "roll_shoulders",
                           "shake_out_hands", "stretch_back"}) {
    INFO(both);
    CHECK(errorsWith(shown, std::string("gesture = \"") + both + "\"\nside = \"left\"") ==
          Codes{"E0304"});
  }
}

TEST_CASE("the side of an event is kept, and one that is not given is not written", "[content]") {
  cases::Files files = cases::baseFiles();
  const auto canonical = [&] {
    const auto loaded = content::load(files);
    return content::canonicalText(*loaded.library.classModel("small_class"));
  };
  CHECK(canonical().find("gesture = \"wipe_brow\"\nface") != std::string::npos);
  cases::replace(files, kClass, "gesture = \"wipe_brow\"",
                 "gesture = \"wipe_brow\"\nside = \"right\"");
  CHECK(canonical().find("gesture = \"wipe_brow\"\nside = \"right\"\nface") != std::string::npos);
  const auto loaded = content::load(files);
  const content::EventModel& event = loaded.library.classModel("small_class")->events.front();
  for (const body::Side sore : {body::Side::left, body::Side::right})
    CHECK(content::gestureSide(event, sore) == body::Side::right);
}

TEST_CASE("a word that is no gesture is told alone: the event may well show something",
          "[content]") {
  for (const char* more : {"", "\nside = \"left\""}) {
    CHECK(errorsWith("gesture = \"wipe_brow\"\nface = \"smile\"",
                     std::string("gesture = \"wipe_brau\"") + more) == Codes{"E0125"});
  }
}

TEST_CASE("a sided fault needs a side and another one has none", "[content]") {
  const Codes missing = errorsWith("side = \"left\"\n", "");
  CHECK(missing.size() == 1);
  const Codes unwanted =
      errorsWith("fault = \"too_fast\"", "fault = \"too_fast\"\nside = \"left\"");
  CHECK(unwanted.size() == 1);
  CHECK(missing != unwanted);
}

TEST_CASE("the same person, station or fault script twice is told at the second one", "[content]") {
  cases::Files files = cases::baseFiles();
  std::string& text = cases::textOf(files, kClass);
  text += "\n[[participant]]\nperson = \"ada\"\nx_m = 3.0\nz_m = 2.0\npain_today = 1.0\n";
  const auto result = content::load(files);
  REQUIRE(cases::errorCodesOf(result) == Codes{"E0203"});
  const auto message = cases::messageOf(result, "E0203");
  const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  CHECK(message.span.line > lines - 6);
}

TEST_CASE("a class may be a talk, an exercise or both, with everybody of the group in it",
          "[content]") {
  const auto codesOf = [](const std::string& discussion, bool station, bool ben) {
    cases::Files files = cases::baseFiles();
    files.push_back({"classes/talk.toml",
                     "format = 1\nid = \"talk\"\ntitle = \"T\"\nsummary = \"S\"\nstandard = "
                     "\"plain\"\n" +
                         (discussion.empty() ? "" : "discussion = \"" + discussion + "\"\n") +
                         (station ? "[[station]]\nid = \"first\"\nexercise = \"dip\"\n"
                                    "repetitions = 6\n"
                                  : "") +
                         "[[participant]]\nperson = \"ada\"\nx_m = -1.0\nz_m = 0.0\n"
                         "pain_today = 2.0\n" +
                         (ben ? "[[participant]]\nperson = \"ben\"\nx_m = 1.0\nz_m = 0.0\n"
                                "pain_today = 2.0\n"
                              : "")});
    return cases::codesOf(content::load(files));
  };
  CHECK(codesOf("", true, true).empty());
  CHECK(codesOf("sore_knees", true, true).empty());
  CHECK(codesOf("sore_knees", false, true).empty());
  CHECK(codesOf("", false, true) == Codes{"E0414"});
  CHECK(codesOf("sore_knees", true, false) == Codes{"E0415"});
  // Who is not one of the group has no chair in the circle.
  cases::Files files = cases::baseFiles();
  files.push_back({"people/cy.toml", cases::textOf(files, "people/ada.toml")});
  cases::replace(files, "people/cy.toml", "id = \"ada\"", "id = \"cy\"");
  std::string three =
      "format = 1\nid = \"talk\"\ntitle = \"T\"\nsummary = \"S\"\nstandard = \"plain\"\n"
      "discussion = \"sore_knees\"\n";
  for (const char* person : {"ada", "ben", "cy"})
    three += "[[participant]]\nperson = \"" + std::string(person) +
             "\"\nx_m = " + (person[0] == 'a' ? "-1.5" : person[0] == 'b' ? "0.0" : "1.5") +
             "\nz_m = 0.0\npain_today = 2.0\n";
  files.push_back({"classes/talk.toml", three});
  CHECK(cases::codesOf(content::load(files)) == Codes{"E0415"});
  CHECK(codesOf("sore_kness", false, true) == Codes{"E0201"});
}

TEST_CASE("an event may follow what its own person brought up in the class's discussion", "[content]") {
  const auto with = [](const std::string& discussion, const std::string& event) {
    cases::Files files = cases::baseFiles();
    cases::replace(files, kClass, "standard = \"plain\"", "standard = \"plain\"" + discussion);
    cases::replace(files, kClass, "asked = \"Only warm in here.\"",
                   "asked = \"Only warm in here.\"\n" + event);
    return content::load(files);
  };
  const std::string talk = "\ndiscussion = \"sore_knees\"";
  const std::string follows = "after_beat = \"worn\"";
  const std::string ada = "person = \"ada\"\n";
  {
    cases::Files files = cases::baseFiles();
    cases::replace(files, kClass, "standard = \"plain\"", "standard = \"plain\"" + talk);
    cases::replace(files, kClass, "name = \"Feels warm\"\nperson = \"ben\"",
                   "name = \"Feels warm\"\n" + ada + follows);
    CHECK(cases::errorCodesOf(content::load(files)).empty());
  }
  CHECK(cases::messageOf(with(talk, follows), "E0410").message.find("brought up by `ada`") !=
        std::string::npos);
  CHECK(cases::messageOf(with(talk, "after_beat = \"wornn\""), "E0410").hint.find("worn") !=
        std::string::npos);
  CHECK(cases::messageOf(with("", follows), "E0410").message.find("no discussion") !=
        std::string::npos);
}
