#pragma once

#include <string>
#include <variant>
#include <vector>

#include "support/own_library.h"
#include "talk/offers.h"
#include "talk/talk.h"

namespace support {

/// A discussion of the program's own content.
inline spotter::talk::TalkScene ownTalk(const std::string& id = "pacing") {
  auto scene = spotter::talk::makeTalkScene(ownLibrary(), id);
  REQUIRE(scene.has_value());
  return std::move(*scene);
}

/// A discussion that a test leads turn by turn.
struct GroupTalk {
  using Tick = spotter::base::Tick;

  explicit GroupTalk(spotter::talk::TalkScene given, std::uint64_t seed = 7)
      : scene(std::move(given)), state(spotter::talk::beginTalk(scene, seed, 0, events)) {}

  spotter::talk::TalkScene scene;
  std::vector<spotter::talk::TalkEvent> events;
  spotter::talk::TalkState state;
  Tick tick = 0;

  /// Empty when it is accepted, else the code of the refusal.
  std::string give(const spotter::talk::TalkCommand& command) {
    if (const auto refusal = spotter::talk::checkTalk(scene, state, tick, command))
      return refusal->code;
    spotter::talk::applyTalk(scene, state, tick, command);
    return "";
  }
  void wait(double seconds) {
    const Tick until = tick + spotter::base::toTick(seconds);
    while (tick < until) spotter::talk::stepTalk(scene, state, ++tick, events);
  }
  bool isQuiet() const { return !state.speaking && state.queue.empty() && !state.pending; }
  /// Until nobody speaks and nobody is about to.
  void waitForQuiet() {
    for (int i = 0; i < 60 * 120 && !isQuiet(); ++i)
      spotter::talk::stepTalk(scene, state, ++tick, events);
    REQUIRE(isQuiet());
  }
  /// The offer of a move, or nullptr. Valid until the next call.
  const spotter::talk::Offer* offer(spotter::content::Move move) {
    offers = spotter::talk::offers(scene, state);
    for (const auto& one : offers) {
      if (one.move == move) return &one;
    }
    return nullptr;
  }
  /// Says the first wording of a quality; the code of the refusal or "".
  std::string say(spotter::content::Move move, int person = -1,
                  spotter::content::WordingModel::Quality quality =
                      spotter::content::WordingModel::Quality::good) {
    const auto* found = offer(move);
    REQUIRE(found != nullptr);
    for (const int wording : found->wordings) {
      const auto& model = scene.wordings[static_cast<std::size_t>(wording)].model;
      if (model.quality == quality) return give(spotter::talk::Say{model.id, person, -1});
    }
    FAIL("no such wording is offered");
    return "";
  }
  /// How many lines each member has begun to say.
  int linesOf(int person) const {
    int lines = 0;
    for (const auto& event : events) {
      if (const auto* spoke = std::get_if<spotter::talk::Spoke>(&event))
        lines += spoke->person == person ? 1 : 0;
    }
    return lines;
  }
  int lines() const {
    int all = 0;
    for (const auto& event : events) all += std::holds_alternative<spotter::talk::Spoke>(event);
    return all;
  }
  int member(const std::string& id) const { return scene.memberOf(id); }

  std::vector<spotter::talk::Offer> offers;
};

}  // namespace support
