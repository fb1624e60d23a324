#include "talk/wishes.h"

#include "support/group_talk.h"

using namespace spotter;
using content::Move;
using support::GroupTalk;

TEST_CASE("who talks readily answers a question to the group before the quiet ones", "[talk]") {
  int talker = 0, silent = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    GroupTalk talk(support::ownTalk(), seed);
    talk.waitForQuiet();
    REQUIRE(talk.say(Move::open_question) == "");
    talk.wait(14.0);
    talker += talk.linesOf(talk.member("joyce")) + talk.linesOf(talk.member("raj"));
    silent += talk.linesOf(talk.member("beryl")) + talk.linesOf(talk.member("frank"));
  }
  CHECK(talker > 2 * silent);
}

TEST_CASE("people talk to each other also without the facilitator", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.wait(600.0);
  CHECK(talk.lines() > 20);
  CHECK(talk.state.led == 0);
}

TEST_CASE("who waits to be asked wants to speak, and more so the longer it takes", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  int raj_push = -1;
  for (std::size_t i = 0; i < talk.scene.beats.size(); ++i) {
    if (talk.scene.beats[i].model.id == "raj_push") raj_push = static_cast<int>(i);
  }
  REQUIRE(raj_push >= 0);
  const auto& model = talk.scene.beats[static_cast<std::size_t>(raj_push)].model;
  talk.state.beats[static_cast<std::size_t>(raj_push)].stage = talk::BeatRun::Stage::waiting;
  const int raj = talk.member("raj");
  const auto at = [&](int seconds) {
    return talk::wants01(talk.scene, talk.state, raj, base::toTick(seconds));
  };
  CHECK(at(model.to_s) > at(model.from_s));
  CHECK(at(model.to_s) == Approx(1.0));
}
