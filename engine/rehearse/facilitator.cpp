#include "rehearse/facilitator.h"

#include <algorithm>
#include <string>

#include "rehearse/turn.h"

namespace spotter::rehearse {

namespace {

using content::Move;
using content::UtteranceCode;
using Quality = Turn::Quality;
using talk::Offer;

// Basis: proposed. Seconds of silence before a turn.
constexpr double kListens_s = 3.0;         // after somebody has spoken
constexpr double kWaitsForAnswer_s = 7.0;  // after an own question
constexpr double kPassive_s = 100000.0;
constexpr double kClosesBefore_s = 25.0;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct PolicyWords {
  Policy policy;
  std::string_view name;
};
constexpr std::array<PolicyWords, kPolicies.size()> kNames = {
    {{Policy::skilled, "skilled"},
     {Policy::typical, "typical"},
     {Policy::lecturer, "lecturer"},
     {Policy::passive, "passive"},
     {Policy::confronter, "confronter"},
     {Policy::random, "random"},
     {Policy::longest, "longest"},
     {Policy::softest, "softest"},
     {Policy::first, "first"},
     {Policy::questions, "questions"},
     {Policy::reflections, "reflections"},
     {Policy::fixed_order, "fixed-order"}}};

/// Words that sound polite, whatever is said with them.
int politeness(const std::string& text) {
  int count = 0;
  for (const char* word : {"could", "would", "perhaps", "maybe", "might", "please", "shall", "?"}) {
    if (text.find(word) != std::string::npos) ++count;
  }
  return count;
}

std::optional<talk::Say> lecturing(Turn& turn) {
  if (turn.left_s() < kClosesBefore_s) return turn.oneOf({Move::close}, Quality::good);
  const double draw = turn.random().uniform();
  std::optional<talk::Say> say;
  if (draw < 0.75)
    say = turn.oneOf({Move::inform}, turn.quality(0.6));
  else if (draw < 0.9)
    say = turn.oneOf({Move::closed_question}, turn.quality(0.5));
  if (say) return say;
  return turn.withCode({UtteranceCode::give_information, UtteranceCode::persuade});
}

std::optional<talk::Say> typically(Turn& turn) {
  if (turn.random().uniform() < 0.45) return skilledTurn(turn, 0.75);
  if (turn.left_s() < kClosesBefore_s) return turn.oneOf({Move::close}, Quality::good);
  constexpr std::array<Move, 10> kMoves = {Move::open_question,
                                           Move::closed_question,
                                           Move::simple_reflection,
                                           Move::inform,
                                           Move::affirm,
                                           Move::invite,
                                           Move::normalise,
                                           Move::open_question,
                                           Move::inform,
                                           Move::complex_reflection};
  const Move move = kMoves[at(turn.random().below(static_cast<int>(kMoves.size())))];
  return turn.oneOf({move}, turn.quality(0.5));
}

std::optional<talk::Say> inTurn(Turn& turn) {
  for (int tries = 0; tries < content::kMoveCount; ++tries) {
    const int move = (turn.self().turn + tries) % content::kMoveCount;
    if (const Offer* offer = turn.offerOf(static_cast<Move>(move)))
      return turn.say(*offer, offer->wordings.front());
  }
  return std::nullopt;
}

/// Any move, and of its wordings the one that a simple rule likes best.
std::optional<talk::Say> byRule(Turn& turn) {
  const std::vector<Offer>& offers = turn.offers();
  if (offers.empty()) return std::nullopt;
  const auto any = [&](std::size_t size) {
    return at(turn.random().below(static_cast<int>(size)));
  };
  const Offer& offer = offers[any(offers.size())];
  const auto best = [&](auto&& value) {
    const auto textOf = [&](int wording) { return turn.scene().wordings[at(wording)].model.text; };
    return *std::max_element(offer.wordings.begin(), offer.wordings.end(),
                             [&](int a, int b) { return value(textOf(a)) < value(textOf(b)); });
  };
  switch (turn.self().policy) {
    case Policy::longest:
      return turn.say(offer, best([](const std::string& text) { return text.size(); }));
    case Policy::softest:
      return turn.say(offer, best(politeness));
    case Policy::random:
      return turn.say(offer, offer.wordings[any(offer.wordings.size())]);
    default:
      return turn.say(offer, offer.wordings.front());
  }
}

std::optional<talk::Say> byPolicy(Turn& turn) {
  switch (turn.self().policy) {
    case Policy::skilled:
      return skilledTurn(turn, 1.0);
    case Policy::typical:
      return typically(turn);
    case Policy::lecturer:
      return lecturing(turn);
    case Policy::passive:
      return turn.oneOf({Move::open_question}, Quality::good);
    case Policy::confronter:
      return turn.withCode({UtteranceCode::confront, UtteranceCode::persuade});
    case Policy::questions:
      return turn.oneOf(
          {Move::open_question, Move::closed_question, Move::teach_back, Move::elicit},
          Quality::good);
    case Policy::reflections:
      return turn.oneOf({Move::complex_reflection, Move::simple_reflection}, Quality::good);
    case Policy::fixed_order:
      return inTurn(turn);
    default:
      return byRule(turn);
  }
}

/// How long this facilitator lets it be quiet.
double patience_s(const talk::TalkState& state, const Facilitator& facilitator) {
  const bool own_word = state.led > 0 && state.quiet_since > 0 && state.question_answers == 0;
  switch (facilitator.policy) {
    case Policy::passive:
      return state.led == 0 ? kListens_s : kPassive_s;
    case Policy::lecturer:
    case Policy::confronter:
      return 1.0;
    case Policy::typical:
      return own_word ? 3.0 : 1.8;
    default:
      return own_word ? kWaitsForAnswer_s : kListens_s;
  }
}

}  // namespace

std::string_view policyName(Policy policy) { return kNames[static_cast<std::size_t>(policy)].name; }

std::optional<Policy> policyNamed(std::string_view name) {
  for (const PolicyWords& words : kNames) {
    if (words.name == name) return words.policy;
  }
  return std::nullopt;
}

Facilitator makeFacilitator(Policy policy, std::uint64_t seed, int members) {
  Facilitator facilitator;
  facilitator.policy = policy;
  facilitator.seed = seed;
  facilitator.invited.assign(at(members), false);
  return facilitator;
}

std::optional<talk::Say> decideTurn(const talk::TalkScene& scene, const talk::TalkState& state,
                                    Tick now, Facilitator& facilitator) {
  const bool quiet = !state.speaking && state.queue.empty() && !state.pending;
  if (!quiet || state.stage != talk::TalkStage::talking) return std::nullopt;
  if (now < state.quiet_since + base::toTick(patience_s(state, facilitator))) return std::nullopt;
  if (facilitator.beat != state.live_beat) {
    facilitator.beat = state.live_beat;
    facilitator.beat_turns = 0;
  }
  Turn turn(scene, state, now, facilitator);
  std::optional<talk::Say> say = byPolicy(turn);
  if (!say && facilitator.policy != Policy::passive) say = byRule(turn);
  if (say) {
    ++facilitator.turn;
    ++facilitator.beat_turns;
  }
  return say;
}

TalkPlayed playTalk(const talk::TalkScene& scene, std::uint64_t seed, Policy policy,
                    const talk::BeliefRules& rules) {
  TalkPlayed played;
  std::vector<talk::TalkEvent> raised;
  Tick now = 0;
  const auto keep = [&] {
    for (talk::TalkEvent& event : raised) played.events.push_back({now, std::move(event)});
    raised.clear();
  };
  played.state = talk::beginTalk(scene, seed, now, raised);
  keep();
  Facilitator facilitator = makeFacilitator(policy, seed, static_cast<int>(scene.members.size()));
  // Longer than any discussion may last.
  const Tick latest = base::toTick(scene.model.minutes * 60.0 + 1200.0);
  while (!talk::ended(played.state) && now < latest) {
    if (const auto say = decideTurn(scene, played.state, now, facilitator);
        say && !talk::checkTalk(scene, played.state, now, *say))
      talk::applyTalk(scene, played.state, now, *say);
    const Tick own = played.state.quiet_since + base::toTick(patience_s(played.state, facilitator));
    const bool may_speak = !played.state.speaking && played.state.queue.empty();
    now = std::max(now + 1,
                   may_speak && own > now ? std::min(own, played.state.next) : played.state.next);
    talk::stepTalk(scene, played.state, now, raised, rules);
    keep();
  }
  played.stuck = !talk::ended(played.state);
  return played;
}

}  // namespace spotter::rehearse
