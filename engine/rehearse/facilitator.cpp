#include "rehearse/facilitator.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <string>

#include "base/random.h"
#include "talk/offers.h"

namespace spotter::rehearse {

namespace {

using content::BeatModel;
using content::Move;
using content::UtteranceCode;
using Quality = content::WordingModel::Quality;
using talk::Offer;

// Basis: proposed. Seconds of silence before a turn.
constexpr double kListens_s = 3.0;         // after somebody has spoken
constexpr double kWaitsForAnswer_s = 7.0;  // after an own question
constexpr double kPassive_s = 100000.0;
constexpr double kClosesBefore_s = 25.0;
constexpr double kSumsUpBefore_s = 75.0;
constexpr double kPlansFrom01 = 0.45;  // of the time

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

class Deciding {
 public:
  Deciding(const talk::TalkScene& scene, const talk::TalkState& state, Tick now,
           Facilitator& facilitator)
      : scene_(scene),
        state_(state),
        now_(now),
        self_(facilitator),
        random_(facilitator.seed, -1, "facilitator", facilitator.turn),
        offers_(talk::offers(scene, state)) {}

  std::optional<talk::Say> decide() {
    if (self_.beat != state_.live_beat) {
      self_.beat = state_.live_beat;
      self_.beat_turns = 0;
    }
    std::optional<talk::Say> say;
    switch (self_.policy) {
      case Policy::skilled:
        say = skilled(1.0);
        break;
      case Policy::typical:
        say = random_.uniform() < 0.45 ? skilled(0.75) : typical();
        break;
      case Policy::lecturer:
        say = lecturer();
        break;
      case Policy::passive:
        say = oneOf({Move::open_question}, Quality::good);
        break;
      case Policy::confronter:
        say = confronter();
        break;
      case Policy::questions:
        say = oneOf({Move::open_question, Move::closed_question, Move::teach_back, Move::elicit},
                    Quality::good);
        break;
      case Policy::reflections:
        say = oneOf({Move::complex_reflection, Move::simple_reflection}, Quality::good);
        break;
      case Policy::fixed_order:
        say = inTurn();
        break;
      default:
        say = byRule();
        break;
    }
    if (!say && self_.policy != Policy::passive) say = byRule();
    if (say) {
      ++self_.turn;
      ++self_.beat_turns;
    }
    return say;
  }

 private:
  double elapsed01() const {
    return base::toSeconds(now_ - state_.began) / (scene_.model.minutes * 60.0);
  }
  double left_s() const {
    return scene_.model.minutes * 60.0 - base::toSeconds(now_ - state_.began);
  }

  const Offer* offerOf(Move move) {
    std::vector<const Offer*> found;
    for (const Offer& offer : offers_) {
      if (offer.move == move) found.push_back(&offer);
    }
    if (found.empty()) return nullptr;
    return found[at(random_.below(static_cast<int>(found.size())))];
  }

  talk::Say say(const Offer& offer, int wording, int person = -1) {
    if (offer.needs_person && person < 0) {
      do person = random_.below(static_cast<int>(scene_.members.size()));
      while (state_.members[at(person)].aside);
    }
    const std::string slide =
        offer.slide < 0 ? std::string() : scene_.model.messages[at(offer.slide)].id;
    return {scene_.wordings[at(wording)].model.id, person, -1, slide};
  }

  /// The first wording of the wanted quality, else the best below, else any. What would do real harm
  /// only when nothing else is left: who slips does not mean harm.
  int pick(const Offer& offer, Quality wanted) const {
    for (int q = static_cast<int>(wanted); q <= static_cast<int>(Quality::poor); ++q) {
      for (const int wording : offer.wordings) {
        const auto& model = scene_.wordings[at(wording)].model;
        const bool harms = model.critical != content::WordingModel::Critical::none;
        if (!harms && static_cast<int>(model.quality) == q) return wording;
      }
    }
    return offer.wordings.front();
  }

  std::optional<talk::Say> oneOf(std::initializer_list<Move> moves, Quality quality,
                                 int person = -1) {
    std::vector<Move> order(moves);
    // The first is wanted most; now and then another.
    if (order.size() > 1 && random_.uniform() < 0.3)
      std::swap(order[0], order[at(1 + random_.below(static_cast<int>(order.size()) - 1))]);
    for (const Move move : order) {
      if (const Offer* offer = offerOf(move)) return say(*offer, pick(*offer, quality), person);
    }
    return std::nullopt;
  }

  Quality quality(double skill) {
    const double draw = random_.uniform();
    return draw < skill ? Quality::good : draw < skill + 0.6 * (1.0 - skill) ? Quality::fair
                                                                             : Quality::poor;
  }

  std::optional<talk::Say> skilled(double skill) {
    if (state_.led == 0) return oneOf({Move::open_question}, quality(skill));
    if (state_.live_beat >= 0 && random_.uniform() < skill) {
      if (auto hard = inHardMoment(skill)) return hard;
    }
    if (left_s() < kClosesBefore_s) return oneOf({Move::close}, Quality::good);
    if (left_s() < kSumsUpBefore_s && !self_.summed_up) {
      self_.summed_up = true;
      return oneOf({Move::summarise}, quality(skill));
    }
    if (state_.live_beat >= 0 &&
        scene_.beats[at(state_.live_beat)].model.kind == BeatModel::Kind::misbelief &&
        self_.beat_turns < 4)
      return onMisbelief(skill);
    if (auto plan = planning(skill)) return plan;
    if (self_.beat_turns == 0 || random_.uniform() < 0.25)
      return oneOf({Move::complex_reflection, Move::simple_reflection, Move::affirm,
                    Move::complex_reflection},
                   quality(skill));
    if (auto invitation = inviting(skill)) return invitation;
    return oneOf({Move::complex_reflection, Move::affirm, Move::hand_back, Move::open_question,
                  Move::simple_reflection, Move::ask_permission},
                 quality(skill));
  }

  std::optional<talk::Say> onMisbelief(double skill) {
    switch (self_.beat_turns) {
      case 0:
        return oneOf({Move::complex_reflection}, quality(skill));
      case 1:
        return oneOf({Move::elicit, Move::open_question}, quality(skill));
      case 2: {
        if (auto told = informing(skill)) return told;
        return oneOf({Move::hand_back}, quality(skill));
      }
      default:
        return oneOf({Move::teach_back, Move::open_question}, quality(skill));
    }
  }

  /// The message that answers the misbelief that is talked of.
  std::optional<talk::Say> informing(double skill) {
    const int belief = scene_.beats[at(state_.live_beat)].belief;
    if (belief < 0) return std::nullopt;
    const std::string& message = scene_.model.beliefs[at(belief)].message;
    for (const Offer& offer : offers_) {
      if (offer.move != Move::inform) continue;
      for (const int wording : offer.wordings) {
        const auto& model = scene_.wordings[at(wording)].model;
        if (model.message == message && model.quality == Quality::good &&
            random_.uniform() < skill)
          return say(offer, wording);
      }
    }
    return oneOf({Move::inform}, quality(skill));
  }

  std::optional<talk::Say> inHardMoment(double skill) {
    if (self_.beat_turns > 1) return std::nullopt;
    const Quality wanted = quality(std::max(skill, 0.8));
    const int by = scene_.beats[at(state_.live_beat)].by;
    switch (scene_.beats[at(state_.live_beat)].model.kind) {
      case BeatModel::Kind::self_harm:
      case BeatModel::Kind::red_flag:
        if (state_.members[at(by)].aside) return std::nullopt;
        return self_.beat_turns == 0 ? oneOfOnly(Move::take_aside, wanted, by)
                                     : oneOfOnly(Move::get_help, wanted, by);
      case BeatModel::Kind::low_mood:
        return self_.beat_turns == 0 ? oneOfOnly(Move::complex_reflection, wanted, -1)
                                     : oneOfOnly(Move::take_aside, wanted, by);
      case BeatModel::Kind::medicine:
        return oneOfOnly(Move::inform, wanted, -1);
      case BeatModel::Kind::quarrel:
      case BeatModel::Kind::joke:
        return self_.beat_turns == 0 ? oneOf({Move::redirect, Move::link, Move::hand_back}, wanted)
                                     : std::nullopt;
      case BeatModel::Kind::tears:
        return self_.beat_turns == 0 ? oneOfOnly(Move::complex_reflection, wanted, -1)
                                     : std::nullopt;
      case BeatModel::Kind::off_topic:
        return self_.beat_turns == 0 ? oneOf({Move::redirect, Move::park}, wanted) : std::nullopt;
      default:
        return std::nullopt;
    }
  }
  std::optional<talk::Say> oneOfOnly(Move move, Quality wanted, int person) {
    const Offer* offer = offerOf(move);
    if (!offer) return std::nullopt;
    return say(*offer, pick(*offer, wanted), offer->needs_person ? person : -1);
  }

  std::optional<talk::Say> inviting(double skill) {
    int quietest = -1;
    for (int p = 0; p < static_cast<int>(scene_.members.size()); ++p) {
      const auto& run = state_.members[at(p)];
      if (run.aside || self_.invited[at(p)]) continue;
      if (quietest < 0 || run.turns < state_.members[at(quietest)].turns) quietest = p;
    }
    if (quietest < 0 || random_.uniform() > 0.6) return std::nullopt;
    self_.invited[at(quietest)] = true;
    const Offer* offer = offerOf(Move::invite);
    if (!offer) return std::nullopt;
    return say(*offer, pick(*offer, quality(skill)), quietest);
  }

  std::optional<talk::Say> planning(double skill) {
    if (elapsed01() < kPlansFrom01 || self_.plans_made > 0) return std::nullopt;
    if (self_.plan_person < 0) {
      // Who has something planned in the file is readiest; else the surest of the group.
      for (const talk::SceneBeat& beat : scene_.beats) {
        if (beat.model.kind == BeatModel::Kind::plan && beat.model.ready) self_.plan_person = beat.by;
      }
      if (self_.plan_person < 0) {
        self_.plan_person = 0;
        for (int p = 1; p < static_cast<int>(scene_.members.size()); ++p) {
          if (state_.members[at(p)].confidence01 >
              state_.members[at(self_.plan_person)].confidence01)
            self_.plan_person = p;
        }
      }
    }
    if (state_.members[at(self_.plan_person)].aside) return std::nullopt;
    const auto move = static_cast<Move>(static_cast<int>(Move::plan_what) + self_.plan_step);
    if (++self_.plan_step == content::kPlanPartCount) ++self_.plans_made;
    const Offer* offer = offerOf(move);
    if (!offer) return std::nullopt;
    return say(*offer, pick(*offer, quality(skill)), self_.plan_person);
  }

  std::optional<talk::Say> typical() {
    if (left_s() < kClosesBefore_s) return oneOf({Move::close}, Quality::good);
    constexpr std::array<Move, 10> kMoves = {
        Move::open_question, Move::closed_question, Move::simple_reflection, Move::inform,
        Move::affirm,        Move::invite,          Move::normalise,         Move::open_question,
        Move::inform,        Move::complex_reflection};
    const Move move = kMoves[at(random_.below(static_cast<int>(kMoves.size())))];
    return oneOf({move}, quality(0.5));
  }

  std::optional<talk::Say> lecturer() {
    if (left_s() < kClosesBefore_s) return oneOf({Move::close}, Quality::good);
    const double draw = random_.uniform();
    std::optional<talk::Say> say;
    if (draw < 0.75) say = oneOf({Move::inform}, quality(0.6));
    else if (draw < 0.9) say = oneOf({Move::closed_question}, quality(0.5));
    if (say) return say;
    return withCode({UtteranceCode::give_information, UtteranceCode::persuade});
  }

  std::optional<talk::Say> confronter() {
    return withCode({UtteranceCode::confront, UtteranceCode::persuade});
  }

  std::optional<talk::Say> withCode(std::initializer_list<UtteranceCode> codes) {
    for (const UtteranceCode code : codes) {
      std::vector<std::pair<const Offer*, int>> found;
      for (const Offer& offer : offers_) {
        for (const int wording : offer.wordings) {
          if (scene_.wordings[at(wording)].model.code == code) found.push_back({&offer, wording});
        }
      }
      if (found.empty()) continue;
      const auto& [offer, wording] = found[at(random_.below(static_cast<int>(found.size())))];
      return say(*offer, wording);
    }
    return std::nullopt;
  }

  std::optional<talk::Say> inTurn() {
    for (int tries = 0; tries < content::kMoveCount; ++tries) {
      const int move = (self_.turn + tries) % content::kMoveCount;
      if (const Offer* offer = offerOf(static_cast<Move>(move)))
        return say(*offer, offer->wordings.front());
    }
    return std::nullopt;
  }

  /// Any move, and of its wordings the one that a simple rule likes best.
  std::optional<talk::Say> byRule() {
    if (offers_.empty()) return std::nullopt;
    const Offer& offer = offers_[at(random_.below(static_cast<int>(offers_.size())))];
    const auto best = [&](auto&& value) {
      return *std::max_element(offer.wordings.begin(), offer.wordings.end(), [&](int a, int b) {
        return value(scene_.wordings[at(a)].model.text) < value(scene_.wordings[at(b)].model.text);
      });
    };
    int wording = offer.wordings.front();
    if (self_.policy == Policy::longest) wording = best([](const auto& t) { return t.size(); });
    if (self_.policy == Policy::softest) wording = best(politeness);
    if (self_.policy == Policy::random)
      wording = offer.wordings[at(random_.below(static_cast<int>(offer.wordings.size())))];
    return say(offer, wording);
  }

  const talk::TalkScene& scene_;
  const talk::TalkState& state_;
  Tick now_;
  Facilitator& self_;
  base::RandomStream random_;
  std::vector<Offer> offers_;
};

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
  return Deciding(scene, state, now, facilitator).decide();
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
  Facilitator facilitator =
      makeFacilitator(policy, seed, static_cast<int>(scene.members.size()));
  // Longer than any discussion may last.
  const Tick latest = base::toTick(scene.model.minutes * 60.0 + 1200.0);
  while (!talk::ended(played.state) && now < latest) {
    if (const auto say = decideTurn(scene, played.state, now, facilitator);
        say && !talk::checkTalk(scene, played.state, now, *say))
      talk::applyTalk(scene, played.state, now, *say);
    const Tick own = played.state.quiet_since + base::toTick(patience_s(played.state, facilitator));
    const bool may_speak = !played.state.speaking && played.state.queue.empty();
    now = std::max(now + 1, may_speak && own > now ? std::min(own, played.state.next)
                                                   : played.state.next);
    talk::stepTalk(scene, played.state, now, raised, rules);
    keep();
  }
  played.stuck = !talk::ended(played.state);
  return played;
}

}  // namespace spotter::rehearse
