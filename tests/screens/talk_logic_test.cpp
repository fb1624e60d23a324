#include "screens/talk_logic.h"

#include <algorithm>

#include "desk.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

talk::Spoke spoke(int person, const char* words, base::Tick end) {
  talk::Spoke spoke;
  spoke.person = person;
  spoke.words = words;
  spoke.end = end;
  return spoke;
}

talk::Led led(const char* words, base::Tick end) {
  talk::Led led;
  led.words = words;
  led.end = end;
  return led;
}

}  // namespace

TEST_CASE("the line below the picture is what was said last, and whether it is being said now") {
  Desk desk = openDesk("causes_of_pain");
  CHECK_FALSE(subtitleOf(*desk.scene, {}, 0));
  std::vector<session::Event> events;
  events.push_back({60, spoke(2, "It hurts.", 200)});
  auto said = subtitleOf(*desk.scene, events, 100);
  REQUIRE(said);
  CHECK(said->who == desk.scene->participants[2].person.name);
  CHECK(said->words == "It hurts.");
  CHECK(said->now);
  CHECK_FALSE(subtitleOf(*desk.scene, events, 200)->now);
  events.push_back({300, led("Tell me more.", 400)});
  said = subtitleOf(*desk.scene, events, 301);
  CHECK(said->who == "You");
  CHECK(said->words == "Tell me more.");
  // When all is over the last words are not left standing.
  events.push_back({400, talk::TalkEnded{true}});
  CHECK(subtitleOf(*desk.scene, events, 399));
  CHECK_FALSE(subtitleOf(*desk.scene, events, 400));
}

TEST_CASE("the clock runs down, and says plainly when the time is up") {
  Desk desk = openDesk("causes_of_pain");
  const int minutes = desk.scene->talk->model.minutes;
  desk.world.tick = base::toTick(60.0);
  CHECK(talkClock(*desk.scene, desk.world, {}) == std::to_string(minutes - 1) + ":00 left");
  CHECK_FALSE(isTimeUp(*desk.scene, desk.world));
  desk.world.tick = base::toTick(minutes * 60.0 + 65.0);
  CHECK(talkClock(*desk.scene, desk.world, {}) == "Time is up: 1:05 over");
  CHECK(isTimeUp(*desk.scene, desk.world));
  // It stands still when the group has finished and still sits there.
  desk.world.talk->stage = talk::TalkStage::ended;
  CHECK_FALSE(isTimeUp(*desk.scene, desk.world));
  const std::vector<session::Event> events{{base::toTick(1085.0), talk::TalkEnded{true}}};
  CHECK(talkClock(*desk.scene, desk.world, events) == "It took 18:05");
}

TEST_CASE("who is upset and who wants to speak is told in words") {
  Desk desk = openDesk("causes_of_pain");
  const std::string& name = desk.scene->participants[4].person.name;
  CHECK(signsLine(*desk.scene, desk.world).find("upset") == std::string::npos);
  desk.world.talk->members[4].face = content::LineModel::Face::upset;
  desk.world.talk->members[4].face_since = desk.world.tick;
  CHECK(signsOf(*desk.scene, desk.world, 4).upset);
  CHECK(signsLine(*desk.scene, desk.world).starts_with(name + " is upset."));
  // Late in a silent talk somebody has waited long to bring something up.
  desk.world.tick = base::toTick(600.0);
  CHECK_FALSE(signsOf(*desk.scene, desk.world, 4).upset);
  CHECK(signsLine(*desk.scene, desk.world).find("to speak.") != std::string::npos);
  // Who has left is neither.
  for (talk::MemberRun& run : desk.world.talk->members) run.aside = true;
  CHECK(signsLine(*desk.scene, desk.world).ends_with(" are outside and not alone: you stayed until your colleague came."));
  CHECK(signsLine(*desk.scene, desk.world).find("to speak") == std::string::npos);
}

TEST_CASE("the balance counts the facilitator's part of all talk and who was heard") {
  Desk desk = openDesk("causes_of_pain");
  desk.events.push_back({600, spoke(1, "x", 900)});
  desk.events.push_back({1000, led("y", 1100)});
  std::vector<session::Event> only;
  only.push_back(desk.events.front());
  only.insert(only.end(), desk.events.end() - 2, desk.events.end());
  const TalkBalance balance = balanceOf(*desk.scene, only);
  CHECK(balance.own01 == Approx(0.25));
  CHECK(balance.heard == 1);
  CHECK(balanceWords(balance) ==
        "You 25 %, 1 of " + std::to_string(desk.scene->participants.size()) + " spoke");
}

TEST_CASE("the strip says who has the floor, and how long the group waits") {
  Desk desk = openDesk("causes_of_pain");
  talk::TalkState& state = *desk.world.talk;
  state.speaking.reset();
  state.queue.clear();
  CHECK(talkStage(*desk.scene, desk.world) == "It is quiet.");
  state.held_until = desk.world.tick + base::toTick(6.0);
  CHECK(talkStage(*desk.scene, desk.world) == "They wait for you: 6 s.");
  state.speaking = talk::Speaking{.line = 0};
  const auto& speaker = desk.scene->talk->lines[0];
  const std::string& name =
      desk.scene->participants[static_cast<std::size_t>(speaker.by)].person.name;
  CHECK(talkStage(*desk.scene, desk.world) == name + " is speaking.");
  state.speaking = talk::Speaking{.line = -1, .wording = 0};
  CHECK(talkStage(*desk.scene, desk.world) == "You are speaking.");
}

TEST_CASE("a card tells in the circle who somebody is in the group") {
  const Desk desk = openDesk("causes_of_pain");
  const auto lines = talkCardOf(*desk.scene, 0);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].words == desk.scene->talk->members[0].model.about);
  CHECK_FALSE(lines[0].words.empty());
}
