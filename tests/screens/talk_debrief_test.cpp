#include "screens/talk_debrief.h"


#include "screens/home_screen.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

assess::DiscussionDebrief someDebrief() {
  assess::DiscussionDebrief debrief;
  debrief.title = "What causes pain?";
  debrief.own_words = "I talked too much.";
  debrief.begin = 0;
  debrief.end = base::toTick(900.0);
  debrief.people = {{"Ann", 30.0, 0.5, 3, true, true}, {"Bob", 0.0, 0.0, 0, false, false}};
  debrief.moments.push_back({base::toTick(125.0), 0, content::BeatModel::Kind::red_flag,
                             assess::MomentMark::Verdict::missed, ""});
  debrief.try_again = {base::toTick(125.0), base::toTick(2.0)};
  return debrief;
}

}  // namespace

TEST_CASE("the report on a discussion begins with the own line and safety and ends with figures") {
  const auto parts = talkReportOf(someDebrief());
  REQUIRE(parts.size() >= 4);
  CHECK(parts[0].heading == "Your own line");
  CHECK(parts[1].heading == "Safety and hard moments");
  CHECK(parts[1].warns);
  CHECK(parts[parts.size() - 2].heading == "One next step");
  CHECK(parts.back().heading == "Figures");
  CHECK(parts.back().sentences.front().find("provisional") != std::string::npos);
}

TEST_CASE("a moment is tried again from 5 s before it, and never from before the beginning") {
  const auto moments = againMoments(someDebrief());
  REQUIRE(moments.size() == 2);
  CHECK(moments[0].from == base::toTick(120.0));
  CHECK(moments[0].label == "2:05, Ann: a warning sign, missed");
  CHECK(moments[1].from == 0);
}

TEST_CASE("codes are told in plain words") {
  CHECK(codeLabel({0, -1, "", "open_question", 0, ""}) == "open question");
  CHECK(codeLabel({0, 1, "", "change", 0, ""}) == "talk of change");
  CHECK(codeLabel({0, 1, "", "", 0, ""}) == "neutral");
}

TEST_CASE("a discussion's line says how long it is and whether its theme is confirmed") {
  CHECK(discussionDetail({"a", "A", "", "", 2, 20, true}) == "20 minutes, theme confirmed");
  CHECK(discussionDetail({"b", "B", "", "", 3, 20, false}) == "20 minutes, theme proposed");
}
