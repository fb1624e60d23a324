#include <algorithm>

#include "rehearse/turn.h"

namespace spotter::rehearse {
namespace {

using content::BeatModel;
using content::Move;
using Quality = Turn::Quality;
using talk::Offer;

// Basis: proposed. Seconds before the end at which it is summed up and closed.
constexpr double kClosesBefore_s = 25.0;
constexpr double kSumsUpBefore_s = 75.0;
constexpr double kPlansFrom01 = 0.45;  // of the time

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// The message that answers the misbelief that is talked of.
std::optional<talk::Say> informing(Turn& turn, double skill) {
  const int belief = turn.scene().beats[at(turn.state().live_beat)].belief;
  if (belief < 0) return std::nullopt;
  const std::string& message = turn.scene().model.beliefs[at(belief)].message;
  for (const Offer& offer : turn.offers()) {
    if (offer.move != Move::inform) continue;
    for (const int wording : offer.wordings) {
      const auto& model = turn.scene().wordings[at(wording)].model;
      if (model.message == message && model.quality == Quality::good &&
          turn.random().uniform() < skill)
        return turn.say(offer, wording);
    }
  }
  return turn.oneOf({Move::inform}, turn.quality(skill));
}

std::optional<talk::Say> onMisbelief(Turn& turn, double skill) {
  switch (turn.self().beat_turns) {
    case 0:
      return turn.oneOf({Move::complex_reflection}, turn.quality(skill));
    case 1:
      return turn.oneOf({Move::elicit, Move::open_question}, turn.quality(skill));
    case 2: {
      if (auto told = informing(turn, skill)) return told;
      return turn.oneOf({Move::hand_back}, turn.quality(skill));
    }
    default:
      return turn.oneOf({Move::teach_back, Move::open_question}, turn.quality(skill));
  }
}

std::optional<talk::Say> inHardMoment(Turn& turn, double skill) {
  if (turn.self().beat_turns > 1) return std::nullopt;
  const Quality wanted = turn.quality(std::max(skill, 0.8));
  const int by = turn.scene().beats[at(turn.state().live_beat)].by;
  switch (turn.scene().beats[at(turn.state().live_beat)].model.kind) {
    case BeatModel::Kind::self_harm:
    case BeatModel::Kind::red_flag:
      if (turn.state().members[at(by)].aside) return std::nullopt;
      return turn.self().beat_turns == 0 ? turn.only(Move::take_aside, wanted, by)
                                         : turn.only(Move::get_help, wanted, by);
    case BeatModel::Kind::low_mood:
      return turn.self().beat_turns == 0 ? turn.only(Move::complex_reflection, wanted, -1)
                                         : turn.only(Move::take_aside, wanted, by);
    case BeatModel::Kind::medicine:
      return turn.only(Move::inform, wanted, -1);
    case BeatModel::Kind::quarrel:
    case BeatModel::Kind::joke:
      return turn.self().beat_turns == 0
                 ? turn.oneOf({Move::redirect, Move::link, Move::hand_back}, wanted)
                 : std::nullopt;
    case BeatModel::Kind::tears:
      return turn.self().beat_turns == 0 ? turn.only(Move::complex_reflection, wanted, -1)
                                         : std::nullopt;
    case BeatModel::Kind::off_topic:
      return turn.self().beat_turns == 0 ? turn.oneOf({Move::redirect, Move::park}, wanted)
                                         : std::nullopt;
    default:
      return std::nullopt;
  }
}
std::optional<talk::Say> inviting(Turn& turn, double skill) {
  int quietest = -1;
  for (int p = 0; p < static_cast<int>(turn.scene().members.size()); ++p) {
    const auto& run = turn.state().members[at(p)];
    if (run.aside || turn.self().invited[at(p)]) continue;
    if (quietest < 0 || run.turns < turn.state().members[at(quietest)].turns) quietest = p;
  }
  if (quietest < 0 || turn.random().uniform() > 0.6) return std::nullopt;
  turn.self().invited[at(quietest)] = true;
  const Offer* offer = turn.offerOf(Move::invite);
  if (!offer) return std::nullopt;
  return turn.say(*offer, turn.pick(*offer, turn.quality(skill)), quietest);
}

std::optional<talk::Say> planning(Turn& turn, double skill) {
  if (turn.elapsed01() < kPlansFrom01 || turn.self().plans_made > 0) return std::nullopt;
  if (turn.self().plan_person < 0) {
    // Who has something planned in the file is readiest; else the surest of the group.
    for (const talk::SceneBeat& beat : turn.scene().beats) {
      if (beat.model.kind == BeatModel::Kind::plan && beat.model.ready)
        turn.self().plan_person = beat.by;
    }
    if (turn.self().plan_person < 0) {
      turn.self().plan_person = 0;
      for (int p = 1; p < static_cast<int>(turn.scene().members.size()); ++p) {
        if (turn.state().members[at(p)].confidence01 >
            turn.state().members[at(turn.self().plan_person)].confidence01)
          turn.self().plan_person = p;
      }
    }
  }
  if (turn.state().members[at(turn.self().plan_person)].aside) return std::nullopt;
  const auto move = static_cast<Move>(static_cast<int>(Move::plan_what) + turn.self().plan_step);
  if (++turn.self().plan_step == content::kPlanPartCount) ++turn.self().plans_made;
  const Offer* offer = turn.offerOf(move);
  if (!offer) return std::nullopt;
  return turn.say(*offer, turn.pick(*offer, turn.quality(skill)), turn.self().plan_person);
}

}  // namespace

std::optional<talk::Say> skilledTurn(Turn& turn, double skill) {
  if (turn.state().led == 0) return turn.oneOf({Move::open_question}, turn.quality(skill));
  if (turn.state().live_beat >= 0 && turn.random().uniform() < skill) {
    if (auto hard = inHardMoment(turn, skill)) return hard;
  }
  if (turn.left_s() < kClosesBefore_s) return turn.oneOf({Move::close}, Quality::good);
  if (turn.left_s() < kSumsUpBefore_s && !turn.self().summed_up) {
    turn.self().summed_up = true;
    return turn.oneOf({Move::summarise}, turn.quality(skill));
  }
  if (turn.state().live_beat >= 0 &&
      turn.scene().beats[at(turn.state().live_beat)].model.kind == BeatModel::Kind::misbelief &&
      turn.self().beat_turns < 4)
    return onMisbelief(turn, skill);
  if (auto plan = planning(turn, skill)) return plan;
  if (turn.self().beat_turns == 0 || turn.random().uniform() < 0.25)
    return turn.oneOf(
        {Move::complex_reflection, Move::simple_reflection, Move::affirm, Move::complex_reflection},
        turn.quality(skill));
  if (auto invitation = inviting(turn, skill)) return invitation;
  return turn.oneOf({Move::complex_reflection, Move::affirm, Move::hand_back, Move::open_question,
                     Move::simple_reflection, Move::ask_permission},
                    turn.quality(skill));
}

}  // namespace spotter::rehearse
