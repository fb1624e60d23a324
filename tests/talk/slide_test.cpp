#include <algorithm>

#include "support/group_talk.h"

using namespace spotter;
using content::Move;
using content::Response;
using support::GroupTalk;

namespace {

const content::MessageModel& messageAt(const GroupTalk& talk, int index) {
  return talk.scene.model.messages[static_cast<std::size_t>(index)];
}

std::vector<int> slidesOnOffer(const GroupTalk& talk) {
  std::vector<int> slides;
  for (const talk::Offer& offer : talk::offers(talk.scene, talk.state)) {
    if (offer.move == Move::show_slide) slides.push_back(offer.slide);
  }
  return slides;
}

/// Shows a slide with the first good words for it.
std::string show(GroupTalk& talk, int message) {
  const talk::Offer* offer = talk.offer(Move::show_slide);
  REQUIRE(offer);
  for (const int wording : offer->wordings) {
    const auto& model = talk.scene.wordings[static_cast<std::size_t>(wording)].model;
    if (model.quality == content::WordingModel::Quality::good)
      return talk.give(talk::Say{model.id, -1, -1, messageAt(talk, message).id});
  }
  FAIL("no good words for a slide");
  return "";
}

const talk::Led& lastLed(const GroupTalk& talk) {
  for (auto event = talk.events.rbegin(); event != talk.events.rend(); ++event) {
    if (const auto* led = std::get_if<talk::Led>(&*event)) return *led;
  }
  FAIL("nothing was said");
  return std::get<talk::Led>(talk.events.front());
}

}  // namespace

TEST_CASE("the slide of each message can be shown, once", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  CHECK(slidesOnOffer(talk) == std::vector<int>{0, 1, 2, 3});
  CHECK(show(talk, 2) == "");
  talk.wait(1.0);
  CHECK(talk.state.slide == 2);
  talk.waitForQuiet();
  CHECK(slidesOnOffer(talk) == std::vector<int>{0, 1, 3});
  CHECK(show(talk, 2) == "not_offered");
  talk.scene.model.messages[3].slide.clear();
  CHECK(slidesOnOffer(talk) == std::vector<int>{0, 1});
}

TEST_CASE("which slide is shown must be said, and no other words show one", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  CHECK(talk.say(Move::show_slide) == "which_slide");
  const talk::Offer* question = talk.offer(Move::open_question);
  REQUIRE(question);
  const auto first = static_cast<std::size_t>(question->wordings.front());
  const std::string words = talk.scene.wordings[first].model.id;
  CHECK(talk.give(talk::Say{words, -1, -1, messageAt(talk, 0).id}) == "not_offered");
  CHECK(talk.give(talk::Say{words, -1, -1, "nothing"}) == "unknown_slide");
}

TEST_CASE("a slide tells its message: with leave it informs, without it lectures", "[talk]") {
  for (const bool leave : {true, false}) {
    GroupTalk talk(support::ownTalk());
    talk.waitForQuiet();
    if (leave) {
      CHECK(talk.say(Move::elicit) == "");
      talk.wait(1.0);
      talk.waitForQuiet();
    }
    const auto question = [&](content::BeatModel::Kind kind) {
      return kind == content::BeatModel::Kind::question || kind == content::BeatModel::Kind::medicine ||
             kind == content::BeatModel::Kind::red_flag;
    };
    const int live = talk.state.live_beat;
    REQUIRE_FALSE((live >= 0 && question(talk.scene.beats[static_cast<std::size_t>(live)].model.kind)));
    CHECK(show(talk, 1) == "");
    talk.wait(1.0);
    CHECK(lastLed(talk).move == Move::show_slide);
    CHECK(lastLed(talk).message == messageAt(talk, 1).id);
    CHECK(lastLed(talk).code == content::UtteranceCode::give_information);
    CHECK(lastLed(talk).taken == (leave ? Response::informed : Response::lectured));
    talk.waitForQuiet();
    for (const talk::MemberRun& run : talk.state.members) CHECK(run.heard[1] == 1);
  }
}
