#include "screens/talk_flow.h"

#include <algorithm>

#include "desk.h"
#include "talk/offers.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

/// A discussion some seconds after its beginning.
struct Circle {
  Desk desk = openDesk("causes_of_pain");
  TalkFlow flow;

  explicit Circle(double seconds = 60.0) { desk.pass(seconds); }

  const talk::TalkScene& scene() const { return *desk.scene->talk; }
  talk::TalkState& state() { return *desk.world.talk; }
  std::vector<TalkChoice> choices() { return talkChoices(flow, scene(), state()); }
  std::optional<talk::Say> choose(int index) {
    return chooseTalkLine(flow, scene(), state(), index);
  }
  /// Chooses a move by its words.
  void chooseMove(content::Move move) {
    const auto lines = choices();
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
      if (lines[static_cast<std::size_t>(i)].label == moveLabel(move)) choose(i);
    }
  }
};

}  // namespace

TEST_CASE("an open question takes three choices: the group, the move, the words") {
  Circle circle;
  circle.flow = openTalk(content::Intent::ask);
  CHECK(circle.choices().front().label == "Ask an open question");
  CHECK_FALSE(circle.choose(0));
  CHECK(circle.flow.step == TalkStep::wording);
  const auto say = circle.choose(1);
  REQUIRE(say);
  CHECK(say->wording == circle.scene()
                            .wordings[static_cast<std::size_t>(circle.flow.wordings[1])]
                            .model.id);
  CHECK(say->person == -1);
  CHECK_FALSE(session::check(*circle.desk.scene, circle.desk.world, *say));
}

TEST_CASE("wordings stand in the order in which they are offered, with all their words filled in") {
  Circle circle;
  circle.flow = openTalk(content::Intent::ask);
  circle.choose(0);
  std::vector<int> offered;
  for (const talk::Offer& offer : talk::offers(circle.scene(), circle.state())) {
    if (offer.move == content::Move::open_question) offered = offer.wordings;
  }
  CHECK(circle.flow.wordings == offered);
  CHECK(circle.choices().size() >= 3);
  for (const TalkChoice& choice : circle.choices())
    CHECK(choice.label.find('{') == std::string::npos);
}

TEST_CASE("an invitation asks who is meant, and names them") {
  Circle circle;
  circle.flow = openTalk(content::Intent::bring_in);
  circle.chooseMove(content::Move::invite);
  REQUIRE(circle.flow.step == TalkStep::person);
  CHECK(circle.choices().size() == circle.scene().members.size());
  circle.choose(3);
  REQUIRE(circle.flow.step == TalkStep::wording);
  const auto say = circle.choose(0);
  REQUIRE(say);
  CHECK(say->person == 3);
  CHECK_FALSE(session::check(*circle.desk.scene, circle.desk.world, *say));
}

TEST_CASE("who has left the circle cannot be meant") {
  Circle circle;
  circle.state().members[2].aside = true;
  circle.flow = openTalk(content::Intent::bring_in);
  circle.chooseMove(content::Move::invite);
  CHECK_FALSE(circle.choices()[2].why_not.empty());
  circle.choose(2);
  CHECK(circle.flow.step == TalkStep::person);
}

TEST_CASE("moves keep their places: those that do not fit now say so and change nothing") {
  Circle early(0.1);
  early.flow = openTalk(content::Intent::listen);
  const auto before = early.choices();
  // Nobody has said anything that could be given back.
  CHECK(std::any_of(before.begin(), before.end(),
                    [](const auto& choice) { return !choice.why_not.empty(); }));
  Circle later;
  later.flow = openTalk(content::Intent::listen);
  const auto after = later.choices();
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(before[i].label == after[i].label);
    if (before[i].why_not.empty()) continue;
    early.choose(static_cast<int>(i));
    CHECK(early.flow.step == TalkStep::moves);
  }
}

TEST_CASE("telling a fact asks about what where there are several messages") {
  Circle circle;
  circle.flow = openTalk(content::Intent::inform);
  circle.chooseMove(content::Move::inform);
  int offered = 0;
  for (const talk::Offer& offer : talk::offers(circle.scene(), circle.state()))
    offered += offer.move == content::Move::inform ? 1 : 0;
  if (offered > 1) {
    REQUIRE(circle.flow.step == TalkStep::topic);
    CHECK(circle.choices().size() == static_cast<std::size_t>(offered));
    circle.choose(1);
    CHECK_FALSE(circle.flow.topic.empty());
  }
  REQUIRE(circle.flow.step == TalkStep::wording);
  const auto say = circle.choose(0);
  REQUIRE(say);
  CHECK_FALSE(session::check(*circle.desk.scene, circle.desk.world, *say));
}

TEST_CASE("back goes one step at a time, and out of the moves") {
  Circle circle;
  circle.flow = openTalk(content::Intent::bring_in);
  circle.chooseMove(content::Move::invite);
  circle.choose(1);
  stepBack(circle.flow, circle.scene(), circle.state());
  CHECK(circle.flow.step == TalkStep::person);
  CHECK(circle.flow.person == -1);
  stepBack(circle.flow, circle.scene(), circle.state());
  CHECK(circle.flow.step == TalkStep::moves);
  stepBack(circle.flow, circle.scene(), circle.state());
  CHECK_FALSE(circle.flow.isOpen());
}

TEST_CASE("when the talk moves on, words that no longer fit are not left on the screen") {
  Circle circle;
  circle.flow = openTalk(content::Intent::ask);
  circle.choose(0);
  CHECK_FALSE(followTalk(circle.flow, circle.scene(), circle.state()));
  // Another turn of the facilitator draws anew.
  bool changed = false;
  for (int turn = 0; turn < 8 && !changed; ++turn) {
    ++circle.state().led;
    changed = followTalk(circle.flow, circle.scene(), circle.state());
  }
  CHECK(changed);
  for (const talk::Offer& offer : talk::offers(circle.scene(), circle.state())) {
    if (offer.move == content::Move::open_question) CHECK(circle.flow.wordings == offer.wordings);
  }
}

TEST_CASE("a slide is chosen by its message, then by the words that go with it") {
  Circle circle;
  circle.flow = openTalk(content::Intent::inform);
  circle.chooseMove(content::Move::show_slide);
  REQUIRE(circle.flow.step == TalkStep::topic);
  REQUIRE(circle.choices().size() == circle.scene().model.messages.size());
  CHECK(circle.choices()[1].label == circle.scene().model.messages[1].text);
  circle.choose(1);
  REQUIRE(circle.flow.step == TalkStep::wording);
  const auto say = circle.choose(0);
  REQUIRE(say);
  CHECK(say->slide == circle.scene().model.messages[1].id);
  CHECK_FALSE(session::check(*circle.desk.scene, circle.desk.world, *say));
}

TEST_CASE("every group has moves, and no more of them than there are digits") {
  const Circle circle;
  int moves = 0;
  for (int i = 0; i < content::kIntentCount; ++i) {
    const auto choices = talkChoices(openTalk(static_cast<content::Intent>(i)), circle.scene(),
                                     *circle.desk.world.talk);
    CHECK_FALSE(choices.empty());
    CHECK(choices.size() <= 9);
    moves += static_cast<int>(choices.size());
  }
  CHECK(moves == content::kMoveCount);
}
