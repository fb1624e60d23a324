#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "base/random.h"
#include "rehearse/facilitator.h"
#include "talk/offers.h"

namespace spotter::rehearse {

/// One turn of a simulated facilitator: what is on offer, and ways to choose of it. Lives no longer
/// than what it refers to.
class Turn {
 public:
  using Quality = content::WordingModel::Quality;

  Turn(const talk::TalkScene& scene, const talk::TalkState& state, Tick now,
       Facilitator& facilitator);

  const talk::TalkScene& scene() const { return scene_; }
  const talk::TalkState& state() const { return state_; }
  const std::vector<talk::Offer>& offers() const { return offers_; }
  /// Who decides; what they remember changes as they choose.
  Facilitator& self() { return self_; }
  base::RandomStream& random() { return random_; }

  /// Share of the time that has gone, 0 to 1 and more; seconds that are left, below 0 when it is
  /// over.
  double elapsed01() const;
  double left_s() const;
  const content::BeatModel* liveBeat() const;

  /// One of the offers of a move; none: nullptr.
  const talk::Offer* offerOf(content::Move move);
  /// A wording of an offer, to somebody; to anyone who is there when the move wants a person and
  /// none is named.
  talk::Say say(const talk::Offer& offer, int wording, int person = -1);
  /// The first wording of the wanted quality, else the best below, else any. What would do real
  /// harm only when nothing else is left: who slips does not mean harm.
  int pick(const talk::Offer& offer, Quality wanted) const;
  /// One of these moves: the first is wanted most; now and then another.
  std::optional<talk::Say> oneOf(std::initializer_list<content::Move> moves, Quality quality);
  /// This move or nothing; `person` is whom it is said to where the move wants a person.
  std::optional<talk::Say> only(content::Move move, Quality quality, int person = -1);
  /// A wording with the first of these codes that is on offer.
  std::optional<talk::Say> withCode(std::initializer_list<content::UtteranceCode> codes);
  /// A quality drawn by skill, 0..1: that share of them is good.
  Quality quality(double skill);

 private:
  const talk::TalkScene& scene_;
  const talk::TalkState& state_;
  Tick now_;
  Facilitator& self_;
  base::RandomStream random_;
  std::vector<talk::Offer> offers_;
};

/// The turn of one who listens, brings out, invites, informs when asked, gets plans and acts on
/// hard moments, as far as their skill goes (0..1).
std::optional<talk::Say> skilledTurn(Turn& turn, double skill);

}  // namespace spotter::rehearse
