// How a group behaves round what is grave, whoever leads it.
#include <algorithm>
#include <set>

#include "rehearse/facilitator.h"
#include "rehearse/coverage.h"
#include "support/group_talk.h"
#include "talk/wishes.h"

using namespace spotter;
using Use = content::StockLineModel::Use;

namespace {

struct Counts {
  int moments = 0;    ///< grave beats that came up
  int chats = 0;      ///< words to agree, add, joke, complain or chat while one was just open
  int answers = 0;    ///< to questions that were put to one person by name
  int of_others = 0;  ///< of these by somebody else
};

void count(const talk::TalkScene& scene, std::uint64_t seed, rehearse::Policy policy, Counts& counts) {
  constexpr base::Tick kNever = -1'000'000;
  const std::set<Use> chats = {Use::agrees, Use::adds, Use::jokes, Use::complains, Use::off_topic};
  base::Tick grave = kNever;
  int asked = -1;
  for (const auto& timed : rehearse::playTalk(scene, seed, policy).events) {
    if (const auto* opened = std::get_if<talk::BeatOpened>(&timed.event)) {
      int beat = -1;
      for (std::size_t i = 0; i < scene.beats.size(); ++i)
        if (scene.beats[i].model.id == opened->beat) beat = static_cast<int>(i);
      grave = talk::isGrave(scene, beat) ? timed.tick : kNever;
      counts.moments += talk::isGrave(scene, beat) ? 1 : 0;
      asked = -1;  // somebody had something to say of their own
    } else if (const auto* led = std::get_if<talk::Led>(&timed.event)) {
      asked = led->taken == content::Response::asked ? led->person : -1;
    } else if (const auto* spoke = std::get_if<talk::Spoke>(&timed.event)) {
      const auto line = std::find_if(scene.lines.begin(), scene.lines.end(),
                                     [&](const talk::SceneLine& one) { return one.model.id == spoke->line; });
      REQUIRE(line != scene.lines.end());
      const bool stock = line->source == talk::SceneLine::Source::stock;
      if (stock && chats.contains(line->use) && timed.tick < grave + base::toTick(50.0)) ++counts.chats;
      if (asked >= 0 && spoke->answered) {
        ++counts.answers;
        counts.of_others += spoke->person != asked ? 1 : 0;
      }
      asked = -1;
    }
  }
}

}  // namespace

TEST_CASE("nobody nods or chats at what is grave and who is asked by name answers") {
  Counts counts;
  const auto library = support::ownLibrary();
  for (const content::DiscussionModel& model : library.discussions) {
    const auto scene = *talk::makeTalkScene(library, model.id);
    for (const auto policy : {rehearse::Policy::skilled, rehearse::Policy::typical, rehearse::Policy::passive})
      for (std::uint64_t seed = 1; seed < 4; ++seed) count(scene, seed, policy, counts);
  }
  CHECK(counts.moments > 100);
  CHECK(counts.chats == 0);
  CHECK(counts.answers > 20);
  CHECK(counts.of_others == 0);
}
