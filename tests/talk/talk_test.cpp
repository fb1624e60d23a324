#include "talk/talk.h"

#include "base/fields.h"
#include "base/random.h"
#include "support/group_talk.h"

using namespace spotter;
using content::Move;
using support::GroupTalk;

TEST_CASE("breath that is taken holds the floor for at least eight seconds", "[talk]") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    GroupTalk talk(support::ownTalk(), seed);
    talk.wait(90.0);
    talk.waitForQuiet();
    const int lines = talk.lines();
    CHECK(talk.give(talk::HoldFloor{}) == "");
    talk.wait(talk::kHolds_s - 0.05);
    CHECK(talk.lines() == lines);
    CHECK(talk.give(talk::HoldFloor{}) == "just_held");
    talk.wait(30.0);
    CHECK(talk.lines() > lines);
  }
}

TEST_CASE("time to choose begins when others have finished", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.wait(3.0);
  REQUIRE(talk.state.speaking);
  CHECK(talk.give(talk::HoldFloor{}) == "");
  talk.waitForQuiet();
  const int lines = talk.lines();
  talk.wait(talk::kHolds_s - 0.05);
  CHECK(talk.lines() == lines);
}

TEST_CASE("the facilitator waits for the end of somebody's turn, but for steering only of the line",
          "[talk]") {
  GroupTalk polite(support::ownTalk()), steering(support::ownTalk());
  for (GroupTalk* talk : {&polite, &steering}) talk->wait(2.5);
  REQUIRE(polite.state.queue.size() > 1);
  CHECK(polite.say(Move::open_question) == "");
  CHECK(steering.say(Move::redirect) == "");
  const int before = polite.lines();
  while (polite.state.led == 0) polite.wait(0.1);
  while (steering.state.led == 0) steering.wait(0.1);
  CHECK(polite.lines() > before);
  CHECK(steering.lines() == before);
  CHECK(polite.give(talk::Say{}) == "speaking");
}

TEST_CASE("closing is answered and ends the discussion; nothing can be said after", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  CHECK(talk.say(Move::close) == "");
  talk.wait(60.0);
  REQUIRE(talk::ended(talk.state));
  CHECK(std::get<talk::TalkEnded>(talk.events.back()).closed);
  CHECK(talk.give(talk::HoldFloor{}) == "talk_over");
  const std::size_t events = talk.events.size();
  talk.wait(60.0);
  CHECK(talk.events.size() == events);
}

TEST_CASE("the group says when time is up, and gets up five minutes later", "[talk]") {
  GroupTalk talk(support::ownTalk());
  // Somebody takes breath now and then, so that people do not get up for silence.
  for (int minute = 0; minute < 20; ++minute) {
    talk.wait(minute < 19 ? 60.0 : 59.0);
    talk::applyTalk(talk.scene, talk.state, talk.tick, talk::HoldFloor{});
  }
  const auto told = [&] {
    return std::any_of(talk.events.begin(), talk.events.end(), [](const auto& event) {
      return std::holds_alternative<talk::TimeIsUp>(event);
    });
  };
  CHECK_FALSE(told());
  talk.wait(2.0);
  CHECK(told());
  talk.wait(5.0 * 60.0 + 20.0);
  REQUIRE(talk::ended(talk.state));
  CHECK_FALSE(std::get<talk::TalkEnded>(talk.events.back()).closed);
}

TEST_CASE("when nobody has anything left to say for two minutes the group gets up", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.wait(20.0 * 60.0 - 1.0);
  REQUIRE(talk::ended(talk.state));
  CHECK_FALSE(std::get<talk::TalkEnded>(talk.events.back()).closed);
  base::Tick last = 0;
  for (const talk::TalkEvent& event : talk.events)
    if (const auto* spoke = std::get_if<talk::Spoke>(&event)) last = spoke->end;
  CHECK(base::toSeconds(talk.tick) > 120.0);
  CHECK(last > 0);
}

TEST_CASE("ticks in which nothing can happen may be left out", "[talk]") {
  GroupTalk every(support::ownTalk()), some(support::ownTalk());
  every.wait(400.0);
  while (some.state.next <= every.tick) {
    some.tick = some.state.next;
    talk::stepTalk(some.scene, some.state, some.tick, some.events);
  }
  CHECK(base::hashOf(every.state) == base::hashOf(some.state));
  CHECK(every.events.size() == some.events.size());
}

TEST_CASE("a copy goes the same way, and rewinding too", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.wait(120.0);
  GroupTalk copy = talk;
  talk.wait(200.0);
  copy.wait(200.0);
  CHECK(base::hashOf(talk.state) == base::hashOf(copy.state));
  GroupTalk other(support::ownTalk(), 8);
  other.wait(320.0);
  CHECK(base::hashOf(other.state) != base::hashOf(talk.state));
}

TEST_CASE("any stream of commands is accepted or refused with a reason", "[talk]") {
  const talk::TalkScene scene = support::ownTalk();
  for (int stream = 0; stream < 300; ++stream) {
    GroupTalk talk(scene, static_cast<std::uint64_t>(stream));
    base::RandomStream random(static_cast<std::uint64_t>(stream), -1, "commands");
    for (int i = 0; i < 40 && !talk::ended(talk.state); ++i) {
      talk::TalkCommand command;
      switch (random.below(4)) {
        case 0:
          command = talk::HoldFloor{};
          break;
        case 1:
          command = talk::LeaveFloor{};
          break;
        default: {
          const int any = random.below(static_cast<int>(scene.wordings.size()) + 1) - 1;
          command = talk::Say{
              any < 0 ? "nonsense" : scene.wordings[static_cast<std::size_t>(any)].model.id,
              random.below(14) - 2, random.below(14) - 2};
        }
      }
      if (const auto refusal = talk::checkTalk(scene, talk.state, talk.tick, command)) {
        CHECK_FALSE(refusal->code.empty());
        CHECK_FALSE(refusal->text.empty());
      } else {
        talk::applyTalk(scene, talk.state, talk.tick, command);
      }
      talk.wait(random.uniform(0.0, 6.0));
    }
  }
}
