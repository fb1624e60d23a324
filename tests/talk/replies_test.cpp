#include "talk/replies.h"

#include "support/group_talk.h"

using namespace spotter;
using content::Move;
using content::Response;
using content::UtteranceCode;
using Quality = content::WordingModel::Quality;
using support::GroupTalk;

namespace {

content::WordingModel wording(Move move, UtteranceCode code, Quality quality = Quality::good) {
  content::WordingModel model;
  model.move = move;
  model.code = code;
  model.quality = quality;
  return model;
}

const talk::Spoke* lastLine(const GroupTalk& talk) {
  for (auto event = talk.events.rbegin(); event != talk.events.rend(); ++event) {
    if (const auto* spoke = std::get_if<talk::Spoke>(&*event)) return spoke;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the code of a wording, not the menu it stands in, decides how it is taken", "[talk]") {
  GroupTalk talk(support::ownTalk());
  const auto taken = [&](const content::WordingModel& model) {
    return talk::takenAs(talk.scene, talk.state, model, 0);
  };
  CHECK(taken(wording(Move::complex_reflection, UtteranceCode::complex_reflection)) ==
        Response::listened);
  CHECK(taken(wording(Move::complex_reflection, UtteranceCode::persuade, Quality::poor)) ==
        Response::pushed);
  CHECK(taken(wording(Move::invite, UtteranceCode::structure)) == Response::invited);
  CHECK(taken(wording(Move::invite, UtteranceCode::confront, Quality::poor)) == Response::pushed);
  CHECK(taken(wording(Move::plan_when, UtteranceCode::open_question)) == Response::plan_when);
  CHECK(taken(wording(Move::take_aside, UtteranceCode::structure)) == Response::made_safe);
  // Words that are twisted are not felt as heard.
  CHECK(taken(wording(Move::simple_reflection, UtteranceCode::simple_reflection, Quality::poor)) ==
        Response::moved_on);
}

TEST_CASE("informing is lecturing unless one has asked before", "[talk]") {
  GroupTalk talk(support::ownTalk());
  const auto inform = wording(Move::inform, UtteranceCode::give_information);
  CHECK(talk::takenAs(talk.scene, talk.state, inform, 0) == Response::lectured);
  talk.state.leave_until = base::toTick(30.0);
  CHECK(talk::takenAs(talk.scene, talk.state, inform, base::toTick(20.0)) == Response::informed);
  CHECK(talk::takenAs(talk.scene, talk.state, inform, base::toTick(40.0)) == Response::lectured);
  talk.state.elicited = base::toTick(40.0);
  CHECK(talk::takenAs(talk.scene, talk.state, inform, base::toTick(60.0)) == Response::informed);
}

TEST_CASE("who is invited by name says what waited for it", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  const int beryl = talk.member("beryl");
  CHECK(talk.linesOf(beryl) == 0);
  CHECK(talk.give(talk::Say{}) == "unknown_wording");
  REQUIRE(talk.offer(Move::invite));
  const auto& invite = talk.scene.wordings[static_cast<std::size_t>(
      talk.offer(Move::invite)->wordings.front())];
  CHECK(talk.give(talk::Say{invite.model.id, -1, -1}) == "who");
  CHECK(talk.say(Move::invite, beryl) == "");
  talk.waitForQuiet();
  CHECK(talk.linesOf(beryl) > 0);
  CHECK(lastLine(talk)->answered);
}

TEST_CASE("a plan comes from who is ready, and not from who is pushed", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  const int raj = talk.member("raj");
  const int george = talk.member("george");
  CHECK(talk.say(Move::plan_what, raj, Quality::poor) == "");
  talk.waitForQuiet();
  for (const auto& event : talk.events) {
    if (const auto* spoke = std::get_if<talk::Spoke>(&event))
      CHECK(spoke->plan == content::PlanPart::none);
  }
  CHECK(talk.say(Move::plan_what, raj) == "");
  talk.waitForQuiet();
  CHECK(lastLine(talk)->person == raj);
  CHECK(lastLine(talk)->plan == content::PlanPart::what);
  CHECK(talk.say(Move::plan_when, george) == "");
  talk.waitForQuiet();
  CHECK(lastLine(talk)->plan == content::PlanPart::none);
  // In words of the topic.
  CHECK(lastLine(talk)->line == "george_no_plan_r2");
}

TEST_CASE("who was taken aside with a warning sign does not speak any more", "[talk]") {
  GroupTalk talk(support::ownTalk("staying_active"));
  int flag = -1;
  for (std::size_t i = 0; i < talk.scene.beats.size(); ++i) {
    if (talk.scene.beats[i].model.kind == content::BeatModel::Kind::red_flag)
      flag = static_cast<int>(i);
  }
  REQUIRE(flag >= 0);
  const int by = talk.scene.beats[static_cast<std::size_t>(flag)].by;
  talk.waitForQuiet();
  std::vector<talk::TalkEvent>& events = talk.events;
  talk::openBeat(talk.scene, talk.state, flag, false, talk.tick, events);
  talk.state.next = talk.tick;
  talk.waitForQuiet();
  CHECK(talk.say(Move::take_aside, by) == "");
  talk.waitForQuiet();
  CHECK(talk.state.members[static_cast<std::size_t>(by)].aside);
  const int lines = talk.linesOf(by);
  talk.wait(900.0);
  CHECK(talk.linesOf(by) == lines);
}
