#include "talk/offers.h"

#include "support/group_talk.h"

using namespace spotter;
using content::Move;
using support::GroupTalk;

namespace {

/// Waits until a beat of this id is talked of, or fails.
void waitForBeat(GroupTalk& talk, const std::string& id) {
  for (int i = 0; i < 60 * 1300; ++i) {
    talk.wait(1.0 / 60.0);
    if (talk.state.live_beat >= 0 &&
        talk.scene.beats[static_cast<std::size_t>(talk.state.live_beat)].model.id == id) {
      talk.waitForQuiet();
      return;
    }
  }
  FAIL("the beat " << id << " never came up");
}

}  // namespace

TEST_CASE("wordings of what is being talked of come first", "[talk]") {
  GroupTalk talk(support::ownTalk());
  waitForBeat(talk, "raj_push");
  const talk::Offer* reflection = talk.offer(Move::complex_reflection);
  REQUIRE(reflection);
  CHECK(reflection->beat == talk.state.live_beat);
}

TEST_CASE("three or four wordings are offered, and the order is drawn for each turn", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  const auto first = talk::offers(talk.scene, talk.state);
  const auto again = talk::offers(talk.scene, talk.state);
  REQUIRE(first.size() == again.size());
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].wordings == again[i].wordings);
  bool other_order = false;
  for (int seed = 1; seed < 12; ++seed) {
    GroupTalk other(support::ownTalk(), static_cast<std::uint64_t>(seed));
    other.waitForQuiet();
    const auto* a = talk.offer(Move::open_question);
    const auto* b = other.offer(Move::open_question);
    other_order = other_order || a->wordings != b->wordings;
  }
  CHECK(other_order);
}

TEST_CASE("nobody can say the same thing to the same beat twice", "[talk]") {
  GroupTalk talk(support::ownTalk());
  waitForBeat(talk, "raj_push");
  const talk::Offer* before = talk.offer(Move::complex_reflection);
  REQUIRE(before);
  const std::vector<int> set = before->wordings;
  CHECK(talk.say(Move::complex_reflection) == "");
  talk.waitForQuiet();
  if (const talk::Offer* after = talk.offer(Move::complex_reflection)) {
    for (const int wording : after->wordings)
      CHECK(std::find(set.begin(), set.end(), wording) == set.end());
  }
}

TEST_CASE("placeholders are filled in with names and with what was said", "[talk]") {
  GroupTalk talk(support::ownTalk());
  talk.waitForQuiet();
  const int beryl = talk.member("beryl");
  for (const talk::Offer& offer : talk::offers(talk.scene, talk.state)) {
    for (const int wording : offer.wordings) {
      const std::string words = talk::wordsOf(talk.scene, talk.state, wording, beryl, -1);
      INFO(words);
      CHECK(words.find('{') == std::string::npos);
      CHECK(words.find("  ") == std::string::npos);
    }
  }
  const talk::Offer* invite = talk.offer(Move::invite);
  REQUIRE(invite);
  CHECK(invite->needs_person);
  bool named = false;
  for (const int wording : invite->wordings)
    named = named || talk::wordsOf(talk.scene, talk.state, wording, beryl, -1).find("Beryl") !=
                         std::string::npos;
  CHECK(named);
}

TEST_CASE("where somebody is in need, no phrase that passes over it is offered", "[talk]") {
  // Calf pain after a flight comes up in every run of this topic.
  GroupTalk talk(support::ownTalk("staying_active"));
  const auto flag = std::find_if(
      talk.scene.beats.begin(), talk.scene.beats.end(),
      [](const auto& beat) { return beat.model.kind == content::BeatModel::Kind::red_flag; });
  REQUIRE(flag != talk.scene.beats.end());
  waitForBeat(talk, flag->model.id);
  const talk::Offer* common = talk.offer(Move::normalise);
  if (common) CHECK(common->beat >= 0);
  CHECK(talk.offer(Move::take_aside) != nullptr);
  CHECK(talk.offer(Move::get_help) != nullptr);
}
